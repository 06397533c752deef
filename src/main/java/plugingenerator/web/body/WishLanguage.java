package plugingenerator.web.body;

import org.jspecify.annotations.Nullable;
import plugingenerator.request.Language;

/** The language to answer in: the asker's locale, else the wish's own, else the default. */
final class WishLanguage {

    /** Russian texts are full of Latin names and terms; English ones have no Cyrillic letters. */
    private static final int CYRILLIC_PERCENT = 25;

    private WishLanguage() {}

    static Language of(@Nullable String locale, String wish, String defaultLocale) {
        if (locale != null) {
            return Language.ofLocale(locale);
        }
        long letters = wish.codePoints().filter(Character::isLetter).count();
        long cyrillic = wish.codePoints().filter(WishLanguage::cyrillic).count();
        if (letters == 0) {
            return Language.ofLocale(defaultLocale);
        }
        return cyrillic * 100 >= letters * CYRILLIC_PERCENT ? Language.RU : Language.EN;
    }

    private static boolean cyrillic(int letter) {
        return Character.isLetter(letter)
                && Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
    }
}
