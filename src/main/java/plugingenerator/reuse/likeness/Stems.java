package plugingenerator.reuse.likeness;

import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/** Words without their endings. Not for several threads: make one where it is needed. */
final class Stems {

    private final SnowballStemmer english = new EnglishStemmer();
    private final SnowballStemmer russian = new RussianStemmer();

    String of(String word) {
        return stem(cyrillic(word) ? russian : english, word);
    }

    static boolean cyrillic(String word) {
        return word.codePoints()
                .anyMatch(
                        letter ->
                                Character.UnicodeScript.of(letter)
                                        == Character.UnicodeScript.CYRILLIC);
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
