package plugingenerator.activation.text;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How well a reader's decisions fit labelled lines: counts, precision, recall, F1, confusions. */
record Measure(List<Decision> decisions) {

    /** A line and the probability that the reader gave it. */
    record Decision(Line line, double asked) {

        boolean right() {
            return asked > 0.5 == line.asked();
        }
    }

    static Measure of(WishReader reader, List<Line> lines) {
        return new Measure(
                lines.stream().map(line -> new Decision(line, reader.asked(line.text()))).toList());
    }

    Measure language(String language) {
        return new Measure(
                decisions.stream()
                        .filter(decision -> decision.line().language().equals(language))
                        .toList());
    }

    double accuracy() {
        return share(decisions.stream().filter(Decision::right).count(), decisions.size());
    }

    double precision() {
        return share(hits(), count(true));
    }

    double recall() {
        return share(hits(), decisions.stream().filter(one -> one.line().asked()).count());
    }

    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    private long cell(boolean wish, boolean right) {
        return decisions.stream()
                .filter(one -> one.line().asked() == wish && one.right() == right)
                .count();
    }

    private long hits() {
        return decisions.stream().filter(one -> one.line().asked() && one.right()).count();
    }

    private long count(boolean asked) {
        return decisions.stream().filter(one -> one.asked() > 0.5 == asked).count();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%d lines, accuracy %.3f, precision %.3f, recall %.3f, F1 %.3f (wishes: %d heard, %d missed; others: %d left, %d taken)",
                decisions.size(),
                accuracy(),
                precision(),
                recall(),
                f1(),
                cell(true, true),
                cell(true, false),
                cell(false, true),
                cell(false, false));
    }

    /** For people: all, per language, per kind, and every line that was read wrong. */
    String report(String title) {
        StringBuilder report = new StringBuilder(title + ": " + line() + "\n");
        for (String language : List.of("ru", "en")) {
            report.append("  ").append(language).append(": ");
            report.append(language(language).line()).append("\n");
        }
        decisions.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> one.line().kind(), TreeMap::new, Collectors.toList()))
                .forEach(
                        (kind, some) ->
                                report.append(
                                        String.format(
                                                Locale.ROOT,
                                                "  %-26s %3d of %3d%n",
                                                kind,
                                                some.stream().filter(Decision::right).count(),
                                                some.size())));
        Function<Decision, String> confusion =
                one ->
                        String.format(
                                Locale.ROOT,
                                "  wrong %.2f %s: %s%n",
                                one.asked(),
                                one.line().kind(),
                                one.line().text());
        decisions.stream()
                .filter(one -> !one.right())
                .map(confusion)
                .sorted()
                .forEach(report::append);
        return report.toString();
    }
}
