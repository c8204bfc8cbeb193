package org.conditionality.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.conditionality.web.Client;
import org.conditionality.web.ServiceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** What who looks at scenarios does and sees; one of them fails. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScenariosPageTests {

    private static final String FAILING = """
            agreement: doha-2020
            background: { signature: { date: 2020-02-29 } }
            scenarios:
              - name: Nobody <b>owes</b> anything before signature
                asOf: 2020-01-01
                expect:
                  us: { phase-one-troops: [FROZEN] }
              - name: Nothing begins with what is not signed
                asOf: 2020-02-28
                expect:
                  us: { phase-one-troops: [NOT_TRIGGERED] }
                  taliban: { phase-one-troops: [NOT_TRIGGERED] }
            """;

    private static final List<Path> MADE = new ArrayList<>();

    private final String root;
    private final Client client;
    private PageBrowser browser;

    @SuppressWarnings("NullAway.Init") // Opened before the first test.
    ScenariosPageTests(@LocalServerPort int port) {
        root = "http://127.0.0.1:" + port;
        client = new Client(port);
    }

    @DynamicPropertySource
    static void ownScenarios(DynamicPropertyRegistry properties) throws IOException {
        var scenarios = Files.createTempDirectory("scenarios");
        MADE.add(scenarios);
        Files.writeString(
                Files.createDirectories(scenarios.resolve("doha-2020")).resolve("own.yaml"), FAILING);
        Files.copy(
                Path.of("scenarios/doha-2020/record-2020-2021.yaml"),
                scenarios.resolve("doha-2020/record-2020-2021.yaml"));
        properties.add("conditionality.rules", () -> "rules");
        properties.add("conditionality.scenarios", scenarios::toString);
    }

    @BeforeAll
    void open() {
        browser = PageBrowser.open();
    }

    @AfterAll
    void close() throws IOException {
        for (var made : MADE) {
            FileSystemUtils.deleteRecursively(made);
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aScenarioIsFoundByItsNameAndOpensWithItsFacts() {
        var page = browser.page();
        page.navigate(root + "/scenarios");
        page.locator(".question [name=find]").fill("begins WITH");
        page.locator(".question [name=find]").press("Enter");
        assertThat(page.locator("h1")).containsText("One scenario in one file keeps");
        page.locator(".sg a").click();
        assertThat(page.locator("input.pick[name=asOf]")).hasValue("2020-02-28");
        assertThat(page).hasURL(Pattern.compile(".*given=.*signature.*"));
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aRunTellsFailuresFirstWithWhatWasExpected() {
        var page = browser.page();
        page.navigate(root + "/scenarios?find=own.yaml");
        page.locator("button", new Page.LocatorOptions().setHasText("Run these 2"))
                .click();
        assertThat(page.locator("h1")).hasText("1 of 3 failed.");
        var failed = page.locator(".fail");
        assertThat(failed).hasCount(1);
        assertThat(failed).containsText("Nobody <b>owes</b> anything");
        assertThat(failed.locator("td").first().locator(".lb.F")).isVisible();
        assertThat(failed.locator("td").last().locator(".lb.N")).isVisible();
        failed.locator("summary").click();
        assertThat(failed.locator("pre")).containsText("expected [FROZEN], but it is [NOT_TRIGGERED]");
        PageBrowser.assertAccessible(page);
        PageBrowser.shoot(page, "run-light-1440");
    }

    @Test
    void whatIsNotTestedIsSaidAndIsNoPass() {
        var page = browser.page();
        page.navigate(root + "/scenarios");
        page.locator("button", new Page.LocatorOptions().setHasText("Run all")).click();
        assertThat(page.locator("h1")).containsText("failed.");
        assertThat(page.locator(".answer.bad")).containsText("No scenario is about `draft-2019`");
    }

    @Test
    void aRunOfNothingHasNotPassed() {
        assertThat(post(own("&which=these&find=no+such+thing")).text())
                .contains("Nothing was run, so nothing has passed.");
    }

    @Test
    void onlyThePageItselfRunsScenarios() {
        var own = own("&which=these&find=own.yaml");
        assertThat(post(own).status()).isEqualTo(200);
        assertThat(post(with(own, "Origin", "http://elsewhere.example")).status())
                .isEqualTo(403);
        assertThat(post(with(own, "Sec-Fetch-Site", "cross-site")).status()).isEqualTo(403);
        assertThat(post(with(own, "Sec-Fetch-Site", "same-site")).status()).isEqualTo(403);
        assertThat(post(with(own, "Cookie", "token=" + "x".repeat(43))).status())
                .isEqualTo(403);
        assertThat(post(with(own, "Cookie", "a=b")).status()).isEqualTo(403);
        assertThat(post(with(own, "Origin", "null")).status()).isEqualTo(403);
        assertThat(post(with(own, "body", "which=all")).text()).contains("The scenarios were not run.");
    }

    @Test
    void theCookieIsSentToNoOtherSite() {
        assertThat(client.get("/scenarios").header("Set-Cookie"))
                .contains("SameSite=Strict", "HttpOnly", "Path=/scenarios");
    }

    /** A run as the page asks for it, headers and body. */
    private Map<String, String> own(String rest) {
        var page = client.get("/scenarios");
        var token = page.text().replaceFirst("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
        var request = new HashMap<String, String>();
        request.put("Origin", root);
        request.put("Cookie", String.valueOf(page.header("Set-Cookie")).split(";", 2)[0]);
        request.put("body", "token=" + token + rest);
        return request;
    }

    private static Map<String, String> with(Map<String, String> request, String name, String value) {
        var other = new HashMap<>(request);
        other.put(name, value);
        return other;
    }

    private Client.Reply post(Map<String, String> request) {
        var headers = new HashMap<>(request);
        var body = String.valueOf(headers.remove("body")).getBytes(StandardCharsets.UTF_8);
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        return client.send("POST", "/scenarios/runs", headers, body);
    }
}
