package plugingenerator.console.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plugingenerator.console.page.Words;
import plugingenerator.flow.desk.Figures;
import plugingenerator.request.Language;

/** A bar of a chart; {@code percent} of the longest one, {@code value} as people read it. */
public record Bar(String name, int percent, String value) {

    static List<Bar> of(Map<String, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        counts.forEach(
                (name, count) ->
                        bars.add(new Bar(name, percent(count, most), Integer.toString(count))));
        return bars;
    }

    static List<Bar> ofStages(Figures figures, Language in) {
        long most =
                figures.stages().values().stream().mapToLong(Figures.Span::slow).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        figures.stages()
                .forEach(
                        (stage, span) ->
                                bars.add(
                                        new Bar(
                                                Words.stage(stage, in),
                                                percent(span.slow(), Math.max(1, most)),
                                                Words.millis(span.median(), in)
                                                        + " / "
                                                        + Words.millis(span.slow(), in))));
        return bars;
    }

    private static int percent(long value, long most) {
        return (int) Math.max(1, Math.round(100.0 * value / most));
    }
}
