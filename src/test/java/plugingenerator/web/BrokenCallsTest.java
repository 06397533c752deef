package plugingenerator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import plugingenerator.web.Http.Answer;
import plugingenerator.web.description.OpenApiDocument;

/** Each body and header that is refused; long by its cases, which stand beside their answers. */
@WebTest
class BrokenCallsTest {

    private static final String WISH = "{\"desired_capability\": \"\"}";

    @LocalServerPort private int port;
    @Autowired private OpenApiDocument document;
    private Http http;

    @BeforeEach
    void open() {
        http = new Http(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nul",
                "{\"desired_capability\": \"a\"} x",
                "{\"desired_capability\": \"a\", \"desired_capability\": \"b\"}",
                "{'desired_capability': 'a'}",
                "{\"desired_capability\": NaN}",
                "\uFEFF{\"desired_capability\": \"a\"}"
            })
    void what_is_not_json_is_malformed(String body) {
        assertProblem(http.invoke(body), 400, "malformed_body");
    }

    @Test
    void bytes_that_are_not_utf8_are_malformed() {
        byte[] body = "{\"desired_capability\": \"ж\"}".getBytes(StandardCharsets.UTF_16);

        assertProblem(http.invoke(body), 400, "malformed_body");
    }

    @ParameterizedTest
    @CsvSource({"65,400,malformed_body", "100,400,malformed_body", "5000,400,malformed_body"})
    void constraints_that_nest_deeper_than_any_wish_are_malformed(
            int levels, int status, String code) {
        assertProblem(http.invoke(nested(levels)), status, code);
    }

    @Test
    void constraints_nest_eight_levels_at_most() {
        assertThat(http.invoke(nested(8)).status()).isEqualTo(200);
        Answer refused = http.invoke(nested(9));
        assertProblem(refused, 422, "invalid_body");
        assertThat(refused.json().at("/violations/0/pointer").asString())
                .startsWith("/constraints/a");
    }

    @Test
    void every_violation_is_named_with_its_place() {
        Answer answer =
                http.invoke(
                        """
                        {"desired_capability": 5,
                         "constraints": {"network": "no", "scopes": [1], "max_tokens": 0},
                         "user_context": {"messages": [{"role": "root", "content": "x"}], "locale": "/etc"}}
                        """);

        assertProblem(answer, 422, "invalid_body");
        assertThat(answer.json().path("violations"))
                .extracting(violation -> violation.path("pointer").asString())
                .contains(
                        "/desired_capability",
                        "/constraints/network",
                        "/constraints/scopes/0",
                        "/constraints/max_tokens",
                        "/user_context/messages/0/role",
                        "/user_context/locale");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "1",
                "{}",
                "{\"desired_capability\": null}",
                "{\"desired_capability\": {}}",
                "{\"payload\": null}",
                "{\"payload\": {}}",
                "{\"payload\": {\"text\": 1}}",
                "{\"desired_capability\": \"a\\u0000b\"}",
                "{\"desired_capability\": \"\\ud83d\"}",
                "{\"desired_capability\": \"a\", \"constraints\": {\"\\udc00\": 1}}",
                "{\"desired_capability\": \"a\", \"constraints\": {\"n\": 1e999}}",
                "{\"desired_capability\": \"a\", \"constraints\": {\"max_artifact_kb\": 6e299}}",
                "{\"desired_capability\": \"a\", \"constraints\": []}"
            })
    void what_does_not_fit_the_schema_is_invalid(String body) {
        assertProblem(http.invoke(body), 422, "invalid_body");
    }

    @Test
    void a_body_over_256_kib_is_too_large_with_and_without_a_length() {
        String body = "{\"desired_capability\": \"" + "a".repeat(256 * 1024) + "\"}";
        Answer streamed =
                http.send(
                        http.request("/invoke")
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofInputStream(
                                                () ->
                                                        new java.io.ByteArrayInputStream(
                                                                body.getBytes(
                                                                        StandardCharsets.UTF_8))))
                                .build());

        assertProblem(http.invoke(body), 413, "body_too_large");
        assertProblem(streamed, 413, "body_too_large");
    }

    @Test
    void another_media_type_is_refused() {
        var request = http.request("/invoke").POST(BodyPublishers.ofString(WISH));

        assertProblem(
                http.send(request.header("Content-Type", "text/plain").build()),
                415,
                "unsupported_media_type");
        assertProblem(
                http.send(request.setHeader("Content-Type", "multipart/form-data").build()),
                415,
                "unsupported_media_type");
        assertProblem(
                http.send(http.request("/invoke").POST(BodyPublishers.ofString(WISH)).build()),
                415,
                "unsupported_media_type");
        assertProblem(http.invoke(WISH, "Content-Encoding", "gzip"), 415, "unsupported_media_type");
    }

    @Test
    void an_answer_that_does_not_exist_in_a_media_type_is_not_acceptable() {
        assertProblem(http.invoke(WISH, "Accept", "text/html"), 406, "not_acceptable");
    }

    @Test
    void another_method_is_told_which_one_is_needed() {
        Answer answer = http.get("/invoke");

        assertProblem(answer, 405, "method_not_allowed");
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/error",
                "/requests/1",
                "/requests/1-1-1-1-1",
                "/schemas/x/v1.json"
            })
    void what_is_not_there_is_not_found(String path) {
        assertProblem(http.get(path), 404, "not_found");
    }

    @Test
    void a_request_that_does_not_exist_is_not_found() {
        assertProblem(http.get("/requests/" + UUID.randomUUID()), 404, "not_found");
        assertProblem(http.get("/requests/" + UUID.randomUUID() + "/events"), 404, "not_found");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Trace-Id,nonsense",
        "X-Schema-Version,v2",
        "X-Invocation-Id,a b",
        "X-Invocation-Id,<script>"
    })
    void a_header_that_cannot_be_read_is_malformed(String name, String value) {
        assertProblem(http.invoke(WISH, name, value), 400, "malformed_header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=", "wait=-1", "wait=abc", ";;;", "wait=99999999999999"})
    void a_preference_that_cannot_be_read_is_none(String prefer) {
        Answer answer = http.invoke(WISH, "Prefer", prefer);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Preference-Applied")).isEmpty();
    }

    @Test
    void what_the_container_refuses_is_a_problem_too() throws IOException {
        assertThat(raw("GET /a|b HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "malformed_call")
                .doesNotContain("<html", "Tomcat", "Server:");
        assertThat(raw("GET /health HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
        assertThat(
                        raw(
                                "GET /health HTTP/1.1\r\nHost: localhost:"
                                        + port
                                        + "\r\nX-Big: "
                                        + "a".repeat(40_000)
                                        + "\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("<html", "Tomcat");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(
                            request.replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String nested(int levels) {
        return "{\"desired_capability\": \"\", \"constraints\": "
                + "{\"a\": ".repeat(levels)
                + "1"
                + "}".repeat(levels)
                + "}";
    }

    private void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("trace_id").asString())
                .isEqualTo(answer.header("X-Trace-Id"));
        assertThat(document.schema("Problem").validate(answer.json())).isEmpty();
    }
}
