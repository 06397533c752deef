package plugingenerator.llm.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plugingenerator.llm.Asks;
import plugingenerator.llm.Failure.Code;
import plugingenerator.llm.ModelState.Health;
import plugingenerator.llm.Said;
import plugingenerator.llm.ScriptedServer;
import plugingenerator.llm.Speech;
import plugingenerator.llm.budget.BudgetSettings;
import plugingenerator.llm.budget.Budgets;
import plugingenerator.llm.budget.Price;
import plugingenerator.llm.wire.Endpoint;
import plugingenerator.llm.wire.OpenAi;
import plugingenerator.llm.wire.Wire;
import plugingenerator.request.store.TestDatabase;

class RemoteModelTest {

    /** A clock that tests set. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-01-15T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    private static final ScriptedServer.Act GOOD = ScriptedServer.stream(Speech.OPENAI.of("{}"));
    private static final ScriptedServer.Act BAD = ScriptedServer.answer(500, "");

    private final SetClock clock = new SetClock();
    private final List<Duration> pauses = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    @TempDir Path folder;
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = new TestDatabase(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private RemoteModel model(ScriptedServer server, long perRequest) {
        Endpoint endpoint = Endpoint.of("openai", server.url(), null, "m", List.of());
        return new RemoteModel(
                new Wire(new OpenAi(), endpoint, Duration.ofSeconds(5), clock),
                new Budgets(database.jdbc(), new BudgetSettings(perRequest, 0, 0), clock),
                new Price(BigDecimal.ONE, BigDecimal.TEN),
                registry,
                clock,
                time -> {
                    pauses.add(time);
                    clock.pass(time);
                },
                new Random(1));
    }

    private Said ask(RemoteModel model, Duration time) throws InterruptedException {
        return model.ask(Asks.within(time, clock));
    }

    private static Code code(Said said) {
        return ((Said.Failed) said).failure().code();
    }

    @Test
    void failures_of_the_server_are_tried_again_with_growing_pauses() throws Exception {
        try (var server = new ScriptedServer(BAD, BAD, GOOD);
                var model = model(server, 0)) {
            assertThat(ask(model, Duration.ofSeconds(30))).isInstanceOf(Said.Answer.class);
            assertThat(server.calls()).hasSize(3);
            assertThat(pauses.getFirst()).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
            assertThat(model.state().health()).isEqualTo(Health.OK);
        }
    }

    @Test
    void retry_after_is_honoured_and_gives_up_where_it_lies_behind_the_deadline() throws Exception {
        ScriptedServer.Act later = ScriptedServer.answer(429, "", "Retry-After: 7");
        try (var server = new ScriptedServer(later, GOOD);
                var model = model(server, 0)) {
            assertThat(ask(model, Duration.ofSeconds(30))).isInstanceOf(Said.Answer.class);
            assertThat(pauses).hasSize(7);
        }
        try (var server = new ScriptedServer(later);
                var model = model(server, 0)) {
            assertThat(code(ask(model, Duration.ofSeconds(8)))).isEqualTo(Code.RATE_LIMITED);
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void what_no_retry_mends_is_not_tried_again() throws Exception {
        try (var server = new ScriptedServer(ScriptedServer.answer(401, ""));
                var model = model(server, 0)) {
            assertThat(code(ask(model, Duration.ofSeconds(30)))).isEqualTo(Code.UNAUTHORIZED);
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void a_server_that_keeps_failing_is_left_alone_and_tried_again_later() throws Exception {
        try (var server = new ScriptedServer(BAD, BAD, BAD, BAD, GOOD);
                var model = model(server, 0)) {
            ask(model, Duration.ofSeconds(30));
            ask(model, Duration.ofSeconds(30));
            assertThat(server.calls()).hasSize(4);
            assertThat(code(ask(model, Duration.ofSeconds(30)))).isEqualTo(Code.CIRCUIT_OPEN);
            assertThat(server.calls()).hasSize(4);
            assertThat(model.state().health()).isEqualTo(Health.FAILING);
            clock.pass(Breaker.REST.plusSeconds(1));
            assertThat(ask(model, Duration.ofSeconds(30))).isInstanceOf(Said.Answer.class);
        }
    }

    @Test
    void nothing_is_asked_beyond_the_budget_or_without_time() throws Exception {
        try (var server = new ScriptedServer(GOOD);
                var model = model(server, 500)) {
            assertThat(code(ask(model, Duration.ofSeconds(30)))).isEqualTo(Code.BUDGET);
            assertThat(code(ask(model, Duration.ofSeconds(1)))).isEqualTo(Code.TIMED_OUT);
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void tokens_cost_and_errors_are_counted() throws Exception {
        try (var server = new ScriptedServer(BAD, GOOD);
                var model = model(server, 0)) {
            Said said = ask(model, Duration.ofSeconds(30));
            assertThat(said.usage().cost()).isEqualByComparingTo("0.00046");
            assertThat(registry.get("llm.requests").tag("outcome", "answered").counter().count())
                    .isEqualTo(1);
            assertThat(registry.get("llm.errors").tag("code", "server_error").counter().count())
                    .isEqualTo(1);
            assertThat(registry.get("llm.tokens").tag("kind", "prompt").counter().count())
                    .isEqualTo(120);
        }
    }
}
