package plugingenerator.llm;

import java.math.BigDecimal;

/**
 * Tokens spent, and their cost in the configured currency (0 where no price is set). {@code
 * estimated} marks tokens that the provider did not count itself.
 */
public record Usage(long promptTokens, long completionTokens, boolean estimated, BigDecimal cost) {

    public static final Usage NOTHING = new Usage(0, 0, false, BigDecimal.ZERO);

    public Usage plus(Usage more) {
        return new Usage(
                promptTokens + more.promptTokens,
                completionTokens + more.completionTokens,
                estimated || more.estimated,
                cost.add(more.cost));
    }

    public long total() {
        return promptTokens + completionTokens;
    }
}
