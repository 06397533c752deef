package plugingenerator.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import plugingenerator.event.EventLog;
import plugingenerator.event.Severity;
import plugingenerator.request.Language;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.RequestId;
import tools.jackson.databind.json.JsonMapper;

/** What an operator does in a browser. */
@ConsoleTest
class WayTest {

    private static final Pattern REQUEST = Pattern.compile(".*/console/requests/[0-9a-f-]{36}$");
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private EventLog events;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
            assertThat(browser.complaints).isEmpty();
            assertThat(browser.dialogs).isEmpty();
        }
    }

    private static String made(Page page, String wish) {
        page.navigate("/console/wishes/new");
        page.locator("#wish").fill(wish);
        page.locator("form[action='/console/wishes'] button.main").click();
        page.waitForURL(REQUEST);
        assertThat(page.locator("a[href$='/archive']")).isVisible(PATIENT);
        return page.url().substring(page.url().indexOf("/console"));
    }

    @Test
    void the_whole_way_leads_from_the_form_to_the_downloaded_archive() throws Exception {
        Page page = browser.desk("ru-RU");
        page.navigate("/");
        Browser.shoot(page, "requests-empty");
        String request = made(page, "хочу конвертер валют по курсу центробанка");

        assertThat(page.locator("h1")).not().isEmpty();
        assertThat(page.locator(".talk").first()).isVisible();
        assertThat(page.locator(".receipts").first()).containsText("ruff");
        Browser.shoot(page, "decision");
        Browser.assertUsable(page);

        Download download = page.waitForDownload(() -> page.locator("a[href$='/archive']").click());
        byte[] zip = Files.readAllBytes(download.path());
        assertThat(download.suggestedFilename()).endsWith("-1.0.0.zip");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(zip)))
                .isEqualTo(page.locator("#digest").textContent());

        page.locator("nav.tabs a[href$='/files']").click();
        assertThat(page.locator(".source .l").first()).isVisible();
        assertThat(page.locator(".source .k").first()).isVisible();
        Browser.shoot(page, "files");
        Browser.assertUsable(page);
        page.navigate("/console");
        assertThat(page.locator(".rows tbody tr").first()).containsText("конвертер");
        Browser.shoot(page, "requests");
        Browser.assertUsable(page);
        page.locator("#q").fill("нет такого");
        assertThat(page.locator("#rows .empty")).isVisible();
        page.locator("#q").fill("валют");
        assertThat(page.locator("#rows tbody tr")).hasCount(1);
        page.navigate("/console/numbers");
        assertThat(page.locator(".tile").first()).isVisible();
        Browser.shoot(page, "numbers");
        Browser.assertUsable(page);

        Page dark = browser.page("en", 1280, 860, ColorScheme.DARK);
        for (String path : List.of("/console", request, request + "/files", "/console/numbers")) {
            dark.navigate(path);
            Browser.assertUsable(dark);
        }
        dark.navigate(request);
        Browser.shoot(dark, "decision-dark-en");
        Page phone = browser.phone("ru");
        for (String path :
                List.of(
                        "/console",
                        request,
                        request + "/files",
                        "/console/numbers",
                        "/console/wishes/new")) {
            phone.navigate(path);
            Browser.assertFits(phone);
            Browser.shoot(
                    phone, "phone" + path.replaceAll("[0-9a-f-]{36}", "id").replace('/', '-'));
        }
    }

    @Test
    void stages_appear_as_they_happen_and_the_end_shows_itself() {
        String id = new Records(jdbc).running("teach the bot to wait for me");
        Page page = browser.desk("en");
        page.navigate("/console/requests/" + id);
        assertThat(page.locator("#progress .stages li")).hasCount(0);
        RequestId request = new RequestId(id);

        events.tell(request, "plugin_custom_stage", Severity.INFO, Map.of("stage", "screening"));
        assertThat(page.locator("#progress")).containsText("Screen the wish");
        events.tell(request, "plugin_custom_stage", Severity.INFO, Map.of("stage", "gate"));
        events.tell(
                request,
                "plugin_custom_round",
                Severity.INFO,
                Map.of(
                        "round",
                        1,
                        "findings_left",
                        1,
                        "findings",
                        List.of(
                                Map.of(
                                        "tool", "ruff",
                                        "code", "F401",
                                        "path", "plugins/x/logic.py",
                                        "line", 3,
                                        "message", "unused import"))));
        assertThat(page.locator("#progress .finds")).containsText("F401");
        Browser.shoot(page, "live");
        Browser.assertUsable(page);

        new Records(jdbc)
                .end(
                        id,
                        JsonMapper.shared()
                                .writeValueAsString(
                                        Refusal.of(RefusalCode.NOT_CLEAN, Language.EN)));
        assertThat(page.locator(".badge.rejected").first()).isVisible();
        assertThat(page.locator("main")).containsText("passes all checks");
    }

    @Test
    void a_refusal_says_why_and_fills_the_form_for_another_try() {
        Page page = browser.desk("en");
        page.navigate("/console/wishes/new");
        page.locator("#wish").fill("I want the bot to run shell commands that people send");
        page.locator("form[action='/console/wishes'] button.main").click();
        page.waitForURL(REQUEST);
        assertThat(page.locator(".badge.rejected").first()).isVisible(PATIENT);
        assertThat(page.locator("main")).containsText("code_execution_forbidden");
        Browser.shoot(page, "refusal");
        Browser.assertUsable(page);

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("try again")))
                .click();

        assertThat(page.locator("#wish"))
                .hasValue("I want the bot to run shell commands that people send");
    }

    @Test
    void mistakes_show_themselves_while_somebody_types() {
        Page page = browser.desk("ru");
        page.navigate("/console/wishes/new");
        page.locator("#wish").fill("хочу считать дни до отпуска");
        page.locator("summary").click();
        page.locator("#name").fill("Плохое имя");
        assertThat(page.locator("#hints .wrong")).containsText("Латинские");
        Browser.shoot(page, "wish");
        Browser.assertUsable(page);
        page.locator("#name").fill("vacation_days");
        assertThat(page.locator("#hints .wrong")).hasCount(0);
        page.locator("#hosts").fill("https://example.org/x");
        page.locator("form[action='/console/wishes'] button.main").click();
        assertThat(page.locator("#hosts")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#wish")).hasValue("хочу считать дни до отпуска");
    }

    @Test
    void the_keyboard_alone_is_enough() {
        Page page = browser.desk("en");
        page.navigate("/console/numbers");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        page.navigate("/console");
        Locator add = page.locator("nav a[href='/console/wishes/new']");
        for (int i = 0;
                i < 12 && !(boolean) add.evaluate("e => e === document.activeElement");
                i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator("#wish")).isFocused();
        page.keyboard().type("I want the bot to check ISBN numbers of books");
        Locator send = page.locator("form[action='/console/wishes'] button.main");
        for (int i = 0;
                i < 9 && !(boolean) send.evaluate("e => e === document.activeElement");
                i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.waitForURL(REQUEST);
        assertThat(page.locator("a[href$='/archive']")).isVisible(PATIENT);
        page.navigate("/console");
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
    }

    @Test
    void the_pages_speak_both_languages_and_keep_the_choice() {
        Page page = browser.desk("ru-RU");
        page.navigate("/console");
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        assertThat(page.locator("h1")).hasText("Запросы");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
        assertThat(page.locator("h1")).hasText("Requests");
        page.navigate("/console/numbers");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("h1")).hasText("Numbers");
        page.navigate("/console/requests/nothing");
        assertThat(page.locator("h1")).hasText("There is nothing here");
    }
}
