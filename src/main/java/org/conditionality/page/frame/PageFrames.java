package org.conditionality.page.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.address.PageAddress;

/** Makes what stands around pages. */
public final class PageFrames {

    private static final Map<String, String> SCREENS = screens();

    private final AddressText links;

    public PageFrames(AddressText links) {
        this.links = links;
    }

    private static Map<String, String> screens() {
        var screens = new LinkedHashMap<String, String>();
        screens.put("Workbench", "/workbench");
        screens.put("Timeline", "/timeline");
        screens.put("Compare", "/compare");
        screens.put("Explore", "/explore");
        screens.put("Scenarios", "/scenarios");
        screens.put("Rules", "/rules");
        screens.put("API", "/interface");
        return screens;
    }

    /** Whether there is a screen at a path. */
    public static boolean isScreen(String path) {
        return SCREENS.containsValue(path);
    }

    /** Around a page that asks what an address asks. */
    public PageFrame of(String title, String path, String sheet, PageAddress address) {
        var entries = new ArrayList<PageFrame.Entry>();
        SCREENS.forEach((name, screen) ->
                entries.add(new PageFrame.Entry(name, screen, links.link(screen, address.asking(null)))));
        return new PageFrame(title, path, sheet, entries);
    }
}
