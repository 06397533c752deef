package plugingenerator.console.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plugingenerator.flow.desk.Figures;

/** Requests by day, as stacked columns of an SVG that is 700 by 180 units large. */
public record DayChart(List<Column> columns, int most) {

    /** {@code x} is its left edge; the parts stand on each other, the first at the bottom. */
    public record Column(String day, int x, int total, List<Part> parts) {}

    /** {@code kind} is a state of the closed list. */
    public record Part(String kind, int y, int height, int count) {}

    private static final int STEP = 50;
    private static final int HEIGHT = 140;
    private static final List<String> KINDS =
            List.of("succeeded", "rejected", "failed", "running", "waiting");

    static DayChart of(Figures figures) {
        int most =
                Math.max(
                        1,
                        figures.outcomes().values().stream()
                                .mapToInt(DayChart::total)
                                .max()
                                .orElse(1));
        List<Column> columns = new ArrayList<>();
        figures.outcomes()
                .forEach(
                        (day, counts) ->
                                columns.add(
                                        new Column(
                                                day.toString().substring(5),
                                                columns.size() * STEP,
                                                total(counts),
                                                parts(counts, most))));
        return new DayChart(columns, most);
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Part> parts(Map<String, Integer> counts, int most) {
        List<Part> parts = new ArrayList<>();
        int below = 0;
        for (String kind : KINDS) {
            int count = counts.getOrDefault(kind, 0);
            if (count > 0) {
                int from = HEIGHT * below / most;
                int to = HEIGHT * (below + count) / most;
                parts.add(new Part(kind, HEIGHT + 10 - to, Math.max(1, to - from), count));
                below += count;
            }
        }
        return parts;
    }
}
