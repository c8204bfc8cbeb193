package org.conditionality.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.conditionality.fact.FileProblem;
import org.conditionality.fact.Nearest;
import org.conditionality.fact.RefusedFile;
import org.conditionality.fact.StrictYaml;
import org.conditionality.fact.Vocabulary;
import org.conditionality.norm.Agreement.SettingSpec;
import org.conditionality.norm.Derived;
import org.jspecify.annotations.Nullable;

/** The rules that conclude from counts of incidents what fields are. Safe for use by many threads. */
public final class IncidentRules {

    private final String version;
    private final Map<String, SettingSpec> settings;
    private final Vocabulary vocabulary;
    private final SortedSet<String> fields;
    private final Supplier<ReadingRules> loader;
    private @Nullable ReadingRules rules;

    private IncidentRules(
            String version,
            Map<String, SettingSpec> settings,
            Vocabulary vocabulary,
            SortedSet<String> fields,
            Supplier<ReadingRules> loader) {
        this.version = version;
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.fields = fields;
        this.loader = loader;
    }

    /**
     * A field whose value follows.
     *
     * @param rules the rules that conclude it, by name
     * @param counts the counts they rest on: tallies, totals and what is covered
     */
    public record Finding(String field, Object value, List<RuleInfo> rules, List<Object> counts) {}

    /** Compiles, loads and checks. Throws {@link RulesFault} with every fault found. */
    static IncidentRules build(RuleFiles files, ModuleCache cache) {
        var settings = settings(files.texts().getOrDefault(RuleFiles.INCIDENT_SETTINGS, ""));
        var own = files.drl();
        var readings = new ReadingLoader(cache);
        var reader = new DrlReader();
        var vocabulary = readings.declarations(own).vocabulary();
        var fields = cache.remembered(
                own, "derivable", () -> new TreeSet<>(fields(readings.shapes(own, reader), vocabulary)));
        var held = cache.holds(own);
        var rules = new IncidentRules(
                "sha256:" + files.hash(), settings, vocabulary, fields, () -> readings.load(own, reader));
        if (!held) {
            rules.rules();
        }
        return rules;
    }

    /** Loads the rules, if that was not done before. */
    synchronized ReadingRules rules() {
        if (rules == null) {
            rules = loader.get();
        }
        return rules;
    }

    private static Map<String, SettingSpec> settings(String text) {
        try {
            var root = StrictYaml.parse(RuleFiles.INCIDENT_SETTINGS, text);
            root.map("settings");
            var settings = AgreementReader.settings(root.required("settings"));
            var days = settings.get("windowDays");
            if (days == null || !(days.value() instanceof Integer length) || length < 1) {
                throw root.refused("The setting `windowDays` is no number of days.", "Say how long the window is.");
            }
            return settings;
        } catch (RefusedFile e) {
            throw new RulesFault(
                    e.problems().stream().map(FileProblem::toString).toList());
        }
    }

    private static SortedSet<String> fields(List<RuleShape> shapes, Vocabulary vocabulary) {
        var fields = new TreeSet<String>();
        var faults = new ArrayList<String>();
        for (var rule : shapes) {
            var conclusion = rule.conclusion();
            if (conclusion != null && conclusion.type().equals("Derived")) {
                var field = conclusion.ids().isEmpty() ? "" : conclusion.ids().get(0);
                if (vocabulary.field(field).isEmpty()) {
                    var known = vocabulary.paths();
                    faults.add("%s:%d: rule \"%s\": there is no field `%s`. %s"
                            .formatted(rule.file(), rule.line(), rule.name(), field, Nearest.to(field, known)));
                }
                fields.add(field);
            }
        }
        if (!faults.isEmpty()) {
            throw new RulesFault(faults);
        }
        return fields;
    }

    /** The SHA-256 of their sources, as {@code sha256:…}. */
    public String version() {
        return version;
    }

    /** How incidents are counted, where a question says nothing else. */
    public Map<String, SettingSpec> settings() {
        return settings;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The fields whose values can follow, by path. */
    public SortedSet<String> fields() {
        return fields;
    }

    /**
     * The fields whose values follow from counts, by path.
     *
     * @param counts tallies, totals and what is covered
     */
    public List<Finding> derive(LocalDate asOf, Map<String, Object> settings, Collection<?> counts) {
        var world = new World(asOf, settings, Map.of(), Map.of(), List.of(), List.copyOf(counts));
        var conclusions = rules().explain(world);
        var found = new HashMap<String, Finding>();
        for (var derived : conclusions.all(Derived.class)) {
            var finding = finding(derived, conclusions);
            var other = found.putIfAbsent(derived.field(), finding);
            if (other != null) {
                throw new RulesFault(
                        List.of("`%s` follows as %s from %s, and as %s from %s. Make the two exclude each other."
                                .formatted(
                                        derived.field(),
                                        other.value(),
                                        other.rules(),
                                        finding.value(),
                                        finding.rules())));
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Finding::field))
                .toList();
    }

    private static Finding finding(Derived derived, Conclusions conclusions) {
        var supports = conclusions.supports(derived);
        return new Finding(
                derived.field(),
                derived.value(),
                supports.stream()
                        .map(Conclusions.Support::rule)
                        .distinct()
                        .sorted(Comparator.comparing(RuleInfo::name))
                        .toList(),
                supports.stream()
                        .flatMap(support -> support.from().stream())
                        .distinct()
                        .toList());
    }
}
