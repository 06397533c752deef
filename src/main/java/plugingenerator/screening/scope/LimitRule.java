package plugingenerator.screening.scope;

import java.util.List;
import java.util.Optional;
import plugingenerator.request.Brief;
import plugingenerator.request.RefusalCode;
import plugingenerator.screening.rule.Rule;
import plugingenerator.screening.rule.Ruling;

/** Limits that something can be made within. */
public final class LimitRule implements Rule {

    private record Limit(String key, long least, long most) {}

    private static final List<Limit> LIMITS =
            List.of(
                    new Limit("max_latency_ms", 1, 3_600_000),
                    new Limit("max_tokens", 1, 10_000_000),
                    new Limit("max_artifact_kb", 8, 10_000_000));

    @Override
    public Ruling judge(Brief brief) {
        return LIMITS.stream()
                .flatMap(limit -> beyond(limit, brief).stream())
                .findFirst()
                .orElse(Ruling.FINE);
    }

    private static Optional<Ruling> beyond(Limit limit, Brief brief) {
        return brief.constraints()
                .number(limit.key())
                .filter(value -> value < limit.least() || value > limit.most())
                .map(
                        _ ->
                                Ruling.object(
                                        RefusalCode.CONTRADICTORY_CONSTRAINTS,
                                        brief.language()
                                                .choose(
                                                        "С таким "
                                                                + limit.key()
                                                                + " плагин сделать нельзя.",
                                                        "No plugin can be made with this "
                                                                + limit.key()
                                                                + "."),
                                        brief.language()
                                                .choose(
                                                        "Укажите от "
                                                                + limit.least()
                                                                + " до "
                                                                + limit.most()
                                                                + " или уберите это ограничение.",
                                                        "Give "
                                                                + limit.least()
                                                                + " to "
                                                                + limit.most()
                                                                + ", or drop the constraint.")));
    }
}
