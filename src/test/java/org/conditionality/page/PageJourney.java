package org.conditionality.page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Journeys through the pages of a service, in a browser that is opened once for a class of them. */
@SuppressWarnings("NullAway.Init") // The browser is opened before the first test.
abstract class PageJourney {

    /** Where the service answers. */
    final String root;

    PageBrowser browser;

    PageJourney(int port) {
        root = "http://127.0.0.1:" + port;
    }

    @BeforeAll
    void openBrowser() {
        browser = PageBrowser.open();
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }
}
