package org.conditionality.page.address;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a page asks, as it is written there: nothing of it has been checked against the rules.
 *
 * @param asOf the date asked about, as yyyy-MM-dd
 * @param background the record that the facts start from; null where nothing is known
 * @param given what the baseline states over the record, as a merge patch
 * @param changes what the user changed of the baseline, as a merge patch
 * @param notes remarks of the user's own on changed facts, by field: `note` and `source`
 * @param why the obligation whose reasons are shown; null where none is
 * @param side whether all readings stand side by side
 * @param rules the first characters of the version of the rules by which the link was made; null where it says none
 * @param then the labels that the link showed, by obligation; null where it says none
 */
public record PageAddress(
        String agreement,
        String reading,
        String asOf,
        @Nullable String background,
        Map<String, Object> given,
        Map<String, Object> changes,
        Map<String, Object> settings,
        Map<String, Object> notes,
        @Nullable String why,
        boolean side,
        @Nullable String rules,
        @Nullable String then) {

    public PageAddress {
        given = kept(given);
        changes = kept(changes);
        settings = kept(settings);
        notes = kept(notes);
    }

    /** In its order, and with its nulls: they take facts away. */
    private static Map<String, Object> kept(Map<String, Object> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The question before the user's changes, as a body of the interface. */
    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("agreement", agreement);
        body.put("readings", List.of(reading));
        body.put("asOf", asOf);
        if (background != null) {
            body.put("background", background);
        }
        body.put("facts", given);
        if (!settings.isEmpty()) {
            body.put("settings", settings);
        }
        return body;
    }

    /** How many facts the user changed: fields, and items added to lists. */
    public int changed() {
        return changes.values().stream()
                .mapToInt(of ->
                        of instanceof Map<?, ?> fields ? fields.size() : of instanceof List<?> items ? items.size() : 1)
                .sum();
    }

    /** The same with other changes. */
    public PageAddress changing(Map<String, Object> others) {
        return new PageAddress(
                agreement, reading, asOf, background, given, others, settings, notes, why, side, rules, then);
    }

    /** The same with other remarks. */
    public PageAddress noting(Map<String, Object> others) {
        return new PageAddress(
                agreement, reading, asOf, background, given, changes, settings, others, why, side, rules, then);
    }

    /** The same under another reading. */
    public PageAddress under(String other) {
        return new PageAddress(
                agreement, other, asOf, background, given, changes, settings, notes, why, false, rules, then);
    }

    /** The same on another day. */
    public PageAddress on(String day) {
        return new PageAddress(
                agreement, reading, day, background, given, changes, settings, notes, why, side, rules, then);
    }

    /** The same, with the reasons of another obligation shown, or of none. */
    public PageAddress asking(@Nullable String obligation) {
        return new PageAddress(
                agreement, reading, asOf, background, given, changes, settings, notes, obligation, side, rules, then);
    }

    /** The same with all readings side by side. */
    public PageAddress sideBySide() {
        return new PageAddress(
                agreement, reading, asOf, background, given, changes, settings, notes, null, true, rules, then);
    }

    /** The same, made by these rules and showing these labels. */
    public PageAddress madeBy(@Nullable String version, @Nullable String labels) {
        return new PageAddress(
                agreement, reading, asOf, background, given, changes, settings, notes, why, side, version, labels);
    }
}
