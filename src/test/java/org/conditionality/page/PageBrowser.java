package org.conditionality.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium. Where there is none, tests are skipped; on CI they fail. */
final class PageBrowser implements AutoCloseable {

    private static final int PATIENCE = 30_000;
    private static final Path SHOTS = Path.of("target/screenshots");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> console = new ArrayList<>();

    private PageBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static PageBrowser open() {
        var program = program();
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(
                    program.isPresent(), "There is no Chromium here: install the package `chromium` to run this test.");
        }
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setArgs(List.of("--no-sandbox")));
        // A machine with much else to do is slow, not wrong.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new PageBrowser(playwright, browser);
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A page of its own, of which everything that the console says is noted. */
    Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(null));
        context.setDefaultTimeout(PATIENCE);
        var page = context.newPage();
        page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
        page.onPageError(console::add);
        return page;
    }

    Page page() {
        return page(new Browser.NewContextOptions().setViewportSize(1440, 1000));
    }

    Page page(int width, boolean dark) {
        return page(new Browser.NewContextOptions()
                .setViewportSize(width, 1000)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    Page pageWithoutScripts() {
        return page(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1440, 1000));
    }

    /** What the console said since it was last asked. */
    List<String> console() {
        var said = List.copyOf(console);
        console.clear();
        return said;
    }

    /** Fails with each rule of accessibility that the page breaks, and where. */
    static void assertAccessible(Page page) {
        var broken = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(broken.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList())
                .isEmpty();
    }

    /** Keeps a picture of the page for who wants to look. */
    static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
