package plugingenerator.llm.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import plugingenerator.llm.Asks;
import plugingenerator.llm.Failure;
import plugingenerator.llm.Failure.Code;
import plugingenerator.llm.Said;
import plugingenerator.llm.ScriptedServer;
import plugingenerator.llm.Speech;

/** One matrix, kept whole: each way in which a server may answer, in each of the three dialects. */
class WireTest {

    private static final String KEY = "sk-never-shown-4711";
    private static final String ANSWER = "{\"word\": \"ёлка 🎄\"}";
    private static final Duration SILENCE = Duration.ofMillis(400);

    private static Dialect dialect(Speech speech) {
        return switch (speech) {
            case OPENAI -> new OpenAi();
            case ANTHROPIC -> new Anthropic();
            case OLLAMA -> new Ollama();
        };
    }

    private static Wire wire(Speech speech, ScriptedServer server) {
        Endpoint endpoint = Endpoint.of("scripted", server.url(), KEY, "m-1", java.util.List.of());
        return new Wire(dialect(speech), endpoint, SILENCE, Clock.systemUTC());
    }

    private static Said ask(Speech speech, ScriptedServer server) throws InterruptedException {
        return ask(speech, server, Duration.ofSeconds(5));
    }

    private static Said ask(Speech speech, ScriptedServer server, Duration time)
            throws InterruptedException {
        try (Wire wire = wire(speech, server)) {
            return wire.ask(Asks.within(time));
        }
    }

    private static Failure failure(Said said) {
        return switch (said) {
            case Said.Answer answer -> throw new AssertionError("an answer: " + answer);
            case Said.Failed failed -> {
                assertThat(failed.toString()).doesNotContain(KEY).doesNotContain("Скажи");
                yield failed.failure();
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_in_odd_pieces_is_put_together_and_counted(Speech speech) throws Exception {
        try (var server = new ScriptedServer(ScriptedServer.stream(speech.of(ANSWER)))) {
            assertThat(ask(speech, server))
                    .isInstanceOfSatisfying(
                            Said.Answer.class,
                            answer -> {
                                assertThat(answer.text()).isEqualTo(ANSWER);
                                assertThat(answer.usage().promptTokens()).isEqualTo(120);
                                assertThat(answer.usage().completionTokens()).isEqualTo(34);
                                assertThat(answer.usage().estimated()).isFalse();
                            });
            assertThat(server.calls()).hasSize(1);
            assertThat(server.calls().getFirst().headers().toString()).contains(KEY);
            assertThat(server.calls().getFirst().body()).contains("m-1").doesNotContain(KEY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tokens_that_nobody_counted_are_estimated_and_marked(Speech speech) throws Exception {
        String stream = speech.of(ANSWER, "stop", false);
        try (var server = new ScriptedServer(ScriptedServer.stream(stream))) {
            assertThat(ask(speech, server).usage())
                    .satisfies(
                            usage -> {
                                assertThat(usage.estimated()).isTrue();
                                assertThat(usage.promptTokens()).isPositive();
                                assertThat(usage.completionTokens()).isPositive();
                            });
        }
    }

    static Stream<Arguments> misbehaviour() {
        return Stream.of(Speech.values())
                .flatMap(
                        speech ->
                                Stream.of(
                                        row(
                                                speech,
                                                Code.CUT_SHORT,
                                                ScriptedServer.stream(
                                                        speech.of(ANSWER, "length", true))),
                                        row(
                                                speech,
                                                Code.EMPTY,
                                                ScriptedServer.stream(speech.of("", "stop", true))),
                                        row(speech, Code.UNREADABLE, ScriptedServer.stream("")),
                                        row(
                                                speech,
                                                Code.UNREADABLE,
                                                ScriptedServer.stream(
                                                        "data: {nonsense\n{nonsense\n")),
                                        row(
                                                speech,
                                                Code.UNREADABLE,
                                                ScriptedServer.bytes(
                                                        new byte[] {
                                                            'd', (byte) 0xff, (byte) 0xfe, '\n'
                                                        })),
                                        row(
                                                speech,
                                                Code.TOO_LARGE,
                                                ScriptedServer.bytes(huge(speech))),
                                        row(speech, Code.UNREACHABLE, ScriptedServer.reset()),
                                        row(
                                                speech,
                                                Code.UNREACHABLE,
                                                ScriptedServer.dropAfter(
                                                        speech.of(ANSWER).substring(0, 60))),
                                        row(
                                                speech,
                                                Code.REJECTED,
                                                ScriptedServer.answer(400, "{\"error\":\"no\"}")),
                                        row(
                                                speech,
                                                Code.UNAUTHORIZED,
                                                ScriptedServer.answer(401, "the key " + KEY)),
                                        row(
                                                speech,
                                                Code.UNAUTHORIZED,
                                                ScriptedServer.answer(403, "no")),
                                        row(
                                                speech,
                                                Code.NOT_FOUND,
                                                ScriptedServer.answer(404, "no")),
                                        row(
                                                speech,
                                                Code.SERVER_ERROR,
                                                ScriptedServer.answer(408, "")),
                                        row(
                                                speech,
                                                Code.RATE_LIMITED,
                                                ScriptedServer.answer(429, "")),
                                        row(
                                                speech,
                                                Code.QUOTA,
                                                ScriptedServer.answer(
                                                        429,
                                                        "{\"error\":{\"code\":\"insufficient_quota\"}}")),
                                        row(
                                                speech,
                                                Code.SERVER_ERROR,
                                                ScriptedServer.answer(
                                                        500, "stack trace of theirs")),
                                        row(
                                                speech,
                                                Code.SERVER_ERROR,
                                                ScriptedServer.answer(502, "<html>")),
                                        row(
                                                speech,
                                                Code.SERVER_ERROR,
                                                ScriptedServer.answer(529, "overloaded")),
                                        row(
                                                speech,
                                                Code.REJECTED,
                                                ScriptedServer.answer(
                                                        302,
                                                        "",
                                                        "Location: http://127.0.0.1:1/"))));
    }

    private static byte[] huge(Speech speech) {
        String line = "{\"x\":\"" + "a".repeat(10_000) + "\"}\n";
        return ((speech == Speech.OLLAMA ? "" : "data: ") + line)
                .repeat(1_000)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Arguments row(Speech speech, Code code, ScriptedServer.Act act) {
        return Arguments.of(speech, code, act);
    }

    @ParameterizedTest
    @MethodSource("misbehaviour")
    void whatever_a_server_does_ends_in_one_error_form(
            Speech speech, Code code, ScriptedServer.Act act) throws Exception {
        try (var server = new ScriptedServer(act)) {
            Failure failure = failure(ask(speech, server));
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.provider()).isEqualTo("scripted");
            assertThat(failure.message()).doesNotContain("theirs").doesNotContain("html");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_of_the_model_is_told_from_an_answer(Speech speech) throws Exception {
        assumeTrue(speech != Speech.OLLAMA, "Ollama has no sign for it");
        try (var server =
                new ScriptedServer(ScriptedServer.stream(speech.of("no", "refusal", true)))) {
            assertThat(failure(ask(speech, server)).code()).isEqualTo(Code.DECLINED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_silent_server_is_left_and_notices_it(Speech speech) throws Exception {
        try (var server = new ScriptedServer()) {
            server.plays(server.stallAfter(speech.of(ANSWER).substring(0, 80)));
            assertThat(failure(ask(speech, server)).code()).isEqualTo(Code.STALLED);
            assertThat(server.sawTheClientLeave()).isTrue();
        }
    }

    @Test
    void a_server_that_takes_the_question_and_hangs_is_left() throws Exception {
        try (var server = new ScriptedServer()) {
            server.plays(server.hang());
            assertThat(failure(ask(Speech.OPENAI, server)).code()).isEqualTo(Code.STALLED);
            assertThat(server.sawTheClientLeave()).isTrue();
        }
    }

    @Test
    void the_deadline_ends_an_exchange_and_its_prompt_counts_as_spent() throws Exception {
        try (var server = new ScriptedServer()) {
            server.plays(server.hang());
            Said said = ask(Speech.OPENAI, server, Duration.ofMillis(150));
            assertThat(failure(said).code()).isEqualTo(Code.TIMED_OUT);
            assertThat(said.usage().promptTokens()).isPositive();
            assertThat(said.usage().estimated()).isTrue();
            assertThat(server.sawTheClientLeave()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_interrupt_ends_the_exchange_and_the_server_sees_it(Speech speech) throws Exception {
        try (var server = new ScriptedServer()) {
            server.plays(server.stallAfter(speech.of(ANSWER).substring(0, 80)));
            AtomicReference<Throwable> end = new AtomicReference<>();
            try (Wire wire =
                    new Wire(
                            dialect(speech),
                            Endpoint.of("scripted", server.url(), KEY, "m-1", java.util.List.of()),
                            Duration.ofSeconds(30),
                            Clock.systemUTC())) {
                Thread asking =
                        Thread.ofVirtual()
                                .start(
                                        () -> {
                                            try {
                                                wire.ask(Asks.within(Duration.ofSeconds(30)));
                                            } catch (InterruptedException interrupted) {
                                                end.set(interrupted);
                                            }
                                        });
                while (server.calls().isEmpty()) {
                    Thread.onSpinWait();
                }
                asking.interrupt();
                assertThat(server.sawTheClientLeave()).isTrue();
                asking.join();
                assertThat(end.get()).isInstanceOf(InterruptedException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_server_without_schemas_is_asked_more_and_more_plainly_and_remembered(Speech speech)
            throws Exception {
        try (var server =
                        new ScriptedServer(
                                ScriptedServer.answer(
                                        400, "unknown: response_format, tools, format"),
                                ScriptedServer.answer(422, "still unknown"),
                                ScriptedServer.stream(speech.of(ANSWER)));
                Wire wire = wire(speech, server)) {
            assertThat(wire.ask(Asks.within(Duration.ofSeconds(5))))
                    .isInstanceOf(Said.Answer.class);
            assertThat(server.calls()).hasSize(3);
            assertThat(server.calls().getLast().body()).contains("JSON Schema");
            assertThat(wire.ask(Asks.within(Duration.ofSeconds(5))))
                    .isInstanceOf(Said.Answer.class);
            assertThat(server.calls()).hasSize(4);
        }
    }

    @Test
    void models_with_the_new_limit_and_fixed_temperature_are_asked_their_way() throws Exception {
        try (var server =
                        new ScriptedServer(
                                ScriptedServer.answer(400, "Use 'max_completion_tokens' instead."),
                                ScriptedServer.answer(400, "Unsupported value: 'temperature'"),
                                ScriptedServer.stream(Speech.OPENAI.of(ANSWER)));
                Wire wire = wire(Speech.OPENAI, server)) {
            assertThat(wire.ask(Asks.within(Duration.ofSeconds(5))))
                    .isInstanceOf(Said.Answer.class);
            assertThat(server.calls().getLast().body())
                    .contains("max_completion_tokens", "json_schema")
                    .doesNotContain("\"temperature\"");
        }
    }

    @Test
    void an_answer_in_one_piece_is_taken_although_a_stream_was_asked_for() throws Exception {
        String whole =
                """
                {"choices": [{"message": {"content": "{}"}, "finish_reason": "stop"}],
                 "usage": {"prompt_tokens": 5, "completion_tokens": 6}}
                """;
        try (var server = new ScriptedServer(ScriptedServer.answer(200, whole))) {
            assertThat(ask(Speech.OPENAI, server)).isInstanceOf(Said.Answer.class);
        }
    }

    @Test
    void a_server_without_a_certificate_is_not_trusted_with_a_key() throws Exception {
        try (var server = new ScriptedServer(ScriptedServer.answer(200, "hello"))) {
            Endpoint endpoint =
                    Endpoint.of(
                            "scripted",
                            server.url().replace("http:", "https:"),
                            KEY,
                            "m",
                            java.util.List.of());
            try (Wire wire = new Wire(new OpenAi(), endpoint, SILENCE, Clock.systemUTC())) {
                assertThat(failure(wire.ask(Asks.within(Duration.ofSeconds(5)))).code())
                        .isIn(Code.UNTRUSTED, Code.UNREACHABLE, Code.STALLED);
            }
            assertThat(server.calls().toString()).doesNotContain(KEY);
        }
    }

    @Test
    void retry_after_is_read_as_seconds_and_as_a_date() throws Exception {
        try (var server =
                new ScriptedServer(
                        ScriptedServer.answer(429, "", "Retry-After: 7"),
                        ScriptedServer.answer(
                                503, "", "Retry-After: Fri, 31 Dec 1999 23:59:59 GMT"))) {
            assertThat(((Said.Failed) ask(Speech.OPENAI, server)).retryAfter())
                    .isEqualTo(Duration.ofSeconds(7));
            assertThat(((Said.Failed) ask(Speech.OPENAI, server)).retryAfter())
                    .isEqualTo(Duration.ZERO);
        }
    }
}
