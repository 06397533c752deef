package plugingenerator.cli.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.stream.Stream;
import plugingenerator.request.Language;

/**
 * Where a command reads and writes. {@code out} takes the result and nothing else; everything that
 * is told on the way goes to {@code err}.
 */
public record Terminal(
        InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /**
     * This process's own streams. From here on, what libraries print to standard output lands in
     * standard error.
     */
    public static Terminal ofProcess() {
        PrintStream out = System.out;
        System.setOut(System.err);
        return new Terminal(System.in, out, System.err, System.getenv());
    }

    /** A person watches standard error: {@code ./run} looks, as Java cannot. */
    public boolean live() {
        return variable("PLUGIN_GENERATOR_LIVE").equals("1") && !variable("TERM").equals("dumb");
    }

    /** Colours are wanted; see no-color.org. */
    public boolean colours() {
        return live() && variable("NO_COLOR").isEmpty();
    }

    /** The language of the person at the terminal, by the locale of the environment. */
    public Language language() {
        String locale =
                Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(this::variable)
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse("C");
        return Language.ofLocale(locale.replaceFirst("[.@].*", ""));
    }

    /** One line about what is wrong, as every command of this project writes it. */
    public void complain(String sentence) {
        err.println("plugin-generator: " + sentence);
    }

    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
