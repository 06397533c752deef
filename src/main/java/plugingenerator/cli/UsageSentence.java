package plugingenerator.cli;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import plugingenerator.request.Language;

/**
 * What was wrong with the words on the command line, in one sentence that ends with the way out.
 */
final class UsageSentence {

    private UsageSentence() {}

    static String of(ParameterException wrong, Language in) {
        String command = wrong.getCommandLine().getCommandName();
        String help = command.equals("run") ? "./run --help" : "./run help " + command;
        return what(wrong, in)
                + in.choose("; как правильно, покажет ", "; the way to say it is shown by ")
                + help
                + ".";
    }

    private static String what(ParameterException wrong, Language in) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                    in.choose("непонятно: ", "not understood: ")
                            + String.join(" ", unmatched.getUnmatched());
            case MissingParameterException missing ->
                    in.choose("не хватает: ", "missing: ")
                            + String.join(
                                    ", ",
                                    missing.getMissing().stream().map(MissingNames::of).toList());
            default ->
                    in.choose("неверно: ", "wrong: ")
                            + String.valueOf(wrong.getMessage()).replaceAll("\\s+", " ");
        };
    }
}
