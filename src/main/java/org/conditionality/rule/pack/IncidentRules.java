package org.conditionality.rule.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.conditionality.fact.Vocabulary;
import org.conditionality.norm.Advisory;
import org.conditionality.norm.Agreement.SettingSpec;
import org.conditionality.norm.Occurrence;
import org.conditionality.norm.Tally;
import org.conditionality.rule.cache.KeptValues;
import org.conditionality.rule.cache.ModuleCache;
import org.conditionality.rule.check.SourceCheck;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingLoader;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.text.NearestName;
import org.jspecify.annotations.Nullable;

/** The rules that conclude from counts of incidents what fields are. Safe for use by many threads. */
public final class IncidentRules {

    private final String version;
    private final IncidentSettings settings;
    private final Vocabulary vocabulary;
    private final SortedSet<String> fields;
    private final SortedSet<String> tolerable;
    private final Supplier<ReadingRules> loader;
    private @Nullable ReadingRules rules;

    private IncidentRules(
            String version,
            IncidentSettings settings,
            Vocabulary vocabulary,
            SortedSet<String> fields,
            SortedSet<String> tolerable,
            Supplier<ReadingRules> loader) {
        this.version = version;
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.fields = fields;
        this.tolerable = tolerable;
        this.loader = loader;
    }

    /** Compiles, loads and checks. Throws {@link RulesFault} with every fault found. */
    static IncidentRules build(RuleFiles files, ModuleCache cache, ReadingLoader readings) {
        var settings = IncidentSettings.read(files);
        var own = files.drl();
        var faults = textFaults(files, settings, cache);
        if (!faults.isEmpty()) {
            throw new RulesFault(faults);
        }
        var vocabulary = readings.declarations(own).vocabulary();
        var fields = cache.<SortedSet<String>>remembered(
                own,
                "derivable",
                KeptValues.sortedSetOf(String.class),
                () -> fields(readings.rules(own), rule -> true));
        var tolerable = cache.<SortedSet<String>>remembered(
                own,
                "tolerable",
                KeptValues.sortedSetOf(String.class),
                () -> fields(readings.rules(own), IncidentRules::concludesYes));
        var held = readings.units(own).all().stream().allMatch(cache::holds);
        var rules = new IncidentRules(
                "sha256:" + files.hash(), settings, vocabulary, fields, tolerable, () -> readings.load(own));
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

    /** Every fault that can be told from the text. */
    static List<Finding> textFaults(RuleFiles files, ModuleCache cache) {
        try {
            var settings = IncidentSettings.read(files);
            return textFaults(files, settings, cache);
        } catch (RulesFault e) {
            return e.findings();
        }
    }

    /** Every fault that the compiler finds; what is known to compile is not loaded. */
    static List<Finding> compilerFaults(RuleFiles files, ModuleCache cache) {
        return new PackBuilder(cache).compilerFaults(List.of(files.drl()));
    }

    private static List<Finding> textFaults(RuleFiles files, IncidentSettings settings, ModuleCache cache) {
        var names = Map.<FindingCode, Collection<String>>of(
                FindingCode.UNKNOWN_SETTING, settings.settings().keySet());
        return cache.remembered(
                files,
                PackBuilder.KEPT,
                KeptValues.listOf(Finding.class),
                () -> new SourceCheck().check(files.drl().texts(), names));
    }

    private static boolean concludesYes(ParsedRule rule) {
        return rule.concluded().maker().equals("yes");
    }

    private static SortedSet<String> fields(List<ParsedRule> rules, Predicate<ParsedRule> some) {
        var fields = new TreeSet<String>();
        rules.stream()
                .filter(rule -> rule.concludes("Derived") && some.test(rule))
                .forEach(rule -> fields.addAll(rule.concluded().ids().subList(0, 1)));
        return fields;
    }

    /** The SHA-256 of their sources, as {@code sha256:…}. */
    public String version() {
        return version;
    }

    /** The same with other rules, of which the same fields can follow. */
    public IncidentRules with(ReadingRules others) {
        return new IncidentRules(version, settings, vocabulary, fields, tolerable, () -> others);
    }

    /** How incidents are counted, where a question says nothing else. */
    public Map<String, SettingSpec> settings() {
        return settings.settings();
    }

    /** The countries whose incidents count, with the numbers that UCDP gives them; empty where all do. */
    public SortedMap<String, Integer> countries() {
        return settings.countries();
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The fields whose values can follow, by path. */
    SortedSet<String> fields() {
        return fields;
    }

    /** The fields that say whether there were incidents of some kind, of which a number may be tolerated. */
    public SortedSet<String> tolerable() {
        return tolerable;
    }

    /** The fields of which an agreement tolerates some incidents, and that no rule derives from their number. */
    List<Finding> notTolerable(Pack pack) {
        var agreement = pack.agreement();
        return agreement.tolerated().keySet().stream()
                .filter(field -> !tolerable.contains(field))
                .map(field -> Finding.of(
                        FindingCode.AGREEMENT,
                        agreement.id() + "/" + RuleFiles.AGREEMENT,
                        "`tolerated` names `%s`, which does not follow from a number of incidents.".formatted(field),
                        NearestName.to(field, tolerable)))
                .toList();
    }

    /**
     * What follows from counts.
     *
     * @param findings the fields whose values follow, by path
     * @param remarks what an analyst should know of the incidents counted
     */
    public record Derivation(List<DerivedField> findings, List<String> remarks) {}

    /**
     * What follows from incidents. Rules first say of which field each tally speaks; how many there are of each field is
     * then counted, and rules conclude from these numbers and from the measures.
     *
     * @param tolerated how many incidents are tolerated, by field; none where nothing is said
     * @param measures totals and what is covered
     */
    public Derivation derive(
            LocalDate asOf,
            Map<String, Object> settings,
            Collection<Tally> tallies,
            Map<String, Integer> tolerated,
            Collection<?> measures) {
        var world = World.of(asOf, settings, Map.of());
        var occurrences = rules().conclude(world.assuming(List.copyOf(tallies)), ConclusionScope.ALL)
                .all(Occurrence.class);
        var counts = new ArrayList<Object>(measures);
        counts.addAll(OccurrenceSums.of(occurrences, fields, tolerated));
        var conclusions = rules().explain(world.assuming(counts));
        return new Derivation(
                DerivedField.all(conclusions),
                conclusions.all(Advisory.class).stream()
                        .map(Advisory::text)
                        .sorted()
                        .toList());
    }
}
