package plugingenerator.screening.concept;

/** Russian as people type it without a Russian keyboard. */
public final class Transliteration {

    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r",
        "s", "t", "u", "f", "h", "ts", "ch", "sh", "sch", "", "y", "", "e", "yu", "ya", "i", "yi",
        "ye", "g"
    };

    private Transliteration() {}

    /** The word with each Cyrillic letter spelt in Latin ones. */
    public static String of(String word) {
        StringBuilder latin = new StringBuilder();
        for (int index = 0; index < word.length(); index++) {
            int known = CYRILLIC.indexOf(word.charAt(index));
            if (known < 0) {
                latin.append(word.charAt(index));
            } else {
                latin.append(LATIN[known]);
            }
        }
        return latin.toString();
    }
}
