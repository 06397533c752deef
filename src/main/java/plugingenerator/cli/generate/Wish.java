package plugingenerator.cli.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import plugingenerator.cli.command.Terminal;
import plugingenerator.cli.command.UsageError;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability;
import plugingenerator.request.Constraints;
import plugingenerator.request.Language;
import plugingenerator.request.Sha256;
import plugingenerator.request.UserContext;
import plugingenerator.request.store.Submission;

/** The wish of a command line: its words, or standard input where the only word is {@code -}. */
record Wish(String text) {

    private static final int MOST_BYTES = 64 * 1024;
    private static final String CALLER = "terminal";

    static Wish of(List<String> words, Terminal terminal) {
        String text =
                words.equals(List.of("-")) ? standardInput(terminal) : String.join(" ", words);
        if (text.isBlank()) {
            throw new UsageError(
                    terminal.language()
                            .choose(
                                    "пожелание пусто: скажите, что должен делать плагин, например ./run generate \"хочу конвертер валют\".",
                                    "the wish is empty: say what the plugin should do, for example ./run generate \"I want a currency converter\"."));
        }
        return new Wish(text.strip());
    }

    private static String standardInput(Terminal terminal) {
        try {
            return new String(terminal.in().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The locale asked for, or what the wish's letters show, or {@code DEFAULT_LOCALE}. */
    String locale(String asked, Terminal terminal) {
        if (!asked.isEmpty()) {
            return asked;
        }
        if (text.codePoints().anyMatch(Wish::cyrillic)) {
            return Language.RU.tag();
        }
        String byDefault = terminal.variable("DEFAULT_LOCALE");
        return text.codePoints().anyMatch(Character::isLetter) || byDefault.isEmpty()
                ? Language.EN.tag()
                : byDefault;
    }

    private static boolean cyrillic(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
    }

    Submission submission(Constraints constraints, String locale) {
        Brief brief =
                new Brief(
                        Capability.of(text),
                        constraints,
                        new UserContext(null, null, locale, List.of()),
                        null,
                        Language.ofLocale(locale));
        return new Submission(brief, CALLER, null, Sha256.of(text));
    }

    @Override
    public String toString() {
        return "Wish[" + text.length() + " characters]";
    }
}
