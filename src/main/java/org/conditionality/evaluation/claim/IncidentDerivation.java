package org.conditionality.evaluation.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.incident.Evidence;
import org.conditionality.incident.IncidentTallies;
import org.conditionality.incident.layout.IncidentTerms;
import org.conditionality.incident.ledger.DayRange;
import org.conditionality.incident.ledger.IncidentDescription;
import org.conditionality.incident.ledger.Ledger;
import org.conditionality.norm.Agreement;
import org.conditionality.norm.Area;
import org.conditionality.norm.FieldCount;
import org.conditionality.norm.Total;
import org.conditionality.rule.pack.DerivedField;
import org.conditionality.rule.pack.IncidentRules;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.rule.parsed.World;
import org.jspecify.annotations.Nullable;

/** What follows from incidents under one reading, put in where the facts state nothing. A stated value stands. */
public final class IncidentDerivation {

    private static final String INCIDENT = "incident";

    /** The fields of an incident that are counted by. */
    private static final Set<String> COUNTED = Set.of(
            "incident.date",
            "incident.perpetrator",
            "incident.target",
            "incident.kind",
            "incident.nearUsArea",
            "incident.onProvincialCapital",
            "incident.inDefence",
            "incident.recordedBy",
            "incident.verified");

    private final World world;
    private final Map<String, Answer.Derived> derived = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();

    private IncidentDerivation(World world) {
        this.world = world;
    }

    /** What follows from the incidents that a question states or whose ledgers it names. */
    public static Optional<IncidentDerivation> of(
            Optional<IncidentRules> rules,
            Evidence evidence,
            Agreement agreement,
            Agreement.Reading reading,
            World given) {
        var ledgers = ledgers(evidence, given);
        if (rules.isEmpty() || ledgers.isEmpty()) {
            return Optional.empty();
        }
        var settings = settings(rules.get(), evidence);
        var days = settings.get("windowDays") instanceof Integer length ? length : 1;
        var window = DayRange.endingOn(given.asOf(), days);
        var tallies = new IncidentTallies(ledgers, reading.believes(), window);
        var baselines = baselines(evidence);
        var counted = tallies.tallies();
        var terms = IncidentTerms.of(rules.get().vocabulary(), rules.get().countries());
        var measures = new ArrayList<Object>(tallies.covered(terms.kinds(), baselines));
        terms.perpetrators().stream()
                .filter(each -> !each.equals(IncidentDescription.UNKNOWN))
                .forEach(each -> measures.addAll(IncidentTallies.totals(each, counted, baselines)));

        var tolerated = new HashMap<>(agreement.tolerated());
        tolerated.putAll(evidence.tolerated());
        var found = rules.get().derive(given.asOf(), settings, counted, tolerated, measures);
        var findings = found.findings();
        var values = new HashMap<>(given.values());
        findings.forEach(finding -> values.putIfAbsent(finding.field(), finding.value()));
        var derivation = new IncidentDerivation(given.withValues(values));
        findings.forEach(
                finding -> derivation.add(finding, given, window, rules.get().version()));
        derivation.warnings.addAll(found.remarks());
        derivation.warnings.addAll(evidence.notes());
        derivation.warnOfFatal(findings, tallies);
        derivation.warnOf(tallies.ofNobody());
        return Optional.of(derivation);
    }

    private static List<Ledger> ledgers(Evidence evidence, World given) {
        var ledgers = new ArrayList<>(evidence.ledgers());
        var stated = given.many().getOrDefault(INCIDENT, List.of());
        if (!stated.isEmpty()) {
            ledgers.add(Ledger.of(stated));
        }
        return ledgers;
    }

    private static Map<String, Object> settings(IncidentRules rules, Evidence evidence) {
        var settings = new TreeMap<String, Object>();
        rules.settings().forEach((name, spec) -> settings.put(name, spec.value()));
        evidence.settings().forEach((name, value) -> settings.computeIfPresent(name, (key, old) -> value));
        return settings;
    }

    private static Map<Area, Integer> baselines(Evidence evidence) {
        var baselines = new EnumMap<Area, Integer>(Area.class);
        evidence.settings().forEach((name, value) -> {
            if (name.equals(Evidence.BASELINE)) {
                baselines.put(Area.COUNTRY, value);
            } else if (name.equals(Evidence.BASELINE_NEAR_US_AREAS)) {
                baselines.put(Area.NEAR_US_AREAS, value);
            }
        });
        return baselines;
    }

    private void add(DerivedField finding, World given, DayRange window, String rulesVersion) {
        var stated = given.values().get(finding.field());
        if (stated == null) {
            derived.put(
                    finding.field(),
                    new Answer.Derived(
                            finding.value(),
                            finding.rules().stream().map(RuleInfo::name).collect(Collectors.joining("; ")),
                            finding.rules().get(0).clause(),
                            counts(finding, window),
                            rulesVersion));
        } else if (!stated.equals(finding.value())) {
            warnings.add("`%s` is stated as %s, yet the incidents show %s (%s). What is stated stands."
                    .formatted(finding.field(), stated, finding.value(), inWords(counts(finding, window))));
        }
    }

    private static String inWords(Map<String, Object> counts) {
        var before = counts.get("before");
        var incidents = counts.get("incidents");
        return "%s %s from %s to %s%s"
                .formatted(
                        incidents,
                        String.valueOf(incidents).equals("1") ? "incident" : "incidents",
                        counts.get("from"),
                        counts.get("to"),
                        before == null ? "" : ", and " + before + " in the period compared with");
    }

    /** The counts behind a value, with the window in which they were counted. */
    private static Map<String, Object> counts(DerivedField finding, DayRange window) {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("from", window.from());
        counts.put("to", window.to());
        for (var each : finding.counts()) {
            if (each instanceof FieldCount count) {
                put("incidents", count.certain(), "possible", count.possible(), counts);
                if (count.tolerated() > 0) {
                    counts.put("tolerated", (long) count.tolerated());
                }
            } else if (each instanceof Total total) {
                put("incidents", total.current(), "possible", total.possible(), counts);
                put("before", total.before(), "possibleBefore", total.possibleBefore(), counts);
            }
        }
        return counts;
    }

    /** Puts a number, and how many there may be where these are more. */
    private static void put(String name, long certain, String other, long possible, Map<String, Object> counts) {
        counts.put(name, certain);
        if (possible > certain) {
            counts.put(other, possible);
        }
    }

    private void warnOfFatal(List<DerivedField> findings, IncidentTallies tallies) {
        findings.stream()
                .filter(finding -> tallies.isFatalOnly()
                        && finding.counts().stream().anyMatch(Total.class::isInstance)
                        && decides(finding.field()))
                .forEach(finding -> warnings.add(
                        "`%s` follows from fatal incidents alone: the ledgers named hold no others, and a baseline is taken to count no others."
                                .formatted(finding.field())));
        tallies.coverageSetAside()
                .forEach(id -> warnings.add(
                        "The coverage of `%s` is of fatal incidents alone. It counts only where every ledger named holds no others, and no incidents are stated as facts."
                                .formatted(id)));
    }

    private void warnOf(long ofNobody) {
        if (ofNobody > 0) {
            warnings.add((ofNobody == 1
                            ? "%d incident in the window has no recorder and is not verified; no reading counts it."
                            : "%d incidents in the window have no recorder and are not verified; no reading counts them.")
                    .formatted(ofNobody));
        }
    }

    /** The state of the world with what follows from incidents. */
    public World world() {
        return world;
    }

    /** Whether a value that was not stated follows from incidents. */
    public boolean decides(String field) {
        return derived.containsKey(field);
    }

    /** The values that were not stated and follow from incidents, by path; null where there are none. */
    @Nullable
    public Map<String, Answer.Derived> derived() {
        return derived.isEmpty() ? null : derived;
    }

    /** What an analyst must know of the incidents counted; null where there is nothing. */
    @Nullable
    public List<String> warnings() {
        return warnings.isEmpty() ? null : List.copyOf(warnings);
    }

    /** The rules on incidents behind those of some values that follow from them. */
    public List<String> rulesBehind(Set<String> fields) {
        return derived.entrySet().stream()
                .filter(each -> fields.contains(each.getKey()))
                .map(each -> each.getValue().rule())
                .toList();
    }

    /** Without the fields of incidents by which these were counted. */
    public List<String> uncounted(List<String> fields) {
        return fields.stream().filter(path -> !COUNTED.contains(path)).toList();
    }
}
