package plugingenerator.screening.sense;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plugingenerator.screening.concept.DataFile;

/** Pairs of letters that European words do not have; see {@code odd-pairs.txt}. */
final class Bigrams {

    private static final Set<String> ODD =
            DataFile.lines("odd-pairs.txt").stream()
                    .flatMap(line -> Stream.of(line.split("\\s+", -1)))
                    .collect(Collectors.toUnmodifiableSet());

    private Bigrams() {}

    /** More than a third of the pairs of a longer word are odd. */
    static boolean strange(String word) {
        int odd = 0;
        for (int index = 1; index < word.length(); index++) {
            odd += ODD.contains(word.substring(index - 1, index + 1)) ? 1 : 0;
        }
        return word.length() > 4 && odd * 3 > word.length() - 1;
    }
}
