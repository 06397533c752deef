package plugingenerator.screening;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import plugingenerator.request.Brief;
import tools.jackson.databind.JsonNode;

/** How screening judges a set: what was refused with which code, and what passed. */
record Tally(List<String> refused, List<String> passed) {

    private static final Screening SCREENING = new Screening();

    static Tally of(String set) throws IOException {
        List<String> refused = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        for (JsonNode line : Lines.of(set)) {
            Brief brief = Lines.brief(line);
            String said = line.toString();
            switch (SCREENING.screen(brief)) {
                case Screened.Passed(_, var warnings) ->
                        (warnings.isEmpty() ? passed : refused)
                                .add("%s neutralised %s".formatted(warnings.size(), said));
                case Screened.Refused(var refusal) ->
                        refused.add(refusal.code().wire() + " " + said);
            }
        }
        return new Tally(refused, passed);
    }

    double rate() {
        return 100.0 * refused.size() / (refused.size() + passed.size());
    }

    /** Prints every set's figures and its wrong lines: {@code java … Tally hostile-tuned …}. */
    static void main(String[] sets) throws IOException {
        for (String set : sets) {
            long start = System.nanoTime();
            Tally tally = of(set);
            IO.println(
                    "%s: %d refused, %d passed, %.1f %%, %d ms"
                            .formatted(
                                    set,
                                    tally.refused.size(),
                                    tally.passed.size(),
                                    tally.rate(),
                                    (System.nanoTime() - start) / 1_000_000));
            (set.matches(".*(hostile|unsupp).*") ? tally.passed : tally.refused)
                    .forEach(line -> IO.println("   " + line));
        }
    }
}
