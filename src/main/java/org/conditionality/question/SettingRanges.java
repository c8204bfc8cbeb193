package org.conditionality.question;

import java.util.Map;
import org.conditionality.norm.Agreement.SettingSpec;
import org.conditionality.text.Given;

/** Refuses settings with which the rules of an agreement would contradict themselves. */
final class SettingRanges {

    private SettingRanges() {}

    /**
     * Notes each setting that lies outside its range.
     *
     * @param stated what was given, by name
     * @param changed what was read of it
     */
    static void check(Map<String, Given> stated, Map<String, Object> changed, Map<String, SettingSpec> known) {
        known.forEach((name, spec) -> {
            var given = stated.get(name);
            if (given != null && changed.get(name) instanceof Integer number) {
                within(given, number, spec);
            }
            if (spec.below() != null) {
                below(stated, name, spec.below(), changed, known);
            }
        });
    }

    private static void within(Given given, int number, SettingSpec spec) {
        if (spec.from() != null && number < spec.from()) {
            given.wants("at least %,d".formatted(spec.from()), "Leave it out to keep `" + spec.value() + "`.");
        } else if (spec.to() != null && number > spec.to()) {
            given.wants("at most %,d".formatted(spec.to()), "Leave it out to keep `" + spec.value() + "`.");
        }
    }

    private static void below(
            Map<String, Given> stated,
            String name,
            String other,
            Map<String, Object> changed,
            Map<String, SettingSpec> known) {
        var given = stated.getOrDefault(name, stated.get(other));
        if (given != null
                && number(name, changed, known) instanceof Integer less
                && number(other, changed, known) instanceof Integer more
                && less >= more) {
            given.refuse(
                    "`%s` must be below `%s`, and with these settings they are %,d and %,d."
                            .formatted(name, other, less, more),
                    "Change one of the two, or leave both out.");
        }
    }

    private static Object number(String name, Map<String, Object> changed, Map<String, SettingSpec> known) {
        var spec = known.get(name);
        return changed.getOrDefault(name, spec == null ? "" : spec.value());
    }
}
