package org.conditionality.rule.drl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an annotation of an enum says of its constants, which carry none of their own:
 * {@code "UNDER_WAY: under way; STALLED: stalled"}, or what they were called before, of which there may be several:
 * {@code "UNDER_WAY: ONGOING, OPEN"}.
 */
public final class ConstantNames {

    private ConstantNames() {}

    /** One part of what is written; without a colon, there is nothing after it. */
    public record Entry(String constant, String said) {}

    /** All parts, also those that say nothing. */
    public static List<Entry> entries(String written) {
        var entries = new ArrayList<Entry>();
        Arrays.stream(written.split(";", -1)).forEach(part -> {
            var colon = part.indexOf(':');
            entries.add(
                    colon < 0
                            ? new Entry(part.strip(), "")
                            : new Entry(
                                    part.substring(0, colon).strip(),
                                    part.substring(colon + 1).strip()));
        });
        return entries;
    }

    /** Several names that are written with commas between them. */
    public static List<String> listed(String written) {
        return Arrays.stream(written.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The constants, by each of the names that are said of them. */
    public static Map<String, String> byName(String written) {
        var constants = new LinkedHashMap<String, String>();
        entries(written)
                .forEach(entry -> listed(entry.said()).forEach(name -> constants.putIfAbsent(name, entry.constant())));
        return constants;
    }

    /** What is said, by constant; of two parts about one the first. */
    public static Map<String, String> of(String written) {
        var names = new LinkedHashMap<String, String>();
        entries(written).stream()
                .filter(entry -> !entry.said().isEmpty())
                .forEach(entry -> names.putIfAbsent(entry.constant(), entry.said()));
        return names;
    }
}
