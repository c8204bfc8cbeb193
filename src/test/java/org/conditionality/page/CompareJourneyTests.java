package org.conditionality.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.conditionality.web.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an analyst compares, and sees. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CompareJourneyTests extends PageJourney {

    private static final String RECORD = "/compare?agreement=doha-2020&reading=us&asOf=2020-12-01&background=record";

    CompareJourneyTests(@LocalServerPort int port) {
        super(port);
    }

    private static String with(String name, String json) {
        return "&" + name + "=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    private static Locator row(Page page, String title) {
        return page.locator(".ct tbody tr", new Page.LocatorOptions().setHasText(title));
    }

    @Test
    void whereNothingIsSupposedReadingsAreComparedAndWhatIsTheSameForOtherReasonsIsToldApart() {
        var page = browser.page();
        page.navigate(root + RECORD);
        assertThat(page.locator("h1")).hasText("Readings differ on 13 of 15 obligations.");
        assertThat(page.locator(".ct thead th")).hasCount(4);
        assertThat(row(page, "Restraint of force")).containsText("other reasons");
        assertThat(page.locator(".bar")).containsText("One obligation comes out the same in everything.");
        var rows = page.locator(".ct th[scope=row]").count();
        page.locator(".bar a", new Page.LocatorOptions().setHasText("Show all")).click();
        assertThat(page.locator(".ct th[scope=row]")).hasCount(rows + 1);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aColumnIsAddedByChoosingAFactAndItsValueWithoutScripts() {
        var page = browser.pageWithoutScripts();
        page.navigate(root + RECORD + with("facts", "{\"violence\":{\"overall\":\"REDUCED\"}}"));
        assertThat(page.locator("h1")).containsText("Your what-if: six of 15 answers change as the United States");
        page.locator(".adding summary").click();
        page.locator("#fact-of").selectOption("foreignMilitants.hosted");
        page.locator(".adding button", new Page.LocatorOptions().setHasText("Choose"))
                .click();
        page.locator(".adding input[name='f.foreignMilitants.hosted'][value=true]")
                .check();
        page.locator(".adding input[name=above]").check();
        page.locator("#column-name").fill("Hosting <b>too");
        page.locator(".adding button", new Page.LocatorOptions().setHasText("Add the column"))
                .click();
        assertThat(page.locator(".ct thead th").nth(2)).containsText("Hosting <b>too");
        assertThat(row(page, "The remaining forces").locator("td").nth(2)).containsText("same labels, other reason");
        assertThat(row(page, "Do the Taliban host such groups?").locator("td").nth(1))
                .hasText("same");
        assertThat(row(page, "Do the Taliban host such groups?").locator("td").nth(2))
                .hasText("yes");
        page.locator(".ct thead a", new Page.LocatorOptions().setHasText("take out"))
                .click();
        assertThat(page.locator(".ct thead th")).hasCount(2);
    }

    @Test
    void whatTheUserChangedBecomesAColumnAndTheReadingIsChangedBesideIt() {
        var page = browser.page();
        page.navigate(root + RECORD + with("facts", "{\"violence\":{\"overall\":\"REDUCED\"}}"));
        page.locator(".adding summary").click();
        page.locator(".adding a", new Page.LocatorOptions().setHasText("Keep what you changed"))
                .click();
        assertThat(page.locator("#changes")).not().containsText("changed");
        assertThat(page.locator(".ct thead th").nth(1)).containsText("Violence overall: reduced");
        page.locator("#question [name=reading]").selectOption("taliban");
        assertThat(page.locator("h1")).containsText("Violence overall: reduced");
        assertThat(page.locator(".chip[aria-current]").nth(1)).containsText("Taliban");
        assertThat(page.locator(".ct .lb")).hasCount(0);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void thatNothingChangesIsSaidWithItsReason() {
        var page = browser.page();
        page.navigate(root + RECORD + with("facts", "{\"intraAfghanTalks\":{\"state\":\"COLLAPSED\"}}"));
        assertThat(page.locator("h1")).containsText("no answer changes under any reading");
        assertThat(page.locator("h1")).containsText("is broken already");
        assertThat(page.locator(".ct .lb")).hasCount(0);
    }

    @Test
    void theSameFactsArePutToAllAgreements() {
        var page = browser.page();
        page.navigate(root + RECORD);
        page.locator(".chip", new Page.LocatorOptions().setHasText("Agreements"))
                .click();
        assertThat(page.locator("h1")).containsText("The same facts, put to four agreements.");
        assertThat(page.locator(".ct .grp").first()).hasText("Withdrawal");
        assertThat(row(page, "The agreement in principle").first()).containsText("All foreign forces");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aColumnThatCannotBeUsedIsSaidAndTheOthersStay() {
        var page = browser.page();
        page.navigate(root
                + RECORD
                + with(
                        "variants",
                        "[{\"name\":\"Misspelt\",\"facts\":{\"violnce\":{\"overall\":\"REDUCED\"}}},"
                                + "{\"facts\":{},\"asOf\":\"2021-02-01\"},{\"facts\":{},\"asOf\":\"soon\"}]"));
        assertThat(page.locator(".faults")).containsText("The column “Misspelt” is left out.");
        assertThat(page.locator(".faults")).containsText("“On soon”");
        assertThat(page.locator(".ct thead th").nth(1)).containsText("On 1 February 2021");
    }

    @Test
    void whatIsNoListOfColumnsIsRefusedOnAPage() {
        var page = browser.page();
        page.navigate(root + RECORD + "&variants=%7Boops");
        assertThat(page.locator("main")).containsText("The part `variants` of the address");
        browser.console();
        page.navigate(root + RECORD + with("variants", "[" + "{},".repeat(8) + "{}]"));
        assertThat(page.locator("main")).containsText("There are 9 columns to compare.");
        browser.console();
    }

    @Test
    void aFormThatNamesNoScreenLeadsToNoOtherSite() {
        var page = browser.page();
        page.navigate(root + "/workbench/ask?page=//example.org&agreement=doha-2020&reading=us&asOf=2020-12-01");
        assertThat(page.url()).startsWith(root + "/workbench?");
    }
}
