package plugingenerator.llm;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One question to a model. The answer is JSON of {@code form}, of at most {@code maxTokens} tokens,
 * before {@code deadline}. {@code listener} hears of progress on the asking thread.
 */
public record Ask(
        String system,
        String user,
        Form form,
        int maxTokens,
        Instant deadline,
        Spender spender,
        Listener listener) {

    /**
     * The form of an answer: a name for it, and its JSON Schema (strict: every member required).
     */
    public record Form(String name, ObjectNode schema) {}

    /** Who pays: a request, and a digest that stands for its user. No id of a person. */
    public record Spender(String request, String payer) {}

    /** Hears at least every second how many characters of the answer have arrived. */
    @FunctionalInterface
    public interface Listener {
        Listener NOBODY = _ -> {};

        void heard(int characters);
    }

    /** Prompts and wishes are never logged. */
    @Override
    public String toString() {
        return "Ask[form=" + form.name() + ", maxTokens=" + maxTokens + "]";
    }
}
