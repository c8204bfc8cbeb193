package org.conditionality.rule.pack;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.conditionality.norm.Agreement.SettingSpec;
import org.conditionality.text.NearestName;
import org.conditionality.text.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the settings of an agreement, with the numbers that a question may set. */
final class SettingReader {

    private SettingReader() {}

    /** Settings, by name. */
    static Map<String, SettingSpec> settings(YamlNode node) {
        var settings = new LinkedHashMap<String, SettingSpec>();
        node.map().forEach((name, entry) -> settings.put(name, setting(entry)));
        var numbers = settings.entrySet().stream()
                .filter(entry -> entry.getValue().value() instanceof Integer)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        node.map().forEach((name, entry) -> range(entry, settings, numbers, name));
        return Collections.unmodifiableMap(settings);
    }

    /** How many incidents are tolerated, by the field that speaks of them. */
    static Map<String, Integer> tolerated(YamlNode incidents) {
        incidents.map("tolerated");
        var numbers = new LinkedHashMap<String, Integer>();
        incidents.required("tolerated").map().forEach((field, entry) -> {
            var number = number(entry);
            if (number == null || number < 0) {
                throw entry.refused(
                        "`" + field + "` has no number of incidents that are tolerated.", "Write one from 0 up.");
            }
            numbers.put(field, number);
        });
        return Collections.unmodifiableMap(numbers);
    }

    private static SettingSpec setting(YamlNode node) {
        var keys = node.map("value", "unit", "clause", "about", "from", "to", "below");
        var value = node.required("value");
        return new SettingSpec(
                value.plain() instanceof Integer number ? number : AgreementReader.date(value),
                AgreementReader.optional(keys.get("unit")),
                AgreementReader.optional(keys.get("clause")),
                node.required("about").text(),
                number(keys.get("from")),
                number(keys.get("to")),
                AgreementReader.optional(keys.get("below")));
    }

    private static @Nullable Integer number(@Nullable YamlNode node) {
        if (node == null || node.isNull()) {
            return null;
        } else if (node.plain() instanceof Integer number) {
            return number;
        }
        throw node.refused("`" + node.text() + "` is no whole number.", null);
    }

    private static void range(
            YamlNode node, Map<String, SettingSpec> settings, Collection<String> numbers, String name) {
        var spec = settings.get(name);
        if (spec == null || (spec.from() == null && spec.to() == null && spec.below() == null)) {
            return;
        }
        if (!(spec.value() instanceof Integer value)) {
            throw node.refused("Only numbers have a range.", "Take `from`, `to` and `below` out.");
        }
        if ((spec.from() != null && value < spec.from()) || (spec.to() != null && value > spec.to())) {
            throw node.required("value").refused("`" + value + "` lies outside its own range.", null);
        }
        if (spec.below() != null) {
            below(node, value, spec.below(), settings, numbers);
        }
    }

    private static void below(
            YamlNode node, int value, String name, Map<String, SettingSpec> settings, Collection<String> numbers) {
        var other = settings.get(name);
        if (other == null || !(other.value() instanceof Integer limit)) {
            throw node.required("below")
                    .refused("There is no setting `" + name + "` that is a number.", NearestName.to(name, numbers));
        }
        if (value >= limit) {
            throw node.required("value")
                    .refused("`%d` is not below `%s`, which is %d.".formatted(value, name, limit), null);
        }
    }
}
