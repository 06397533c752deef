package plugingenerator.flow.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import plugingenerator.event.StageTimes;
import plugingenerator.llm.Spendings;
import plugingenerator.llm.Spent;
import plugingenerator.request.board.Board;
import plugingenerator.request.board.Listed;
import plugingenerator.request.store.Stage;

/** Counts what the store knows, for all replicas together. */
@Service
public class Numbers {

    private static final int DAYS = 14;
    private static final int MOST = 10_000;
    private static final int SHOWN = 12;

    private final Board board;
    private final StageTimes times;
    private final Spendings spendings;
    private final Clock clock;

    Numbers(Board board, StageTimes times, Spendings spendings, Clock clock) {
        this.board = board;
        this.times = times;
        this.spendings = spendings;
        this.clock = clock;
    }

    /** The last 14 days, today included; days are UTC's. */
    public Figures figures() {
        Duration age = Duration.ofDays(DAYS);
        List<Listed> recent = board.recent(age, MOST);
        StageTimes.Sums sums = times.since(age);
        return new Figures(
                DAYS,
                outcomes(recent),
                most(codes(recent)),
                stages(sums),
                Figures.Span.of(whole(recent)),
                (int) recent.stream().filter(Listed::reused).count(),
                most(sums.rules()),
                costs(spendings.since(age)));
    }

    private SortedMap<LocalDate, Map<String, Integer>> outcomes(List<Listed> recent) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        SortedMap<LocalDate, Map<String, Integer>> days = new TreeMap<>();
        for (int i = DAYS - 1; i >= 0; i--) {
            days.put(today.minusDays(i), new TreeMap<>());
        }
        for (Listed request : recent) {
            Map<String, Integer> day =
                    days.get(LocalDate.ofInstant(request.acceptedAt(), ZoneOffset.UTC));
            if (day != null) {
                day.merge(request.state(), 1, Integer::sum);
            }
        }
        return days;
    }

    private static Map<String, Figures.Span> stages(StageTimes.Sums sums) {
        Map<String, Figures.Span> spans = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            List<Long> times = sums.stages().get(stage.wire());
            if (times != null) {
                spans.put(stage.wire(), Figures.Span.of(times));
            }
        }
        return spans;
    }

    private static List<Long> whole(List<Listed> recent) {
        List<Long> times = new ArrayList<>();
        for (Listed request : recent) {
            Instant end = request.finishedAt();
            if (end != null) {
                times.add(Duration.between(request.acceptedAt(), end).toMillis());
            }
        }
        return times;
    }

    private static List<Figures.Cost> costs(List<Spent> spent) {
        return spent.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> one.provider() + " · " + one.model(),
                                TreeMap::new,
                                Collectors.toList()))
                .entrySet()
                .stream()
                .map(model -> Figures.Cost.of(model.getKey(), model.getValue()))
                .toList();
    }

    private static Map<String, Integer> codes(List<Listed> recent) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Listed request : recent) {
            String code = request.code();
            if (code != null) {
                counts.merge(code, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Map<String, Integer> most(Map<String, Integer> counts) {
        Map<String, Integer> most = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(one -> most.put(one.getKey(), one.getValue()));
        return most;
    }
}
