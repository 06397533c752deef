package plugingenerator.activation.text;

/** Russian in Latin letters, and letters of one alphabet inside words of the other. */
final class Alphabet {

    private static final String LATIN_TWINS = "aceopxykmthbirnu";
    private static final String CYRILLIC_TWINS = "асеорхукмтнвигпи";

    /** Longest first: "shch" before "sh", "zh" before "z". */
    private static final String[][] ROMAN = {
        {"shch", "щ"},
        {"sch", "щ"},
        {"yo", "е"},
        {"jo", "е"},
        {"zh", "ж"},
        {"kh", "х"},
        {"ts", "ц"},
        {"ch", "ч"},
        {"sh", "ш"},
        {"yu", "ю"},
        {"ju", "ю"},
        {"ya", "я"},
        {"ja", "я"},
        {"a", "а"},
        {"b", "б"},
        {"c", "ц"},
        {"d", "д"},
        {"e", "е"},
        {"f", "ф"},
        {"g", "г"},
        {"h", "х"},
        {"i", "и"},
        {"j", "й"},
        {"k", "к"},
        {"l", "л"},
        {"m", "м"},
        {"n", "н"},
        {"o", "о"},
        {"p", "п"},
        {"q", "к"},
        {"r", "р"},
        {"s", "с"},
        {"t", "т"},
        {"u", "у"},
        {"v", "в"},
        {"w", "в"},
        {"x", "х"},
        {"y", "ы"},
        {"z", "з"},
        {"4", "ч"},
        {"6", "ш"},
    };

    private Alphabet() {}

    static boolean latin(int letter) {
        return letter >= 'a' && letter <= 'z';
    }

    static boolean cyrillic(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
    }

    /** A word whose letters are of both alphabets, in the alphabet of most of them. */
    static String unmixed(String word) {
        long latin = word.chars().filter(Alphabet::latin).count();
        long cyrillic = word.chars().filter(Alphabet::cyrillic).count();
        if (latin == 0 || cyrillic == 0) {
            return word;
        }
        return cyrillic >= latin
                ? swapped(word, LATIN_TWINS, CYRILLIC_TWINS)
                : swapped(word, CYRILLIC_TWINS, LATIN_TWINS);
    }

    /** {@code hochu plagin} as {@code хочу плагин}: as it sounds, not as it should be spelt. */
    static String russian(String latin) {
        StringBuilder russian = new StringBuilder(latin.length());
        int at = 0;
        while (at < latin.length()) {
            at += append(russian, latin, at);
        }
        return russian.toString();
    }

    private static int append(StringBuilder russian, String latin, int at) {
        char letter = latin.charAt(at);
        if ((letter == 'i' || letter == 'y') && afterVowel(russian)) {
            russian.append('й');
            return 1;
        }
        for (String[] pair : ROMAN) {
            if (latin.startsWith(pair[0], at)) {
                russian.append(pair[1]);
                return pair[0].length();
            }
        }
        russian.append(letter);
        return 1;
    }

    private static boolean afterVowel(StringBuilder russian) {
        return !russian.isEmpty() && "аеиоуыэюя".indexOf(russian.charAt(russian.length() - 1)) >= 0;
    }

    private static String swapped(String word, String from, String to) {
        StringBuilder swapped = new StringBuilder(word);
        for (int at = 0; at < word.length(); at++) {
            int twin = from.indexOf(word.charAt(at));
            if (twin >= 0) {
                swapped.setCharAt(at, to.charAt(twin));
            }
        }
        return swapped.toString();
    }
}
