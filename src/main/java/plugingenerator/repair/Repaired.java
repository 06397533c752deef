package plugingenerator.repair;

import java.util.List;
import java.util.stream.Collectors;
import plugingenerator.blueprint.author.Authored;
import plugingenerator.gate.Finding;
import plugingenerator.gate.Verdict;
import plugingenerator.request.Language;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;

/** How the loop of judging and mending ended. */
public sealed interface Repaired {

    /** A clean tree, and the blueprint that it was rendered from. */
    record Clean(Verdict.Clean verdict, Authored.Written written) implements Repaired {}

    /** The author will not go on. */
    record Refused(Refusal refusal) implements Repaired {}

    /** There is nothing to check with. */
    record Unavailable() implements Repaired {}

    /** Nothing is delivered: what is left, and why the loop ended. */
    record GaveUp(List<Finding> findings, Why why, String provider) implements Repaired {

        private static final int SHOWN = 5;

        /** Why nobody mends what is left. */
        public enum Why {
            /** All rounds were used. */
            EXHAUSTED,
            /** A round changed nothing for the better. */
            NO_PROGRESS,
            /** The findings are in no slot of the blueprint. */
            NOT_MENDABLE,
            /** No time is left for a round. */
            TOO_LATE,
            /** The author cannot answer now. */
            UNABLE
        }

        public GaveUp {
            findings = List.copyOf(findings);
        }

        /** The refusal (F5): it names the first findings. */
        public Refusal refusal(Language in) {
            String left =
                    findings.stream()
                            .limit(SHOWN)
                            .map(GaveUp::line)
                            .collect(Collectors.joining("; "));
            return Refusal.because(
                    RefusalCode.NOT_CLEAN,
                    in,
                    RefusalCode.NOT_CLEAN.reason(in)
                            + in.choose(" Осталось: ", " Left: ")
                            + left
                            + ".");
        }

        /** What is said where somebody else takes over. */
        public String warning(Language in) {
            return in.choose(
                    "Время выходило: вместо исправления ответа «"
                            + provider
                            + "» взят следующий в цепочке.",
                    "Time was running out: instead of mending the answer of \""
                            + provider
                            + "\", the next in the chain was taken.");
        }

        private static String line(Finding finding) {
            String place = finding.path().replaceFirst("^plugins/[^/]+/", "");
            return place
                    + ":"
                    + finding.line()
                    + " "
                    + finding.tool()
                    + "/"
                    + finding.code()
                    + ": "
                    + finding.message();
        }
    }
}
