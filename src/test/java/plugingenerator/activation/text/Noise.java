package plugingenerator.activation.text;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** Spoils a message as hurried people do; the same seed spoils it the same way. */
final class Noise {

    private static final String[][] ROMAN = {
        {"щ", "sch", "shch"},
        {"ж", "zh", "j"},
        {"ч", "ch", "4"},
        {"ш", "sh"},
        {"ю", "yu", "u", "ju"},
        {"я", "ya", "ja", "ia"},
        {"ё", "yo", "e"},
        {"э", "e"},
        {"х", "h", "kh"},
        {"ц", "c", "ts"},
        {"й", "y", "i", "j"},
        {"ы", "y", "i"},
        {"ь", "", "'"},
        {"ъ", ""},
        {"а", "a"},
        {"б", "b"},
        {"в", "v", "w"},
        {"г", "g"},
        {"д", "d"},
        {"е", "e", "ye"},
        {"з", "z"},
        {"и", "i"},
        {"к", "k"},
        {"л", "l"},
        {"м", "m"},
        {"н", "n"},
        {"о", "o"},
        {"п", "p"},
        {"р", "r"},
        {"с", "s"},
        {"т", "t"},
        {"у", "u"},
        {"ф", "f"},
    };

    private final Random random;

    Noise(long seed) {
        random = new Random(seed);
    }

    /** Two slips of the finger in every ten words or so. */
    String typos(String text) {
        StringBuilder spoilt = new StringBuilder(text);
        int slips = 1 + text.length() / 30;
        for (int slip = 0; slip < slips && spoilt.length() > 4; slip++) {
            int at = 1 + random.nextInt(spoilt.length() - 2);
            if (!Character.isLetter(spoilt.charAt(at))
                    || !Character.isLetter(spoilt.charAt(at + 1))) {
                continue;
            }
            switch (random.nextInt(3)) {
                case 0 -> spoilt.deleteCharAt(at);
                case 1 -> spoilt.insert(at, spoilt.charAt(at));
                default -> {
                    char left = spoilt.charAt(at);
                    spoilt.setCharAt(at, spoilt.charAt(at + 1));
                    spoilt.setCharAt(at + 1, left);
                }
            }
        }
        return spoilt.toString();
    }

    /**
     * Another topic: about half of the words that mean nothing in a request give way to strangers.
     */
    String strange(String text, Lexicon lexicon, List<String> strangers) {
        StringBuilder changed = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            boolean topic =
                    word.chars().allMatch(Character::isLetter)
                            && word.length() > 3
                            && lexicon.classes(word.toLowerCase(Locale.ROOT)).isEmpty();
            boolean gives = topic && random.nextInt(10) < 6;
            changed.append(gives ? strangers.get(random.nextInt(strangers.size())) : word);
            changed.append(' ');
        }
        return changed.toString().strip();
    }

    /** The words of these messages that may stand for a topic. */
    static List<String> strangers(Stream<String> texts, Lexicon lexicon) {
        return texts.flatMap(text -> Stream.of(text.split(" ", -1)))
                .filter(word -> word.length() > 3 && word.chars().allMatch(Character::isLetter))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> lexicon.classes(word).isEmpty())
                .sorted()
                .toList();
    }

    String bare(String text) {
        return text.replaceAll("[,.!?:;—«»\"-]+", " ").strip();
    }

    /** Russian in Latin letters: each message in a spelling of its own. */
    String roman(String text) {
        String roman = text.toLowerCase(Locale.ROOT);
        for (String[] letter : ROMAN) {
            roman =
                    roman.replace(
                            letter[0],
                            random.nextInt(4) > 0
                                    ? letter[1]
                                    : letter[1 + random.nextInt(letter.length - 1)]);
        }
        return roman;
    }
}
