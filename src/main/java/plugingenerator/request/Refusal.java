package plugingenerator.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no plugin (F5): a code of the closed list, a reason, what would work, and, for
 * {@code clarification_needed}, questions. All texts are in the request's language. {@code
 * existing} is what makes a new plugin needless, where there is such.
 */
public record Refusal(
        RefusalCode code,
        String reason,
        List<String> recommendations,
        List<Question> questions,
        @Nullable Existing existing) {

    /** A question with two to six answers to choose from. */
    public record Question(String text, List<String> options) {
        public Question {
            options = List.copyOf(options);
        }
    }

    /** A plugin that works, or a draft that waits, and what one says to it. */
    public record Existing(
            boolean draft, String id, String name, String title, String version, String phrase) {}

    public Refusal {
        recommendations = List.copyOf(recommendations);
        questions = List.copyOf(questions);
        if (recommendations.isEmpty()) {
            throw new IllegalArgumentException("a refusal must say what would work (F5)");
        }
    }

    public Refusal(
            RefusalCode code,
            String reason,
            List<String> recommendations,
            List<Question> questions) {
        this(code, reason, recommendations, questions, null);
    }

    /** A refusal because of what is there already. */
    public static Refusal because(
            RefusalCode code, Language language, String reason, Existing existing) {
        return new Refusal(
                code, reason, List.of(code.recommendation(language)), List.of(), existing);
    }

    /** A refusal with the code's own texts. */
    public static Refusal of(RefusalCode code, Language language) {
        return new Refusal(
                code, code.reason(language), List.of(code.recommendation(language)), List.of());
    }

    /** A refusal with the code's own recommendation and a reason that names the case. */
    public static Refusal because(RefusalCode code, Language language, String reason) {
        return new Refusal(code, reason, List.of(code.recommendation(language)), List.of());
    }
}
