package org.conditionality.page.explore;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the address of this screen asks besides the question.
 *
 * @param across the path of the fact that varies from left to right; empty for the usual one
 * @param down that of the one from top to bottom; empty for the usual one, `none` for none
 * @param label the label whose condition is asked for; empty for the usual one
 * @param chances what was entered, in per cent, by the name of its field
 */
public record ExploreAsk(String across, String down, String label, Map<String, String> chances) {

    /** What the names of fields for chances begin with. */
    static final String CHANCE = "p.";

    /** What the parameters of a request ask. */
    public static ExploreAsk read(Map<String, String> parameters) {
        var chances = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(CHANCE) && !value.isBlank()) {
                chances.put(name, value.strip());
            }
        });
        return new ExploreAsk(
                parameters.getOrDefault("x", ""),
                parameters.getOrDefault("y", ""),
                parameters.getOrDefault("label", ""),
                chances);
    }

    /** The parameters that ask the same. */
    Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        all.put("x", across);
        all.put("y", down);
        all.put("label", label);
        all.putAll(chances);
        all.values().removeIf(String::isEmpty);
        return all;
    }
}
