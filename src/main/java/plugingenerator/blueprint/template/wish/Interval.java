package plugingenerator.blueprint.template.wish;

import java.util.List;

/** How often to look, as the wish says it: “каждые 15 минут”, “every two hours”, “раз в день”. */
public final class Interval {

    private static final int USUAL = 60;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 1_440;

    private Interval() {}

    /** 5 to 1,440 minutes; an hour where nothing is said. */
    public static int minutes(Tokens tokens) {
        int found = USUAL;
        List<String> words = tokens.words();
        for (int index = 0; index < words.size(); index++) {
            int unit = unit(words.get(index));
            if (unit > 0 && index > 0 && periodic(words, index)) {
                found = unit * count(words.get(index - 1));
                break;
            }
        }
        return Math.clamp(found, SHORTEST, LONGEST);
    }

    private static boolean periodic(List<String> words, int unit) {
        return words.subList(Math.max(0, unit - 3), unit).stream()
                .anyMatch(
                        word ->
                                word.startsWith("кажд")
                                        || word.equals("раз")
                                        || word.equals("every"));
    }

    private static int unit(String word) {
        if (word.startsWith("минут") || word.startsWith("minute")) {
            return 1;
        }
        if (word.startsWith("час") || word.startsWith("hour")) {
            return 60;
        }
        return word.startsWith("день") || word.startsWith("дня") || word.startsWith("day")
                ? LONGEST
                : 0;
    }

    private static int count(String word) {
        return word.matches("\\d{1,4}") ? Integer.parseInt(word) : 1;
    }
}
