package plugingenerator.llm;

import java.util.Locale;

/** How a model does. {@code text} is for operators and holds no secret. */
public record ModelState(String provider, String model, Health health, String text) {

    /** From good to bad. */
    public enum Health {
        OK,
        /** Not asked yet. */
        UNTRIED,
        FAILING;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
