package plugingenerator.reuse.likeness;

import java.util.List;

/**
 * What is known of a plugin: {@code head} holds its name, tags and title; a core's list often says
 * no more than that. {@code others} are texts that it does not answer.
 */
public record Described(
        String head, String title, String description, List<String> examples, List<String> others) {

    public Described {
        examples = List.copyOf(examples);
        others = List.copyOf(others);
    }
}
