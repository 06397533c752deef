package plugingenerator.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a question. */
public sealed interface Said {

    Usage usage();

    /** The whole text of the answer; it may hold prose around its JSON. */
    record Answer(String text, Usage usage) implements Said {
        /** Answers are never logged. */
        @Override
        public String toString() {
            return "Answer[characters=" + text.length() + "]";
        }
    }

    /** No answer, and what was spent all the same; {@code retryAfter} where the server named it. */
    record Failed(Failure failure, Usage usage, @Nullable Duration retryAfter) implements Said {
        public Failed(Failure failure) {
            this(failure, Usage.NOTHING, null);
        }

        public Failed spent(Usage spent) {
            return new Failed(failure, spent, retryAfter);
        }
    }
}
