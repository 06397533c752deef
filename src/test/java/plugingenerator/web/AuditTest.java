package plugingenerator.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import plugingenerator.web.Http.Answer;

@WebTest
class AuditTest {

    private static final String WISH =
            """
            {"desired_capability": "хочу плагин, который считает расход топлива",
             "user_context": {"user_id": "ivan.petrov@example.org", "dialog_id": "dialog-of-ivan"}}
            """;

    private final Logger logger = (Logger) LoggerFactory.getLogger("plugingenerator.audit");
    private final Lines lines = new Lines();
    @LocalServerPort private int port;
    private Http http;

    @BeforeEach
    void listen() {
        http = new Http(port);
        lines.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(lines);
    }

    @Test
    void a_story_is_told_by_whom_what_and_with_which_artifact() throws InterruptedException {
        String id = http.invoke(WISH).json().path("request_id").asString();

        assertThat(lines.of(id, 2))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .matches(
                                                "decision=accepted request=\\S+ caller=local"
                                                        + " user=[0-9a-f]{16} body=[0-9a-f]{16}"),
                        line ->
                                assertThat(line)
                                        .matches(
                                                "decision=succeeded request=\\S+ user=[0-9a-f]{16}"
                                                        + " attempt=1 artifact=[0-9a-f]+"));
    }

    @Test
    void a_refusal_is_told_with_its_code() throws InterruptedException {
        Answer answer = http.invoke("{\"desired_capability\": \"\"}");

        assertThat(lines.of(answer.json().path("request_id").asString(), 2))
                .last()
                .asString()
                .startsWith("decision=rejected ")
                .endsWith(" user=none attempt=1 why=empty_request");
    }

    @Test
    void a_repetition_and_a_conflict_are_told_apart() throws InterruptedException {
        Answer first = http.invoke(WISH, "X-Invocation-Id", "audit-1");
        http.invoke(WISH, "X-Invocation-Id", "audit-1");
        http.invoke("{\"desired_capability\": \"\"}", "X-Invocation-Id", "audit-1");

        assertThat(lines.of(first.json().path("request_id").asString(), 3))
                .last()
                .asString()
                .startsWith("decision=repeated ");
        assertThat(lines.told).last().asString().startsWith("decision=conflicting request=none ");
    }

    @Test
    void no_line_holds_a_word_of_the_asker() {
        http.invoke(WISH);

        assertThat(lines.told)
                .isNotEmpty()
                .noneMatch(line -> line.contains("ivan") || line.matches(".*[а-яё].*"));
    }

    @Test
    void who_is_turned_away_is_told() throws InterruptedException {
        http.get("/health", "Origin", "https://evil.example");

        assertThat(lines.with("decision=turned_away", 1))
                .singleElement()
                .asString()
                .matches("decision=turned_away status=403 caller=none trace=[0-9a-f-]+");
    }

    private static final class Lines extends AppenderBase<ILoggingEvent> {

        final List<String> told = new CopyOnWriteArrayList<>();

        @Override
        protected synchronized void append(ILoggingEvent event) {
            told.add(event.getFormattedMessage());
            notifyAll();
        }

        /** The first lines of a request: the last one may come after the answer. */
        List<String> of(String request, int count) throws InterruptedException {
            return with("request=" + request, count);
        }

        synchronized List<String> with(String part, int count) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (true) {
                List<String> found = told.stream().filter(line -> line.contains(part)).toList();
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (found.size() >= count || left <= 0) {
                    return found;
                }
                wait(left);
            }
        }
    }
}
