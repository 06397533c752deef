package plugingenerator.blueprint.template.wish;

import java.util.List;
import java.util.Map;

/** How many lines or variants a wish asks for: “до трёх строк”, “ten catchy names”. */
public final class Amount {

    private static final int USUAL = 5;
    private static final int MOST = 20;
    private static final int NEAR = 3;
    private static final List<String> UNITS =
            List.of(
                    "строк",
                    "строч",
                    "предлож",
                    "пункт",
                    "тезис",
                    "вариант",
                    "назван",
                    "имен",
                    "иде",
                    "заголов",
                    "слоган",
                    "абзац",
                    "кличк",
                    "мысл",
                    "line",
                    "sentence",
                    "bullet",
                    "point",
                    "name",
                    "idea",
                    "option",
                    "headline",
                    "title",
                    "variant",
                    "slogan",
                    "suggestion",
                    "paragraph");
    private static final Map<String, Integer> WORDS =
            Map.ofEntries(
                    Map.entry("один", 1),
                    Map.entry("одно", 1),
                    Map.entry("дв", 2),
                    Map.entry("тр", 3),
                    Map.entry("четыр", 4),
                    Map.entry("пят", 5),
                    Map.entry("шест", 6),
                    Map.entry("сем", 7),
                    Map.entry("вос", 8),
                    Map.entry("девят", 9),
                    Map.entry("десят", 10),
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10));

    private Amount() {}

    /** 1 to 20; five where nothing is said. */
    public static int lines(Tokens tokens) {
        List<String> words = tokens.words();
        for (int index = 0; index < words.size() - 1; index++) {
            int amount = value(words.get(index));
            int end = Math.min(words.size(), index + 1 + NEAR);
            boolean counted =
                    words.subList(index + 1, end).stream()
                            .anyMatch(word -> UNITS.stream().anyMatch(word::startsWith));
            if (amount > 0 && counted) {
                return Math.min(amount, MOST);
            }
        }
        return USUAL;
    }

    private static int value(String word) {
        if (word.matches("\\d{1,2}")) {
            return Integer.parseInt(word);
        }
        boolean latin = word.charAt(0) < 128;
        return WORDS.entrySet().stream()
                .filter(
                        entry ->
                                latin
                                        ? word.equals(entry.getKey())
                                        : word.length() <= entry.getKey().length() + 3
                                                && word.startsWith(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
    }
}
