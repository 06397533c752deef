package plugingenerator.screening.secret;

import java.util.List;
import java.util.regex.Pattern;
import plugingenerator.screening.concept.DataFile;

/** A kind of secret that is known by its looks, and the environment variable that stands for it. */
record SecretForm(String variable, Pattern pattern) {

    /** Reads {@code NAME pattern}; the first group, where there is one, is the secret itself. */
    static List<SecretForm> all() {
        return DataFile.lines("secret-forms.txt").stream()
                .map(
                        line -> {
                            String[] cells = line.split("\\s+", 2);
                            return new SecretForm(cells[0], Pattern.compile(cells[1]));
                        })
                .toList();
    }
}
