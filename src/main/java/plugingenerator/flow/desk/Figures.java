package plugingenerator.flow.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import plugingenerator.llm.Spent;

/**
 * The service in numbers over {@code days} days: requests by day and outcome, why there was no
 * plugin, milliseconds per stage, artifacts given out again, findings by rule, tokens and cost.
 */
public record Figures(
        int days,
        SortedMap<LocalDate, Map<String, Integer>> outcomes,
        Map<String, Integer> codes,
        Map<String, Span> stages,
        Span whole,
        int reused,
        Map<String, Integer> rules,
        List<Cost> costs) {

    /** Half of all times are at most {@code median}, nine of ten at most {@code slow} (ms). */
    public record Span(long median, long slow, int count) {

        static Span of(List<Long> times) {
            List<Long> sorted = times.stream().sorted().toList();
            return sorted.isEmpty()
                    ? new Span(0, 0, 0)
                    : new Span(
                            sorted.get(sorted.size() / 2),
                            sorted.get(sorted.size() * 9 / 10),
                            sorted.size());
        }
    }

    /** Tokens and money that a model took. */
    public record Cost(String model, long promptTokens, long completionTokens, String paid) {

        static Cost of(String model, List<Spent> all) {
            return new Cost(
                    model,
                    all.stream().mapToLong(Spent::promptTokens).sum(),
                    all.stream().mapToLong(Spent::completionTokens).sum(),
                    all.stream()
                            .map(Spent::cost)
                            .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)
                            .stripTrailingZeros()
                            .toPlainString());
        }
    }

    public int total(String state) {
        return outcomes.values().stream().mapToInt(day -> day.getOrDefault(state, 0)).sum();
    }
}
