package org.conditionality.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.conditionality.RulesCopy;
import org.conditionality.web.ServiceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The pages show an agreement of another world, of whose facts and words the code knows nothing. */
@ServiceTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OtherWorldTests {

    private static final Path LINE = Path.of("src/test/resources/line");

    /** What all agreements share, and no agreement of this world. */
    private static final RulesCopy COPY = RulesCopy.of("none");

    private static final String QUESTION = "?agreement=monitored-line&reading=taliban&asOf=2031-07-01";
    private static final String STOPPED =
            "&facts=%7B%22monitorPatrols%22%3A%7B%22state%22%3A%22STOPPED%22%7D%2C%22heavyGuns%22%3A%7B%22left%22%3A12%7D%7D";

    private final String root;
    private PageBrowser browser;

    @SuppressWarnings("NullAway.Init") // Opened before the first test.
    OtherWorldTests(@LocalServerPort int port) {
        root = "http://127.0.0.1:" + port;
    }

    @DynamicPropertySource
    static void readAnotherWorld(DynamicPropertyRegistry registry) throws IOException {
        var to = COPY.rules().resolve("monitored-line");
        Files.createDirectories(to);
        try (var files = Files.list(LINE.resolve("rules/monitored-line"))) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        Files.writeString(
                COPY.rules().resolve("vocabulary.drl"),
                Files.readString(LINE.resolve("vocabulary.drl")),
                StandardOpenOption.APPEND);
        registry.add("conditionality.rules", () -> COPY.rules().toString());
        registry.add("conditionality.scenarios", () -> COPY.scenarios().toString());
    }

    @BeforeAll
    void open() {
        browser = PageBrowser.open();
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        COPY.close();
    }

    @Test
    void aQuestionOfThatWorldIsAskedFromTheFirstPage() {
        var page = browser.page();
        page.navigate(root + "/");
        page.locator(".qs a").first().click();
        assertThat(page.locator("#board")).containsText("The heavy guns");
        page.locator("[name='f.monitorPatrols.state']").selectOption("STOPPED");
        assertThat(page.locator("#changes")).containsText("one fact changed");
        assertThat(page.locator("[data-row='guns-back'] .why1")).containsText("How many heavy guns");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void reasonsAndWaysOutAreInTheWordsOfThatWorld() {
        var page = browser.page();
        page.navigate(root + "/workbench" + QUESTION + STOPPED + "&why=guns-back");
        assertThat(page.locator("h1")).containsText("The heavy guns: frozen, because the patrols are stopped.");
        assertThat(page.locator("#why .conds .no").first()).containsText("stopped at the post");
        assertThat(page.locator(".opts > li").first()).containsText("by the southern command");
        assertThat(page.locator(".opts > li").first()).containsText("let through");
        assertThat(page.locator("#why")).containsText("unverified");
        PageBrowser.assertAccessible(page);
    }

    @Test
    void itsTimelineAndMemoAreShown() {
        var page = browser.page();
        page.navigate(root + "/timeline" + QUESTION + STOPPED);
        assertThat(page.locator(".tob h2").first()).hasText("The heavy guns");
        page.navigate(root + "/memo" + QUESTION + STOPPED);
        assertThat(page.locator("main")).containsText("Understanding of 1 May 2031, point 2");
    }

    /** Nothing that every page says may be of this world. */
    @Test
    void noPageSpeaksOfAnotherAgreement() {
        var page = browser.page();
        page.navigate(root + "/workbench" + QUESTION + STOPPED + "&why=guns-back");
        assertThat(page.locator("#pane").textContent() + page.locator("#why").textContent())
                .doesNotContain("Taliban", "United States", "Kabul");
    }
}
