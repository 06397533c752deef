package plugingenerator.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import plugingenerator.event.EventLog;
import plugingenerator.event.Severity;
import plugingenerator.request.RequestId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a user, a model or a file says stays text, on every page and in every field. */
@ConsoleTest
class HostileTextTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private EventLog events;

    @Test
    void hostile_strings_in_every_field_are_shown_as_text() throws Exception {
        List<String> hostile = lines();
        assertThat(hostile).hasSizeGreaterThan(40);
        Records records = new Records(jdbc);
        try (Browser browser = new Browser(port)) {
            Page page = browser.desk("en");
            for (String text : hostile) {
                String id = succeeded(records, text);
                look(page, "/console/requests/" + id, text);
                assertThat(page.locator("main").textContent()).contains(text);
                look(page, "/console/requests/" + id + "/files", text);
                assertThat(page.locator(".source").textContent()).contains(text);
                String refused = records.refused(text, Map.of(text, text), refusal(text));
                look(page, "/console/requests/" + refused, text);
                look(page, "/console/wishes/new?from=" + refused, text);
                assertThat(page.locator("#wish").inputValue()).isEqualTo(text);
                look(
                        page,
                        "/console?q="
                                + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8)
                                + "&show="
                                + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8),
                        text);
                assertThat(page.locator(".rows .wish").first().textContent()).contains(text);
            }
            look(page, "/console/numbers", "");
            assertThat(browser.dialogs).isEmpty();
            assertThat(browser.complaints).isEmpty();
        }
    }

    private static void look(Page page, String path, String text) {
        page.navigate(path);
        Object came =
                page.evaluate(
                        "() => [window.pwned === undefined,"
                                + " document.querySelectorAll('main script, main img, main iframe, main object, main embed, main base, main [onerror], main [onload], main [onclick], main [onmouseover], main [onfocus], main [style], main a[href^=javascript]').length,"
                                + " document.scripts.length]");
        assertThat(came).as("%s with %s", path, text).isEqualTo(List.of(true, 0, 2));
    }

    /** An answer in which every text is hostile, with files of that name and content. */
    private String succeeded(Records records, String text) {
        ObjectNode answer = (ObjectNode) JSON.readTree(SHAPE);
        ObjectNode filled = (ObjectNode) filled(answer, text);
        String id =
                records.succeeded(
                        text,
                        filled.toString(),
                        Map.of(
                                "plugins/x/logic.py",
                                "# " + text + "\nx = '" + text + "'\n" + text + "\n",
                                "plugins/x/tests/examples.json",
                                filled(JSON.readTree(EXAMPLES), text).toString(),
                                "plugins/x/" + text.replace("/", "_") + ".json",
                                "{\"a\": \"" + text + "\"}"),
                        filled(JSON.readTree(OWN), text).toString());
        events.tellAfterwards(
                new RequestId(id), "plugin_custom_stage", Severity.INFO, Map.of("stage", text));
        events.tellAfterwards(
                new RequestId(id),
                "plugin_custom_findings",
                Severity.WARNING,
                Map.of(
                        "findings",
                        List.of(
                                Map.of(
                                        "tool", text,
                                        "code", text,
                                        "path", "plugins/x/logic.py",
                                        "line", 1,
                                        "message", text))));
        return id;
    }

    private static final String SHAPE =
            """
            {"archive": {"file_name": "$", "sha256": "$", "bytes": 1, "files": 1},
             "manifest": {"name": "$", "version": "$", "description": "$", "metadata": {"title": "$", "usage": "$"}},
             "testing_plan": {"cases": [{"id": "$", "title": "$", "command": "$"}], "manual": ["$"]},
             "migration_notes": {"install": ["$"], "data": ["$"], "upgrade": ["$"], "rollback": ["$"]},
             "checks": [{"tool": "$", "version": "$", "files": 1, "fixed": 0, "verdict": "$"}],
             "permissions": {"hosts": ["$"], "scopes": ["$"], "storage": "$", "llm": true, "environment": ["$"]},
             "needs_implementation": ["$"], "generation": {"provider": "$", "model": "$", "pack_version": "$", "rounds": 0},
             "usage": {"total_tokens": 1, "cost": 0}, "plugin": {"title": "$"}}
            """;
    private static final String EXAMPLES =
            """
            [{"title": "$", "steps": [{"message": "$", "expect": {"output": {"x": "$"}, "text_contains": ["$"], "error_contains": "$"}}]}]
            """;
    private static final String OWN =
            """
            {"draft_id": "$", "draft": {"state": "$"}, "reused": false, "milliseconds": 1, "warnings": ["$"], "text": "$"}
            """;

    private static String refusal(String text) {
        return filled(
                        JSON.readTree(
                                """
                                {"code": "CLARIFICATION_NEEDED", "reason": "$", "recommendations": ["$"],
                                 "questions": [{"text": "$", "options": ["$", "$"]}]}
                                """),
                        text)
                .toString();
    }

    private static JsonNode filled(JsonNode shape, String text) {
        return switch (shape) {
            case ObjectNode object -> {
                ObjectNode filled = JSON.createObjectNode();
                object.properties()
                        .forEach(
                                member ->
                                        filled.set(
                                                member.getKey(),
                                                member.getKey().equals("code")
                                                        ? member.getValue()
                                                        : filled(member.getValue(), text)));
                yield filled;
            }
            case ArrayNode array -> {
                ArrayNode filled = JSON.createArrayNode();
                array.values().forEach(one -> filled.add(filled(one, text)));
                yield filled;
            }
            default -> shape.isString() ? JSON.valueToTree(text) : shape;
        };
    }

    private static List<String> lines() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        HostileTextTest.class.getResourceAsStream("/console/hostile.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
