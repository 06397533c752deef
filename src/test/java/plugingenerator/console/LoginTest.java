package plugingenerator.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import plugingenerator.PluginGenerator;

/** Where tokens are set, the console is the operator's alone. */
@SpringBootTest(
        classes = PluginGenerator.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "store.data-dir=${java.io.tmpdir}/plugin-generator-login-${random.uuid}",
            "llm.providers=template",
            "core.url=",
            "web.core-url=",
            "web.plugin-token=callers-token",
            "web.operator-token=operators-token"
        })
class LoginTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort private int port;

    @Test
    void nothing_is_shown_without_a_login_however_the_path_is_written() throws Exception {
        for (String path :
                new String[] {
                    "/console", "/console/rows", "/console/numbers", "/console/wishes/new"
                }) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(303);
            assertThat(get(path).body()).as(path).isEmpty();
        }
        assertThat(get("/%63onsole", "Authorization", "Bearer callers-token").statusCode())
                .isNotEqualTo(200);
        assertThat(get("/console/", "Authorization", "Bearer callers-token").statusCode())
                .isNotEqualTo(200);
        assertThat(get("/console", "Authorization", "Bearer callers-token").statusCode())
                .isEqualTo(303);
        HttpResponse<String> part = get("/console/rows", "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).contains("/console/login");
    }

    @Test
    void the_operators_token_opens_it_with_a_strict_cookie_and_no_other_does() throws Exception {
        String own = "http://127.0.0.1:" + port;
        assertThat(login("callers-token", own).statusCode()).isEqualTo(401);
        assertThat(login("", own).statusCode()).isEqualTo(401);

        HttpResponse<String> in = login("operators-token", own);

        String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(cookie)
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContain("operators-token");
        String session = cookie.substring(0, cookie.indexOf(';'));
        assertThat(get("/console", "Cookie", session).statusCode()).isEqualTo(200);
        assertThat(get("/console", "Cookie", session.replace('1', '2')).statusCode())
                .isEqualTo(303);
        assertThat(
                        get("/console", "Cookie", "console_session=99999999999." + "0".repeat(64))
                                .statusCode())
                .isEqualTo(303);
        assertThat(post("/console/wishes", "wish=x", "http://evil.example", session).statusCode())
                .isEqualTo(403);
        assertThat(post("/console/wishes", "wish=x", null, session).statusCode()).isEqualTo(403);
        assertThat(post("/console/wishes/check", "wish=x", own, session).statusCode())
                .isEqualTo(200);
        assertThat(post("/console/wishes/check", "wish=x", own, "a=b").statusCode()).isEqualTo(401);
        assertThat(post("/console/logout", "", own, session).headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(gone -> assertThat(gone).contains("01 Jan 1970"));
    }

    @Test
    void pages_allow_no_script_and_no_style_but_the_services_own() throws Exception {
        HttpResponse<String> page = get("/console/login");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<style", " style=", " onclick=");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    private HttpResponse<String> login(String token, String origin) throws Exception {
        return post(
                "/console/login",
                "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8),
                origin,
                "a=b");
    }

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return CLIENT.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(
            String path,
            String body,
            @org.jspecify.annotations.Nullable String origin,
            String cookie)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie)
                        .POST(BodyPublishers.ofString(body));
        return CLIENT.send(
                (origin == null ? request : request.header("Origin", origin)).build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
