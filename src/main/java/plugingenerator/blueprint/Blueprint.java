package plugingenerator.blueprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one type that every author fills and every plugin is rendered from: typed slots, never a
 * project. Only {@link BlueprintReader} and the authors make one; the reader's {@code check} knows
 * its rules.
 */
public record Blueprint(
        String name,
        String title,
        String summary,
        String language,
        List<Intent> intents,
        List<Field> input,
        List<Field> output,
        Logic logic,
        List<String> hosts,
        Storage storage,
        boolean usesLlm,
        List<String> scopes,
        @Nullable Watch watch,
        List<EnvironmentName> environment,
        List<Example> examples,
        List<Requirement> requirements,
        Texts texts,
        List<Gap> needsImplementation) {

    /** Something outside is looked at every so many minutes (5 to 1,440). */
    public record Watch(int intervalMinutes) {}

    /** A setting that the operator may give the plugin. */
    public record EnvironmentName(String name, String purpose, boolean required) {}

    /** What was asked for, and the titles of the examples that show it. */
    public record Requirement(String text, List<String> shownBy) {
        public Requirement {
            shownBy = List.copyOf(shownBy);
        }
    }

    /** What people read: what to say, and buttons to offer. */
    public record Texts(String help, List<String> suggestedActions) {
        public Texts {
            suggestedActions = List.copyOf(suggestedActions);
        }
    }

    /** What the author could not know; the plugin runs and says so. */
    public record Gap(String what, String why, String where) {}

    public Blueprint {
        intents = List.copyOf(intents);
        input = List.copyOf(input);
        output = List.copyOf(output);
        hosts = List.copyOf(hosts);
        scopes = List.copyOf(scopes);
        environment = List.copyOf(environment);
        examples = List.copyOf(examples);
        requirements = List.copyOf(requirements);
        needsImplementation = List.copyOf(needsImplementation);
    }
}
