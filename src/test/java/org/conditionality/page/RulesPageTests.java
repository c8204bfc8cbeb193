package org.conditionality.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.conditionality.web.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What who reads rules does and sees. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RulesPageTests extends PageJourney {

    private static final String RULES = "/rules?agreement=doha-2020&reading=us&asOf=2020-12-01&background=record";

    RulesPageTests(@LocalServerPort int port) {
        super(port);
    }

    @Test
    void aSentenceStandsBesideItsClauseAndUnfoldsToTheRule() {
        var page = browser.page();
        page.navigate(root + RULES);
        var clause = page.locator("section.cl0", new Page.LocatorOptions().setHas(page.locator("h2:text-is('Two 3')")));
        assertThat(clause.locator(".src").first()).containsText("Agreement of 29 February 2020");
        var rule = clause.locator(
                        "details",
                        new Locator.LocatorOptions()
                                .setHasText("Foreign militants are hosted, or recruit, train or raise funds"))
                .first();
        rule.locator("summary").click();
        assertThat(rule.locator("pre")).containsText("ForeignMilitants(");
        assertThat(rule).containsText("doha-2020/us.drl:");
        assertThat(rule).containsText("Concludes: condition: ");
        assertThat(rule).containsText("Looks at:");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void rulesAreChosenByReadingAndText() {
        var page = browser.pageWithoutScripts();
        page.navigate(root + RULES);
        page.locator(".chip", new Page.LocatorOptions().setHasText("Kabul")).click();
        page.locator("#find-rule").fill("prisoners");
        page.locator(".narrow button").click();
        assertThat(page).hasURL(Pattern.compile(".*of=kabul.*find=prisoners.*"));
        assertThat(page.locator("details.rl").first()).isVisible();
        assertThat(page.locator(".chip[aria-current]")).containsText("Kabul");
        page.locator("nav[aria-label=Screens] a", new Page.LocatorOptions().setHasText("Workbench"))
                .click();
        assertThat(page.locator("input.pick[name=asOf]")).hasValue("2020-12-01");
    }

    @Test
    void everyRuleOfEveryReadingIsShownOnce() {
        var page = browser.page();
        for (var agreement : List.of("doha-2020", "draft-2019", "framework-2019", "violence-reduction-2021")) {
            page.navigate(root + "/rules?agreement=" + agreement);
            var places = page.locator("details.rl .fl code").allTextContents();
            assertThat(places).doesNotHaveDuplicates().hasSizeGreaterThan(50);
            assertThat(page.locator("h1")).not().containsText("No rule");
        }
    }

    @Test
    void nothingIsChosenByATextThatNoRuleHolds() {
        var page = browser.page();
        page.navigate(root + RULES + "&find=%3Cimg%20src%3Dx%3E");
        assertThat(page.locator("h1")).hasText("No rule is chosen.");
        assertThat(page.locator("#find-rule")).hasValue("<img src=x>");
        assertThat(page.locator("main img")).hasCount(0);
    }
}
