package org.conditionality.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.conditionality.web.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How an analyst finds on what labels turn. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExploreJourneyTests extends PageJourney {

    private static final String RECORD = "/explore?agreement=doha-2020&reading=us&asOf=2020-12-01&background=record";
    private static final String FORCES = RECORD + "&why=phase-two-troops&x=violence.overall&y=foreignMilitants.hosted";

    ExploreJourneyTests(@LocalServerPort int port) {
        super(port);
    }

    private static Locator grid(Page page, String readings) {
        return page.locator(".g", new Page.LocatorOptions().setHasText(readings));
    }

    @Test
    void readingsThatAgreeShareAGridInWhichTheFactsAreMarkedAndACellOpensAtTheWorkbench() {
        var page = browser.page();
        page.navigate(root + FORCES);
        assertThat(page.locator(".g")).hasCount(3);
        var own = grid(page, "United States and Government in Kabul");
        assertThat(own.locator("tbody tr")).hasCount(3);
        assertThat(own.locator(".here")).hasText("F Rfrozen and reversible, where the facts stand");
        own.locator("tbody tr").nth(1).locator("a").first().click();
        assertThat(page.locator("#changes")).containsText("two facts changed");
        assertThat(page.url()).contains("/workbench?");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void whereLabelsTipIsSaidInWords() {
        var page = browser.page();
        page.navigate(root + FORCES);
        var tips = page.locator(".tips li", new Page.LocatorOptions().setHasText("United States"));
        assertThat(tips.first()).containsText("when violence overall goes from reduced to unchanged");
        assertThat(page.locator(".tips li", new Page.LocatorOptions().setHasText("Taliban"))
                        .last())
                .containsText("It is open throughout");
    }

    @Test
    void theExactConditionIsSaidInWordsWithItsClauses() {
        var page = browser.page();
        page.navigate(root + FORCES);
        var cases = page.locator("#cond .cases").nth(1).locator("li");
        assertThat(cases.filter(new Locator.FilterOptions().setHasText("Violence overall: not reduced")))
                .containsText("Resolution 2513");
        assertThat(page.locator("#cond")).containsText("Never frozen.");
        page.locator("select[name=label]").selectOption("TRIGGERED");
        page.locator(".sh button", new Page.LocatorOptions().setHasText("Ask")).click();
        assertThat(page.locator("#cond")).containsText("Triggered exactly if");
    }

    @Test
    void chancesAreCarriedThroughTheRulesWithoutScripts() {
        var page = browser.pageWithoutScripts();
        page.navigate(root + FORCES);
        page.locator("#odds [name='p.violence.overall.REDUCED']").fill("30");
        page.locator("#odds [name='p.violence.overall.INCREASED']").fill("60");
        page.locator("#odds button").click();
        assertThat(page.locator("main [role=alert]")).containsText("sum to 90 %, not to 100 %");
        page.locator("#odds [name='p.violence.overall.INCREASED']").fill("70");
        page.locator("#odds button").click();
        assertThat(page.locator(".part", new Page.LocatorOptions().setHasText("Frozen and reversible 70 %")))
                .hasCount(1);
    }

    @Test
    void otherFactsAreChosenWithoutScripts() {
        var page = browser.pageWithoutScripts();
        page.navigate(root + RECORD);
        page.locator("#vary [name=why]").selectOption("prisoner-plan");
        page.locator("#vary [name=x]").selectOption("prisonerRelease.talibanFreed");
        page.locator("#vary [name=y]").selectOption("none");
        page.locator("#vary button").click();
        assertThat(page.locator("h1")).containsText("The plan for prisoners");
        assertThat(page.locator(".g").first().locator("thead th").first()).containsText("below");
        assertThat(page.locator(".tips")).containsText("goes from");
        assertThat(page.locator(".tips li").first()).containsText("It is open throughout");
    }

    @Test
    void anyAgreementIsExplored() {
        var page = browser.page();
        page.navigate(root + "/explore?agreement=framework-2019");
        assertThat(page.locator(".g").first()).isVisible();
        assertThat(page.locator(".tips li").first()).isVisible();
        assertThat(browser.console()).isEmpty();
    }
}
