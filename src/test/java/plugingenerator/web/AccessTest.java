package plugingenerator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import plugingenerator.flow.door.IssuedTokens;
import plugingenerator.request.Sha256;
import plugingenerator.web.Http.Answer;

class AccessTest {

    private static final String WISH = "{\"desired_capability\": \"\"}";

    @Nested
    @WebTest
    class Without_a_token_on_loopback {

        @LocalServerPort private int port;

        @ParameterizedTest
        @CsvSource({
            "localhost:PORT,,200",
            "127.0.0.1:PORT,,200",
            "[::1]:PORT,,200",
            "LOCALHOST:PORT,,200",
            "localhost:PORT,http://localhost:PORT,200",
            "localhost:PORT,http://127.0.0.1:PORT,200",
            "localhost,,403",
            "localhost:1,,403",
            "evil.example:PORT,,403",
            "localhost.evil.example:PORT,,403",
            "localhost:PORT,http://evil.example,403",
            "localhost:PORT,https://localhost:PORT,403",
            "localhost:PORT,http://localhost:1,403",
            "localhost:PORT,null,403"
        })
        void only_this_machines_own_pages_may_call(String host, String origin, int status)
                throws IOException {
            String answer =
                    raw(
                            "GET /health HTTP/1.1\r\nHost: "
                                    + ported(host)
                                    + (origin == null ? "" : "\r\nOrigin: " + ported(origin))
                                    + "\r\nConnection: close\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 " + status);
        }

        @Test
        void a_cross_site_request_is_refused_even_without_an_origin() {
            Answer answer = new Http(port).get("/health", "Sec-Fetch-Site", "cross-site");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("forbidden");
        }

        private String ported(String text) {
            return text.replace("PORT", Integer.toString(port));
        }

        private String raw(String request) throws IOException {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Nested
    @WebTest
    @TestPropertySource(
            properties = {
                "web.plugin-token=token-of-the-caller",
                "web.operator-token=token-of-the-operator",
                "web.rate=8"
            })
    @Import(CoreTokens.class)
    class With_a_token {

        private static final String CALLER = "Bearer token-of-the-caller";
        private static final String CORE = "Bearer token-of-the-core";
        private static final String OPERATOR = "Bearer token-of-the-operator";

        @LocalServerPort private int port;
        private Http http;

        @BeforeEach
        void open() {
            http = new Http(port);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/health",
                    "/health/live",
                    "/health/ready",
                    "/manifest",
                    "/openapi.json",
                    "/schemas/input/v1.json"
                })
        void what_the_service_says_of_itself_is_open(String path) {
            assertThat(http.get(path, "Host-Is", "ignored").status()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/metrics",
                    "/requests/x",
                    "/requests/x/events",
                    "/nothing",
                    "/health/../metrics",
                    "/health;/../metrics",
                    "/%6detrics"
                })
        void everything_else_asks_for_a_token(String path) {
            Answer answer = http.get(path);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("unauthorized");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Bearer token-of-the-calle",
                    "Bearer token-of-the-callerx",
                    "Bearer ",
                    "Bearer",
                    "Basic token-of-the-caller",
                    "token-of-the-caller"
                })
        void a_token_that_is_not_known_is_refused(String authorization) {
            assertThat(http.invoke(WISH, "Authorization", authorization).status()).isEqualTo(401);
        }

        @Test
        void each_token_that_is_known_may_call_and_sees_its_own_requests_only() {
            String id =
                    http.invoke(WISH, "Authorization", CALLER).json().path("request_id").asString();
            Answer cores = http.invoke(WISH, "Authorization", CORE);

            assertThat(cores.status()).isEqualTo(200);
            assertThat(http.get("/requests/" + id, "Authorization", CALLER).status())
                    .isEqualTo(200);
            assertThat(http.get("/requests/" + id, "Authorization", CORE).status()).isEqualTo(404);
            assertThat(http.delete("/requests/" + id, "Authorization", CORE).status())
                    .isEqualTo(404);
            assertThat(http.get("/requests/" + id + "/events", "Authorization", CORE).status())
                    .isEqualTo(404);
            assertThat(http.get("/requests/" + id, "Authorization", OPERATOR).status())
                    .isEqualTo(200);
            assertThat(http.get("/metrics", "Authorization", OPERATOR).status()).isEqualTo(200);
        }

        @Test
        void the_same_invocation_id_of_two_callers_names_two_requests() {
            String other = "{\"desired_capability\": \"  \"}";
            Answer one = http.invoke(WISH, "Authorization", CALLER, "X-Invocation-Id", "mine");
            Answer two = http.invoke(other, "Authorization", CORE, "X-Invocation-Id", "mine");

            assertThat(two.status()).isEqualTo(200);
            assertThat(two.json().path("request_id")).isNotEqualTo(one.json().path("request_id"));
        }

        @Test
        void whoever_calls_too_often_is_told_when_to_come_back() {
            Answer last = http.invoke(WISH, "Authorization", OPERATOR);
            for (int i = 0; i < 12 && last.status() == 200; i++) {
                last = http.invoke(WISH, "Authorization", OPERATOR);
            }

            assertThat(last.status()).isEqualTo(429);
            assertThat(last.code()).isEqualTo("too_many_calls");
            assertThat(last.header("Retry-After")).matches("[1-9]\\d*");
        }
    }

    @Nested
    @WebTest
    @TestPropertySource(properties = {"web.plugin-token=token-of-the-caller", "web.user-rate=3"})
    @Import(CoreTokens.class)
    class With_many_users {

        @LocalServerPort private int port;

        @Test
        void one_user_who_calls_too_often_stops_nobody_else() {
            for (int call = 0; call < 3; call++) {
                assertThat(invoke("anna", "caller").status()).isEqualTo(200);
            }
            Answer refused = invoke("anna", "caller");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.code()).isEqualTo("too_many_calls");
            assertThat(refused.header("Retry-After")).matches("[1-9]\\d*");
            assertThat(refused.text()).doesNotContain("anna");
            assertThat(invoke("boris", "caller").status()).isEqualTo(200);
            assertThat(invoke("anna", "core").status()).isEqualTo(200);
        }

        private Answer invoke(String user, String token) {
            String wish =
                    "{\"desired_capability\": \"\", \"user_context\": {\"user_id\": \"%s\"}}"
                            .formatted(user);
            return new Http(port).invoke(wish, "Authorization", "Bearer token-of-the-" + token);
        }
    }

    @Nested
    @WebTest
    @TestPropertySource(properties = "generation.max-open=0")
    class With_a_full_queue {

        @LocalServerPort private int port;

        @Test
        void a_call_is_told_when_to_come_back() {
            Answer answer = new Http(port).invoke(WISH);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("overloaded");
            assertThat(answer.header("Retry-After")).isEqualTo("10");
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class CoreTokens {
        @Bean
        IssuedTokens issuedInATest() {
            return _ -> Set.of(Sha256.of("token-of-the-core"));
        }
    }
}
