package org.conditionality.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.conditionality.web.ServiceTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every screen in every state can be used by everyone, says nothing on the console, and weighs little. Two looks of each are
 * judged, with {@code -Dlooks=true} all four; all are kept as pictures in {@code target/screenshots}.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageQualityTests extends PageJourney {

    private static final int LIGHT_ENOUGH = 200_000;
    private static final int WIDE = 1440;
    private static final int NARROW = 390;
    private static final String QUESTION = "?agreement=doha-2020&reading=us&asOf=2020-12-01&background=record";
    private static final String CHANGED =
            QUESTION + "&facts=%7B%22violence%22%3A%7B%22overall%22%3A%22REDUCED%22%7D%7D";

    PageQualityTests(@LocalServerPort int port) {
        super(port);
    }

    /** A screen in a state. */
    private record Screen(String name, String path, boolean answers) {}

    private static Stream<Screen> screens() {
        return Stream.of(
                new Screen("start", "/", true),
                new Screen("workbench", "/workbench" + QUESTION, true),
                new Screen("workbench-changed", "/workbench" + CHANGED, true),
                new Screen("workbench-why", "/workbench" + QUESTION + "&why=phase-two-troops", true),
                new Screen("workbench-side", "/workbench" + QUESTION + "&view=side", true),
                new Screen("workbench-sides", "/workbench" + QUESTION + "&sides=violence.overall", true),
                new Screen("workbench-other-rules", "/workbench" + QUESTION + "&rules=0123456789ab&then=x.T", true),
                new Screen("workbench-fault", "/workbench" + QUESTION + "&facts=%7B%22violnce%22%3A1%7D", true),
                new Screen("timeline", "/timeline" + QUESTION + "&why=phase-two-troops", true),
                new Screen("timeline-framework", "/timeline?agreement=framework-2019", true),
                new Screen("memo", "/memo" + CHANGED, true),
                new Screen("framework", "/workbench?agreement=framework-2019", true),
                new Screen("interface", "/interface" + CHANGED, true),
                new Screen("interface-changes", "/interface" + CHANGED + "&ask=changes", true),
                new Screen("compare-readings", "/compare" + QUESTION, true),
                new Screen("compare-what-ifs", "/compare" + CHANGED + "&fact=forceLevel.usTroops", true),
                new Screen("compare-agreements", "/compare" + QUESTION + "&by=agreements", true),
                new Screen("scenarios", "/scenarios?of=framework-2019", true),
                new Screen("scenarios-found", "/scenarios?of=draft-2019&find=withdraw", true),
                new Screen("rules", "/rules" + QUESTION, true),
                new Screen("rules-differing", "/rules" + QUESTION + "&of=us&differing=true", true),
                new Screen("explore", "/explore" + QUESTION, true),
                new Screen(
                        "explore-odds",
                        "/explore" + QUESTION + "&x=violence.overall&y=none&p.violence.overall.REDUCED=100",
                        true),
                new Screen("problem", "/workbench?agreement=doha&reading=us", false));
    }

    /** How wide a window is, and whether it is dark. */
    private record Look(int width, boolean dark) {

        String name() {
            return (dark ? "dark-" : "light-") + width;
        }
    }

    /** What differs by width is the layout, and by theme the colours: two looks show both, all four are on demand. */
    private static final List<Look> LOOKS = List.of(new Look(WIDE, false), new Look(NARROW, true));

    private static final List<Look> OTHERS = List.of(new Look(WIDE, true), new Look(NARROW, false));

    @TestFactory
    Stream<DynamicTest> everyScreenIsAccessibleInLightAndDarkWideAndNarrow() {
        return screens().map(screen -> DynamicTest.dynamicTest(screen.name(), () -> look(screen)));
    }

    private void look(Screen screen) {
        var page = browser.page(WIDE, false);
        page.navigate(root + screen.path());
        page.locator("html[data-ready]").waitFor();
        LOOKS.forEach(look -> look(page, screen, look, true));
        OTHERS.forEach(look -> look(page, screen, look, Boolean.getBoolean("looks")));
        var said = browser.console();
        if (screen.answers()) {
            assertThat(said).isEmpty();
        }
        page.context().close();
    }

    private static void look(Page page, Screen screen, Look look, boolean accessible) {
        page.setViewportSize(look.width(), 1000);
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        PageBrowser.shoot(page, screen.name() + "-" + look.name());
        var wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wide).intValue())
                .as("what sticks out to the right, " + look.name())
                .isLessThanOrEqualTo(0);
        if (accessible) {
            PageBrowser.assertAccessible(page);
        }
    }

    @Test
    void theFirstViewWeighsLittle() {
        var page = browser.page();
        var bytes = new AtomicLong();
        page.onResponse(response -> bytes.addAndGet(response.request().sizes().responseBodySize));
        page.navigate(root + "/workbench" + QUESTION);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(bytes.get()).isBetween(1L, (long) LIGHT_ENOUGH);
    }

    /** To reach: 100 ms at the median, where the facts are known. */
    @Test
    void theTimeFromAChangeToTheAnswerIsPrinted() {
        var page = browser.page();
        page.navigate(root + "/workbench" + CHANGED);
        var times = page.evaluate("""
                async () => {
                    const choice = document.querySelector("[name='f.violence.overall']");
                    const times = [];
                    for (let turn = 0; turn < 24; turn++) {
                        choice.value = turn % 2 ? "REDUCED" : "INCREASED";
                        const start = performance.now();
                        const shown = new Promise(done =>
                            document.addEventListener("htmx:afterSettle", done, { once: true }));
                        choice.dispatchEvent(new Event("change", { bubbles: true }));
                        await shown;
                        await new Promise(requestAnimationFrame);
                        times.push(performance.now() - start);
                    }
                    return times;
                }
                """);
        var sorted = ((List<?>) times)
                .stream().map(time -> ((Number) time).doubleValue()).sorted().toList();
        System.out.printf(
                "From a change to its answer on screen: %.0f ms at the median, %.0f at the most, of %d%n",
                sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1), sorted.size());
        assertThat(sorted).hasSize(24);
    }
}
