package referencecore.chat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text that tell what it is about, cut to their beginnings. */
final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile(".*\\p{N}.*");
    private static final int BEGINNING = 5;

    /** Said around every wish, whatever it is about. */
    private static final Set<String> SMALL =
            Set.of(
                    ("a an and bot by can could do for get i in is it like me my of on please teach that"
                                    + " the to wants want with would you your а бот бота боту бы в"
                                    + " вот для и как ли мне можно мог могу мой на научи по"
                                    + " пожалуйста с умел умела уметь хочу хотел чтобы что это я")
                            .split(" "));

    private Words() {}

    static Set<String> of(String text) {
        Set<String> words = new HashSet<>();
        String plain = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        for (String word : List.of(BETWEEN.split(plain))) {
            if (!word.isEmpty() && !SMALL.contains(word) && !NUMBER.matcher(word).matches()) {
                words.add(word.substring(0, Math.min(BEGINNING, word.length())));
            }
        }
        return words;
    }

    /** From 0, nothing in common, to 1, the same (Dice). */
    static double alike(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long common = one.stream().filter(other::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }
}
