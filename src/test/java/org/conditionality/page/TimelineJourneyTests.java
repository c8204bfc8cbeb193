package org.conditionality.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.conditionality.web.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an analyst sees of labels through time. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TimelineJourneyTests extends PageJourney {

    private static final String RECORD =
            "/timeline?agreement=doha-2020&reading=us&asOf=2020-12-01&background=record&why=phase-two-troops";

    TimelineJourneyTests(@LocalServerPort int port) {
        super(port);
    }

    @Test
    void theNextChangeIsOneClickAwayAndSaysWhatBroughtItAbout() {
        var page = browser.page();
        page.navigate(root + RECORD);
        assertThat(page.locator("#day h2")).hasText("1 December 2020");
        assertThat(page.locator("#day")).containsText("17 November 2020 to 13 April 2021");
        page.locator("[data-turn='+']").click();
        assertThat(page.locator("#day h2")).not().hasText("1 December 2020");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void theSliderLooksAtAnotherDay() {
        var page = browser.page();
        page.navigate(root + RECORD);
        page.locator("#slide").focus();
        page.keyboard().press("End");
        assertThat(page.locator("#day h2")).hasText("31 August 2021");
        assertThat(page.url()).contains("asOf=2021-08-31");
    }

    @Test
    void aWhatIfRunsThroughTheWholeTime() {
        var page = browser.page();
        page.navigate(root + RECORD + "&facts=%7B%22violence%22%3A%7B%22overall%22%3A%22REDUCED%22%7D%7D");
        assertThat(page.locator(".tob.on .seg.F.on")).hasCount(0);
        page.navigate(root + RECORD);
        assertThat(page.locator(".tob.on .seg.F.on")).hasCount(2);
    }

    @Test
    void withoutScriptsADayIsChosenByItsDate() {
        var page = browser.pageWithoutScripts();
        page.navigate(root + RECORD);
        page.locator("#day input[name=asOf]").fill("2021-05-02");
        page.locator("#day button").click();
        assertThat(page.locator("#day h2")).hasText("2 May 2021");
        assertThat(page.locator("#day")).containsText("due date");
    }
}
