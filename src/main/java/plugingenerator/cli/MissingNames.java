package plugingenerator.cli;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** How a person knows an option or a word that is missing. */
final class MissingNames {

    private MissingNames() {}

    static String of(ArgSpec missing) {
        return switch (missing) {
            case OptionSpec option -> option.longestName() + " " + option.paramLabel();
            case PositionalParamSpec word -> word.paramLabel();
            default -> missing.paramLabel();
        };
    }
}
