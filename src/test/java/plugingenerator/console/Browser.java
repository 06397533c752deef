package plugingenerator.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, without a window, and what went wrong in its pages. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SHOTS = Path.of("target/screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    /** What the console of any page complained about: blocked scripts, styles, errors. */
    final List<String> complaints = new ArrayList<>();

    final List<String> dialogs = new ArrayList<>();

    private final String address;

    Browser(int port) {
        assumeTrue(
                Files.isExecutable(CHROMIUM),
                "The console was not tried in a browser: install chromium (apt install chromium).");
        address = "http://127.0.0.1:" + port;
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setHeadless(true)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    Page desk(String language) {
        return page(language, 1280, 860, ColorScheme.LIGHT);
    }

    Page phone(String language) {
        return page(language, 360, 740, ColorScheme.LIGHT);
    }

    Page page(String language, int width, int height, ColorScheme scheme) {
        BrowserContext context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setBaseURL(address)
                                .setLocale(language)
                                .setColorScheme(scheme)
                                .setTimezoneId("Europe/Moscow")
                                .setViewportSize(width, height));
        Page page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(
                message -> {
                    // A page that answers 404 or 422 on purpose is no complaint.
                    if (message.type().equals("error")
                            && !message.text().startsWith("Failed to load resource")) {
                        complaints.add(page.url() + ": " + message.text());
                    }
                });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onDialog(
                dialog -> {
                    dialogs.add(page.url() + ": " + dialog.message());
                    dialog.dismiss();
                });
        return page;
    }

    /** A picture of the whole page, to be looked at. */
    static void shoot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SHOTS.resolve(name + ".png"))
                        .setFullPage(true));
    }

    static void assertUsable(Page page) {
        var serious =
                new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(
                                        rule ->
                                                List.of("serious", "critical")
                                                        .contains(rule.getImpact()))
                                .map(rule -> rule.getId() + " " + rule.getNodes())
                                .toList();
        assertThat(serious).as("what keeps people from using %s", page.url()).isEmpty();
    }

    static void assertFits(Page page) {
        Object overflow =
                page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("%s is wider than the screen", page.url()).isEqualTo(0);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
