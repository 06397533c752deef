package plugingenerator.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import plugingenerator.gate.Finding.Severity;
import plugingenerator.scaffold.SourceTree;

class GateTest {

    private final SourceTree tree = new SourceTree(Map.of("plugins/a/logic.py", "x"));
    private final SourceTree mended = new SourceTree(Map.of("plugins/a/logic.py", "y"));

    /** A check whose answers are given. */
    private static final class Given implements Check {
        private final Judged judged;
        private final @Nullable String before;
        private final @Nullable String after;
        private boolean asked;

        Given(Judged judged, @Nullable String before, @Nullable String after) {
            this.judged = judged;
            this.before = before;
            this.after = after;
        }

        @Override
        public Optional<String> unavailable() {
            return Optional.ofNullable(asked ? after : before);
        }

        @Override
        public String version() {
            return "given 1";
        }

        @Override
        public Judged judge(SourceTree given) {
            asked = true;
            return judged;
        }
    }

    @Test
    void a_gate_without_checks_cannot_be_built() {
        assertThatThrownBy(() -> new Gate(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_clean_tree_is_the_one_that_the_checks_left() throws Exception {
        Verdict verdict = gate(found(), null, null).judge(tree);
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Clean.class, it -> assertThat(it.tree().tree()).isEqualTo(mended));
    }

    @Test
    void one_finding_of_any_kind_blocks() throws Exception {
        for (Severity severity : Severity.values()) {
            assertThat(gate(found(severity), null, null).judge(tree))
                    .isInstanceOf(Verdict.Blocked.class);
        }
    }

    @Test
    void a_check_without_its_tools_is_not_asked() throws Exception {
        assertThat(gate(found(), "install them", null).judge(tree))
                .isEqualTo(new Verdict.Unavailable("install them"));
    }

    @Test
    void a_check_that_loses_its_tools_meanwhile_says_nothing_about_the_tree() throws Exception {
        assertThat(gate(found(Severity.INTERNAL), null, "it is gone").judge(tree))
                .isEqualTo(new Verdict.Unavailable("it is gone"));
    }

    private Check.Judged found(Severity... severities) {
        List<Finding> findings =
                List.of(severities).stream()
                        .map(it -> new Finding("tool", "code", it, "plugins/a", 0, "text"))
                        .toList();
        return new Check.Judged(mended, findings, List.of());
    }

    private static Gate gate(Check.Judged judged, @Nullable String before, @Nullable String after) {
        return new Gate(List.of(new Given(judged, before, after)));
    }
}
