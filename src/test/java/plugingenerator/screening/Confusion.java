package plugingenerator.screening;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plugingenerator.request.Brief;
import tools.jackson.databind.JsonNode;

/** How a set is judged by category and language, with the lines that are judged wrongly. */
record Confusion(String set, Map<String, Cell> cells, List<String> wrong) {

    private static final Screening SCREENING = new Screening();

    /** How many lines of a category there are, and how many of them were not let through as is. */
    record Cell(int refused, int all) {

        Cell plus(boolean one) {
            return new Cell(refused + (one ? 1 : 0), all + 1);
        }
    }

    /** Nanoseconds a brief: the middle one, and the one that 95 of 100 stay below. */
    record Pace(long median, long high) {

        String line() {
            return "a brief: %.2f ms median, %.2f ms for 95 %%%n"
                    .formatted(median / 1e6, high / 1e6);
        }
    }

    static void header(StringBuilder table) {
        table.append("%-26s%-26s%8s%8s%8s%n".formatted("set", "category", "refused", "of", "%"));
    }

    static Confusion of(String set) throws IOException {
        Map<String, Cell> cells = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (JsonNode line : Lines.of(set)) {
            Brief brief = Lines.brief(line);
            String ending = ending(brief);
            boolean refused = !ending.equals("passed");
            for (String category :
                    List.of("all", "in " + line.path("lang").asString("?"), kind(line))) {
                cells.merge(
                        category,
                        new Cell(0, 0).plus(refused),
                        (before, _) -> before.plus(refused));
            }
            if (refused == set.matches(".*(harmless|lookalikes|capabilities).*")) {
                wrong.add(ending + ": " + line.path("desired_capability").asString());
            }
        }
        return new Confusion(set, cells, wrong);
    }

    static Pace pace(List<String> sets) throws IOException {
        List<Brief> briefs = new ArrayList<>();
        for (String set : sets) {
            Lines.of(set).forEach(line -> briefs.add(Lines.brief(line)));
        }
        long[] times = briefs.stream().mapToLong(Confusion::time).toArray();
        Arrays.sort(times);
        return new Pace(times[times.length / 2], times[times.length * 95 / 100]);
    }

    void print(StringBuilder table) {
        cells.forEach(
                (category, cell) ->
                        table.append(
                                "%-26s%-26s%8d%8d%8.1f%n"
                                        .formatted(
                                                set,
                                                category,
                                                cell.refused(),
                                                cell.all(),
                                                100.0 * cell.refused() / cell.all())));
        wrong.forEach(line -> table.append("    ").append(line).append('\n'));
    }

    private static long time(Brief brief) {
        long start = System.nanoTime();
        ending(brief);
        return System.nanoTime() - start;
    }

    private static String ending(Brief brief) {
        return switch (SCREENING.screen(brief)) {
            case Screened.Passed(_, var warnings) -> warnings.isEmpty() ? "passed" : "neutralised";
            case Screened.Refused(var refusal) -> refusal.code().wire();
        };
    }

    private static String kind(JsonNode line) {
        return line.path("technique").asString(line.path("kind").asString("plain"));
    }
}
