package org.conditionality.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.conditionality.web.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an analyst does at the workbench, and sees. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WorkbenchJourneyTests extends PageJourney {

    private static final String RECORD = "/workbench?agreement=doha-2020&reading=us&asOf=2020-12-01&background=record";

    WorkbenchJourneyTests(@LocalServerPort int port) {
        super(port);
    }

    @Test
    void aQuestionOnTheFirstPageLeadsToItsAnswerWithOneClick() {
        var page = browser.page();
        page.navigate(root + "/");
        page.locator(".qs a", new Page.LocatorOptions().setHasText("unfreeze"))
                .first()
                .click();
        assertThat(page.locator("#why h2")).containsText("Withdraw all remaining forces");
        assertThat(page.locator("#why .conds .no").first()).containsText("Violence is reduced");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void whatWouldUnfreezeItIsAnsweredAndAppliedInThreeClicks() {
        var page = browser.page();
        page.navigate(root + "/");
        page.locator(".qs a", new Page.LocatorOptions().setHasText("unfreeze"))
                .first()
                .click();
        var first = page.locator(".opts > li").first();
        assertThat(first).containsText("How has violence changed overall? reduced");
        assertThat(first).containsText("by the Taliban");
        assertThat(first.locator(".lb.T.maybe")).isVisible();
        first.locator("[data-apply]").click();
        assertThat(page.locator("#changes")).containsText("one fact changed");
        assertThat(page.locator("[data-row='phase-two-troops'] .lb.F:not(.maybe)"))
                .hasCount(0);
        page.goBack();
        assertThat(page.locator("[data-row='phase-two-troops'] .lb.F:not(.maybe)"))
                .hasCount(1);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void whoseReadingFreezesItIsSeenWithOneClick() {
        var page = browser.page();
        page.navigate(root + RECORD);
        page.locator(".side").click();
        var row = page.locator("tr.ob", new Page.LocatorOptions().setHasText("readings differ"));
        assertThat(row.first()).isVisible();
        assertThat(page.locator("td[data-r='Taliban'] .lb.F:not(.maybe)")).hasCount(0);
        assertThat(page.locator("td[data-r='United States'] .lb.F:not(.maybe)").first())
                .isVisible();
    }

    @Test
    void aChangedFactChangesTheBoardTheSentenceAndTheAddressAndKeepsTheFocus() {
        var page = browser.page();
        page.navigate(root + RECORD);
        page.locator("#facts summary", new Page.LocatorOptions().setHasText("iolence"))
                .first()
                .click();
        var violence = page.locator("[name='f.violence.overall']");
        violence.focus();
        violence.selectOption("REDUCED");
        var row = page.locator("[data-row='phase-two-troops']");
        assertThat(row).containsText("changed");
        assertThat(row.locator(".lb.T.maybe")).isVisible();
        assertThat(page.locator("#changes")).containsText("one fact changed");
        assertThat(page.locator("#f-violence-overall-m")).containsText("was: increased");
        assertThat(page.locator("#said")).containsText("Worked out");
        assertThat(violence).isFocused();
        assertThat(page.url()).contains("facts=", "rules=", "then=");
        page.reload();
        assertThat(page.locator("[data-row='phase-two-troops']")).containsText("changed");
        page.locator("#facts .fsec a.undoall").click();
        assertThat(page.locator("#changes")).not().containsText("changed");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void withoutScriptsAFormDoesTheSame() {
        var page = browser.pageWithoutScripts();
        page.navigate(root + RECORD);
        page.locator("#facts summary", new Page.LocatorOptions().setHasText("iolence"))
                .first()
                .click();
        page.locator("[name='f.violence.overall']").selectOption("REDUCED");
        page.locator("#facts button.nojs").first().click();
        assertThat(page.locator("[data-row='phase-two-troops']")).containsText("changed");
        assertThat(page.locator("#changes")).containsText("one fact changed");
    }

    @Test
    void whatIsNoNumberIsSaidAtItsFieldAndTheLastAnswerStays() {
        var page = browser.page();
        page.navigate(root + RECORD);
        var bases = page.locator("[name='f.forceLevel.basesRemaining']");
        bases.fill("a few");
        bases.blur();
        assertThat(page.locator("#f-forceLevel-basesRemaining-m")).containsText("whole number");
        assertThat(page.locator("[data-row='phase-two-troops'] .lb.F")).isVisible();
    }

    @Test
    void aLinkFromOtherRulesSaysWhatItShowedThenAndWhatIsSoNow() {
        var page = browser.page();
        page.navigate(root + RECORD + "&rules=0123456789ab&then=phase-two-troops.T~phase-one-troops.DR");
        assertThat(page.locator(".notice")).containsText("The rules have changed since this link was made.");
        var then = page.locator(".then tbody tr");
        assertThat(then).hasCount(1);
        assertThat(then).containsText("triggered");
        assertThat(then).containsText("frozen and reversible");
    }

    @Test
    void aFactThatNoRuleOfThisReadingUsesIsSaidToChangeNothing() {
        var page = browser.page();
        page.navigate(root + RECORD + "&facts=%7B%22signature%22%3A%7B%22form%22%3A%22JOINT_STATEMENT%22%7D%7D");
        assertThat(page.locator(".same")).containsText("No answer changed.");
        assertThat(page.locator(".same")).containsText("No rule of this reading uses the answer to");
    }

    @Test
    void allOfAWhatIfIsDoneByKeys() {
        var page = browser.page();
        page.navigate(root + RECORD);
        page.locator("html[data-ready]").waitFor();
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.locator("#why")).isVisible();
        page.locator("html[data-ready]").waitFor();
        page.keyboard().press("Escape");
        assertThat(page.locator("#why")).hasCount(0);
        page.locator("html[data-ready]").waitFor();
        assertThat(page.locator("#row-phase-two-troops")).isFocused();
        page.keyboard().press("/");
        page.keyboard().type("bases remain");
        page.keyboard().press("Tab");
        page.keyboard().type("0");
        page.keyboard().press("Tab");
        assertThat(page.locator("#changes")).containsText("one fact changed");
    }

    @Test
    void aChangedFactCarriesANoteThatTheMemoRepeats() {
        var page = browser.page();
        page.navigate(root + RECORD + "&facts=%7B%22violence%22%3A%7B%22overall%22%3A%22REDUCED%22%7D%7D");
        var remark = page.locator("#f-violence-overall .remark");
        remark.locator("summary").click();
        remark.locator("input").first().fill("مطابق گزارش <b>");
        remark.locator("input").first().press("Tab");
        page.waitForURL(url -> url.contains("notes="));
        page.navigate(page.url().replace("/workbench?", "/memo?"));
        assertThat(page.locator("main")).containsText("مطابق گزارش <b>");
    }

    @Test
    void markupInWhatIsEnteredComesOutAsText() {
        var page = browser.page();
        page.navigate(root + RECORD + "&why=%3Cscript%3Ealert(1)%3C%2Fscript%3E&sides=%3Cb%3E"
                + "&facts=%7B%22%3Cimg%20src%3Dx%3E%22%3A%7B%22a%22%3A1%7D%7D");
        assertThat(page.locator(".faults")).containsText("<img src=x>");
        assertThat(page.locator("main img, main script")).hasCount(0);
    }
}
