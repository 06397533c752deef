package plugingenerator.llm;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** A model that says what it is told to, one saying a question, and keeps the questions. */
public final class ScriptedLlm implements LanguageModel {

    private final Deque<Said> script = new ArrayDeque<>();
    private final List<Ask> asked = new ArrayList<>();

    public ScriptedLlm(Said... script) {
        this.script.addAll(Arrays.asList(script));
    }

    public static ScriptedLlm answering(String... texts) {
        return new ScriptedLlm(Arrays.stream(texts).map(ScriptedLlm::answer).toArray(Said[]::new));
    }

    public static Said answer(String text) {
        return new Said.Answer(text, new Usage(1_000, 100, false, new BigDecimal("0.01")));
    }

    public static Said failure(Failure.Code code) {
        return new Said.Failed(Failure.of(code, "scripted", "scripted"));
    }

    public List<Ask> asked() {
        return asked;
    }

    @Override
    public String provider() {
        return "scripted";
    }

    @Override
    public String model() {
        return "m-1";
    }

    @Override
    public Said ask(Ask ask) {
        asked.add(ask);
        return script.removeFirst();
    }

    @Override
    public ModelState state() {
        return new ModelState("scripted", "m-1", ModelState.Health.OK, "answers");
    }
}
