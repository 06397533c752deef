package plugingenerator.flow.story;

import java.util.Arrays;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import plugingenerator.llm.ScriptedServer;
import plugingenerator.llm.Speech;

/** An OpenAI-compatible server over real HTTP that answers as the test tells it to. */
final class ScriptedModel implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final ScriptedServer SERVER = new ScriptedServer();

    /** The answers in order; the last one for ever. */
    static void says(String... texts) {
        SERVER.plays(
                Arrays.stream(texts)
                        .map(text -> ScriptedServer.stream(Speech.OPENAI.of(text)))
                        .toArray(ScriptedServer.Act[]::new));
    }

    static int calls() {
        return SERVER.calls().size();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("llm.base-url=" + SERVER.url() + "/v1").applyTo(context);
    }
}
