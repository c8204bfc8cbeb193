package org.conditionality.rule.pack;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conditionality.norm.Agreement.SettingSpec;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.text.RefusedFile;
import org.conditionality.text.StrictYaml;
import org.conditionality.text.YamlNode;

/**
 * What {@code incidents.yaml} says of how incidents are counted.
 *
 * @param countries the countries whose incidents count, with the numbers that UCDP gives them; empty where all do
 */
record IncidentSettings(Map<String, SettingSpec> settings, SortedMap<String, Integer> countries) {

    /** Throws {@link RulesFault} if the file cannot be read. */
    static IncidentSettings read(RuleFiles files) {
        try {
            var root = StrictYaml.parse(
                    RuleFiles.INCIDENT_SETTINGS, files.texts().getOrDefault(RuleFiles.INCIDENT_SETTINGS, ""));
            var keys = root.map("settings", "countries");
            var settings = SettingReader.settings(root.required("settings"));
            var days = settings.get("windowDays");
            if (days == null || !(days.value() instanceof Integer length) || length < 1) {
                throw root.refused("The setting `windowDays` is no number of days.", "Say how long the window is.");
            }
            var countries = keys.get("countries");
            return new IncidentSettings(settings, countries == null ? new TreeMap<>() : countries(countries));
        } catch (RefusedFile e) {
            throw RulesFault.of(e);
        }
    }

    private static SortedMap<String, Integer> countries(YamlNode node) {
        var countries = new TreeMap<String, Integer>();
        node.map().forEach((name, number) -> {
            if (!(number.plain() instanceof Integer code)) {
                throw number.refused(
                        "The country `" + name + "` has no number.",
                        "Write the `country_id` that UCDP gives it, as in `Afghanistan: 700`.");
            }
            countries.put(name, code);
        });
        return countries;
    }
}
