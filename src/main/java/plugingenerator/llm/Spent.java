package plugingenerator.llm;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a model was asked and answered on a day (UTC), in tokens, and its cost. */
public record Spent(
        LocalDate day,
        String provider,
        String model,
        long promptTokens,
        long completionTokens,
        BigDecimal cost) {}
