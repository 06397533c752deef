package plugingenerator.llm.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What a million tokens of a prompt and of a completion cost; absent: nothing. */
public record Price(@Nullable BigDecimal prompt, @Nullable BigDecimal completion) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int PLACES = 6;

    public BigDecimal of(long promptTokens, long completionTokens) {
        return part(prompt, promptTokens).add(part(completion, completionTokens));
    }

    private static BigDecimal part(@Nullable BigDecimal price, long tokens) {
        return price == null
                ? BigDecimal.ZERO
                : price.multiply(BigDecimal.valueOf(tokens))
                        .divide(MILLION, PLACES, RoundingMode.HALF_UP);
    }
}
