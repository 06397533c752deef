package plugingenerator.request;

import java.util.Locale;

/** The languages in which the service speaks to people. */
public enum Language {
    RU("ru"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language's BCP 47 tag, as it stands in blueprints and answers. */
    public String tag() {
        return tag;
    }

    /** Russian for Russian-speaking locales, otherwise English: {@code ru-KZ} is Russian. */
    public static Language ofLocale(String locale) {
        String primary = Locale.forLanguageTag(locale.replace('_', '-')).getLanguage();
        return switch (primary) {
            case "ru", "be", "uk", "kk" -> RU;
            default -> EN;
        };
    }

    /** The choice between two texts that say the same. */
    public String choose(String russian, String english) {
        return this == RU ? russian : english;
    }
}
