package plugingenerator.llm;

import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Questions for tests. */
public final class Asks {

    private Asks() {}

    public static Ask within(Duration time) {
        return within(time, Clock.systemUTC());
    }

    public static Ask within(Duration time, Clock clock) {
        ObjectNode schema = (ObjectNode) JsonMapper.shared().readTree("{\"type\":\"object\"}");
        return new Ask(
                "You are a test.",
                "Скажи ответ.",
                new Ask.Form("answer", schema),
                1_000,
                clock.instant().plus(time),
                new Ask.Spender("11111111-1111-1111-1111-111111111111", "a".repeat(64)),
                Ask.Listener.NOBODY);
    }
}
