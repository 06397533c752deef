package plugingenerator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import plugingenerator.web.Http.Answer;
import plugingenerator.web.ScriptedSteps.ScriptedAuthor;
import plugingenerator.web.description.OpenApiDocument;
import tools.jackson.databind.JsonNode;

@WebTest
class InvokeTest {

    private static final String WISH = "{\"desired_capability\": \"хочу считать расход топлива\"}";
    private static final String SLOW =
            "{\"desired_capability\": \"I want the bot to count fuel use, slowly\","
                    + " \"constraints\": {\"force_new\": true}}";

    @LocalServerPort private int port;
    @Autowired private ScriptedAuthor author;
    @Autowired private OpenApiDocument document;
    @Autowired private JdbcClient jdbc;
    private Http http;

    /** No test finds another one's drafts, which may do what it wishes for. */
    @BeforeEach
    void open() {
        http = new Http(port);
        jdbc.sql("delete from draft").update();
    }

    @Test
    void f2_f3_a_plain_wish_is_answered_with_a_plugin_in_the_published_shape() {
        Answer answer = http.invoke(WISH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).isEqualTo("succeeded");
        assertThat(answer.json().path("text").asString()).startsWith("Готово");
        assertFits("Succeeded", answer.json());
    }

    @Test
    void the_cores_envelope_is_answered_in_its_own_form() {
        Answer answer =
                http.invoke(
                        """
                        {"dialog_id": "6f9c2f0a-4d5e-4c1b-9a7e-0d6a4f1b2c3d", "user_id": "u-1",
                         "intent": "plugin.generate", "trace_id": "0af7651916cd43dd8448eb211c80319c",
                         "payload": {"text": "I want the bot to count fuel use", "metadata": {}, "attachments": []}}
                        """);

        assertThat(answer.status()).isEqualTo(200);
        assertFits("EnvelopeAnswer", answer.json());
        JsonNode output = answer.json().path("output");
        assertThat(output.path("text").asString()).startsWith("Done");
        assertThat(output.path("scaffold_archive").asString()).isNotEmpty();
        assertThat(answer.json().path("usage").path("total_tokens").isNumber()).isTrue();
        assertThat(answer.json().path("error").isNull()).isTrue();
        assertThat(answer.header("X-Trace-Id")).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void f5_an_empty_wish_is_a_refusal_and_no_error_of_the_call() {
        Answer plain = http.invoke("{\"desired_capability\": \"  \"}");
        Answer envelope = http.invoke("{\"payload\": {\"text\": \"\"}, \"intent\": null}");

        assertThat(plain.status()).isEqualTo(200);
        assertThat(plain.json().at("/error/code").asString()).isEqualTo("empty_request");
        assertFits("NoPlugin", plain.json());
        assertThat(envelope.status()).isEqualTo(200);
        assertThat(envelope.json().path("status").asString()).isEqualTo("rejected");
        assertThat(envelope.json().path("error").asString()).startsWith("empty_request");
        assertFits("EnvelopeAnswer", envelope.json());
    }

    @Test
    void f5_a_wish_of_more_than_4000_characters_is_refused_as_too_long() {
        Answer answer = http.invoke("{\"desired_capability\": \"" + "слово ".repeat(700) + "\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/error/code").asString()).isEqualTo("too_long");
    }

    @Test
    void n1_a_wait_that_ends_first_is_answered_202_and_the_result_follows() {
        Answer pending = http.invoke(SLOW, "Prefer", "wait=1", "X-Invocation-Id", "slow-1");

        assertThat(pending.status()).isEqualTo(202);
        assertThat(pending.header("Preference-Applied")).isEqualTo("wait=1");
        assertThat(pending.header("Retry-After")).matches("[1-9]\\d*");
        String id = pending.json().path("request_id").asString();
        assertThat(pending.header("Location")).isEqualTo("/requests/" + id);
        assertFits("InProgress", pending.json());
        assertThat(http.get("/requests/" + id).status()).isEqualTo(202);

        author.release();
        Answer repeated = http.invoke(SLOW, "Prefer", "wait=30", "X-Invocation-Id", "slow-1");

        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.json().path("request_id").asString()).isEqualTo(id);
        assertThat(http.get("/requests/" + id).json()).isEqualTo(repeated.json());
    }

    @Test
    void an_invocation_id_means_one_request_however_often_and_at_once_it_is_sent()
            throws Exception {
        String invocation = UUID.randomUUID().toString();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> call = () -> http.invoke(WISH, "X-Invocation-Id", invocation);
            var answers =
                    callers.invokeAll(IntStream.range(0, 10).mapToObj(_ -> call).toList()).stream()
                            .map(java.util.concurrent.Future::resultNow)
                            .toList();

            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
            assertThat(answers.stream().map(Answer::json).distinct()).hasSize(1);
        }
    }

    @Test
    void another_body_under_the_same_invocation_id_is_a_conflict() {
        http.invoke(WISH, "X-Invocation-Id", "taken-1");

        Answer answer = http.invoke("{\"desired_capability\":\"x\"}", "X-Invocation-Id", "taken-1");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("conflict");
    }

    @Test
    void spaces_and_another_trace_id_make_no_other_body() {
        String first = "{\"payload\": {\"text\": \"\"}, \"trace_id\": \"a\"}";
        String second = "{ \"trace_id\":\"b\",  \"payload\":{\"text\":\"\"}}";

        Answer one = http.invoke(first, "X-Invocation-Id", "same-1");
        Answer two = http.invoke(second, "X-Invocation-Id", "same-1");

        assertThat(two.json()).isEqualTo(one.json());
    }

    @Test
    void a_request_can_be_cancelled_once() {
        String id =
                http.invoke(SLOW, "Prefer", "respond-async").json().path("request_id").asString();

        assertThat(http.delete("/requests/" + id).status()).isEqualTo(202);
        String events = http.get("/requests/" + id + "/events").text();
        assertThat(events).contains("event: end\ndata: {\"status\":\"rejected\"}");
        assertThat(http.get("/requests/" + id).json().at("/error/code").asString())
                .isEqualTo("cancelled");
        assertThat(http.delete("/requests/" + id).status()).isEqualTo(409);
        assertThat(http.delete("/requests/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void n1_events_are_streamed_in_order_and_taken_up_where_a_reader_left() {
        String id = http.invoke(WISH).json().path("request_id").asString();

        Answer all = http.get("/requests/" + id + "/events");
        Answer rest = http.get("/requests/" + id + "/events", "Last-Event-ID", "2");

        assertThat(all.header("Content-Type")).startsWith("text/event-stream");
        assertThat(all.text()).contains("id: 1\nevent: ", "id: 3\n", "event: end\n");
        assertThat(rest.text()).doesNotContain("id: 2\n").contains("id: 3\n", "event: end\n");
        all.text()
                .lines()
                .filter(line -> line.startsWith("data: {\"seq\""))
                .forEach(line -> assertFits("Event", json(line.substring(6))));
        assertThat(http.get("/requests/" + id + "/events", "Last-Event-ID", "999").status())
                .isEqualTo(204);
    }

    @Test
    void the_locale_decides_the_language_before_the_wish_does() {
        Answer answer =
                http.invoke(
                        "{\"desired_capability\": \"\", \"user_context\": {\"locale\":"
                                + " \"en-GB\"}}");
        Answer without = http.invoke("{\"desired_capability\": \"\"}");

        assertThat(answer.json().path("text").asString()).startsWith("The request holds no wish");
        assertThat(without.json().path("text").asString()).startsWith("В запросе");
    }

    @Test
    void unknown_constraints_are_named_in_warnings() {
        Answer answer =
                http.invoke(
                        "{\"desired_capability\": \"I want the bot to count fuel use\","
                                + " \"constraints\": {\"colour\": {\"a\": [1, null, true]}}}");

        assertThat(answer.json().path("warnings").toString()).contains("colour");
    }

    private static JsonNode json(String text) {
        return tools.jackson.databind.json.JsonMapper.shared().readTree(text);
    }

    private void assertFits(String component, JsonNode body) {
        assertThat(document.schema(component).validate(body)).isEmpty();
    }
}
