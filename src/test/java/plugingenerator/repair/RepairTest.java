package plugingenerator.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plugingenerator.blueprint.author.Assignment;
import plugingenerator.blueprint.author.AuthorChain;
import plugingenerator.blueprint.author.Authored;
import plugingenerator.blueprint.author.Authors;
import plugingenerator.blueprint.author.BlueprintAuthor;
import plugingenerator.blueprint.author.Recordings;
import plugingenerator.gate.Check;
import plugingenerator.gate.Finding;
import plugingenerator.gate.Finding.Severity;
import plugingenerator.gate.Gates;
import plugingenerator.gate.Receipt;
import plugingenerator.llm.ScriptedLlm;
import plugingenerator.repair.Repaired.GaveUp;
import plugingenerator.repair.Repaired.GaveUp.Why;
import plugingenerator.request.Language;
import plugingenerator.request.RefusalCode;
import plugingenerator.scaffold.PythonScaffold;
import plugingenerator.scaffold.SourceTree;

class RepairTest {

    private static final String LOGIC = "plugins/wind_chill/logic.py";
    private static final Finding TYPE =
            new Finding("mypy", "assignment", Severity.TYPE, LOGIC, 0, "not an int");
    private static final Finding ANNOTATION =
            new Finding("mypy", "no-untyped-def", Severity.TYPE, LOGIC, 0, "no annotation");
    private static final Finding SECRET =
            new Finding("policy", "import", Severity.SECURITY, LOGIC, 0, "os is not allowed");

    /**
     * Finds what it is told to, at the line that holds the needle; then the last thing for ever.
     */
    private static final class ScriptedCheck implements Check {
        private final Deque<List<Finding>> script;
        private final String needle;

        ScriptedCheck(String needle, List<List<Finding>> script) {
            this.script = new ArrayDeque<>(script);
            this.needle = needle;
        }

        @Override
        public Optional<String> unavailable() {
            return Optional.empty();
        }

        @Override
        public String version() {
            return "scripted";
        }

        @Override
        public Judged judge(SourceTree tree) {
            List<Finding> now = script.size() > 1 ? script.removeFirst() : script.getFirst();
            List<String> lines = tree.files().getOrDefault(LOGIC, "").lines().toList();
            int line = 0;
            for (int index = 0; index < lines.size(); index++) {
                line = lines.get(index).contains(needle) ? index + 1 : line;
            }
            int place = line;
            List<Finding> placed =
                    now.stream()
                            .map(
                                    found ->
                                            new Finding(
                                                    found.tool(),
                                                    found.code(),
                                                    found.severity(),
                                                    found.path(),
                                                    found.path().equals(LOGIC) ? place : 1,
                                                    found.message()))
                            .toList();
            return new Judged(
                    tree, placed, List.of(new Receipt("scripted", "1", 1, 0, now.size(), 1)));
        }
    }

    private static final class Story implements Repair.Watcher {
        private final List<String> told = new ArrayList<>();

        @Override
        public void scaffolding() {
            told.add("scaffold");
        }

        @Override
        public void judging() {
            told.add("judge");
        }

        @Override
        public void mending(int round, List<Finding> findings) {
            told.add("round " + round + ": " + findings.size());
        }

        @Override
        public void mended(Authored.Written written) {
            told.add("mended");
        }
    }

    private final Story story = new Story();

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read, as a list
    private Repaired run(ScriptedLlm model, Assignment work, List<Finding>... script)
            throws InterruptedException {
        BlueprintAuthor author = Authors.of(model);
        Authored.Written written = (Authored.Written) author.write(work);
        return new Repair(
                        new PythonScaffold(),
                        Gates.of(new ScriptedCheck("feels: int", Arrays.asList(script))),
                        new AuthorChain(List.of(author), Authors.CLOCK),
                        Authors.CLOCK)
                .untilClean(written, work, story);
    }

    private static ScriptedLlm mending(String... corrections) {
        List<String> texts = new ArrayList<>(List.of(Recordings.text("sloppy_wind_chill")));
        texts.addAll(List.of(corrections));
        return ScriptedLlm.answering(texts.toArray(String[]::new));
    }

    private static String unit(String name, String code) {
        return "{\"units\": [{\"name\": \"%s\", \"code\": \"%s\"}], \"slots\": []}"
                .formatted(name, code);
    }

    private static final String OTHER =
            unit(
                    "handle",
                    "async def handle(request: Input, tools: Tools) -> Output:\\n    feels: int = 1\\n    return Output(text=\\\"x\\\", feels_like=feels)");

    @Test
    void a_clean_tree_needs_no_round() throws Exception {
        ScriptedLlm model = mending();
        assertThat(run(model, Authors.work(), List.of())).isInstanceOf(Repaired.Clean.class);
        assertThat(story.told).containsExactly("scaffold", "judge");
        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void a_round_mends_the_unit_with_the_finding_which_is_shown_in_place() throws Exception {
        ScriptedLlm model = mending(Recordings.text("mend_wind_chill"));
        Repaired repaired = run(model, Authors.work(), List.of(TYPE), List.of());
        assertThat(repaired)
                .isInstanceOfSatisfying(
                        Repaired.Clean.class,
                        clean -> {
                            assertThat(clean.written().authorship().rounds()).isEqualTo(1);
                            assertThat(clean.written().authorship().promptTokens())
                                    .isEqualTo(2_000);
                        });
        assertThat(story.told)
                .containsExactly("scaffold", "judge", "round 1: 1", "scaffold", "judge", "mended");
        assertThat(model.asked().getLast().user())
                .contains(
                        "### unit handle",
                        ">>     feels: int = request.temperature\n   ^ mypy/assignment: not an int")
                .doesNotContain("### unit from_text");
    }

    @Test
    void the_loop_gives_up_after_two_rounds_and_keeps_the_findings() throws Exception {
        ScriptedLlm model =
                mending(OTHER, Recordings.text("mend_wind_chill").replace("0.6215", "0.6216"));
        GaveUp gaveUp =
                (GaveUp)
                        run(
                                model,
                                Authors.work(),
                                List.of(TYPE, ANNOTATION),
                                List.of(ANNOTATION),
                                List.of(TYPE));
        assertThat(gaveUp.why()).isEqualTo(Why.EXHAUSTED);
        assertThat(gaveUp.findings()).hasSize(1);
        assertThat(model.asked()).hasSize(3);
    }

    @Test
    void the_same_findings_again_end_the_loop() throws Exception {
        GaveUp gaveUp = (GaveUp) run(mending(OTHER), Authors.work(), List.of(TYPE), List.of(TYPE));
        assertThat(gaveUp.why()).isEqualTo(Why.NO_PROGRESS);
        assertThat(gaveUp.refusal(Language.RU).code()).isEqualTo(RefusalCode.NOT_CLEAN);
        assertThat(gaveUp.refusal(Language.RU).reason())
                .contains("logic.py")
                .contains("mypy/assignment");
        assertThat(gaveUp.refusal(Language.RU).recommendations()).isNotEmpty();
    }

    @Test
    void an_unchanged_blueprint_ends_the_loop_without_another_judgement() throws Exception {
        GaveUp gaveUp =
                (GaveUp)
                        run(
                                mending("{\"units\": [], \"slots\": []}"),
                                Authors.work(),
                                List.of(TYPE));
        assertThat(gaveUp.why()).isEqualTo(Why.NO_PROGRESS);
        assertThat(story.told).containsExactly("scaffold", "judge", "round 1: 1");
    }

    @Test
    void a_worse_round_is_not_taken_over() throws Exception {
        ScriptedLlm model = mending(OTHER, Recordings.text("mend_wind_chill"));
        Repaired repaired = run(model, Authors.work(), List.of(TYPE), List.of(SECRET), List.of());
        assertThat(repaired).isInstanceOf(Repaired.Clean.class);
        assertThat(model.asked().getLast().user()).contains("feels: int = request.temperature");
    }

    @Test
    void without_time_no_round_is_begun() throws Exception {
        Assignment hurried = Assignment.of(Authors.work().brief(), Authors.NOW.plusSeconds(6));
        GaveUp gaveUp = (GaveUp) run(mending(), hurried, List.of(TYPE));
        assertThat(gaveUp.why()).isEqualTo(Why.TOO_LATE);
        assertThat(gaveUp.warning(Language.EN)).contains("scripted");
    }

    @Test
    void findings_in_the_packs_own_files_or_broken_checks_are_nobodys_to_mend() throws Exception {
        Finding own =
                new Finding(
                        "mypy", "x", Severity.TYPE, "plugins/wind_chill/runtime/http.py", 1, "m");
        Finding broken = new Finding("mypy", "x", Severity.INTERNAL, LOGIC, 1, "m");
        assertThat(((GaveUp) run(mending(), Authors.work(), List.of(TYPE, own))).why())
                .isEqualTo(Why.NOT_MENDABLE);
        assertThat(((GaveUp) run(mending(), Authors.work(), List.of(broken))).why())
                .isEqualTo(Why.NOT_MENDABLE);
    }
}
