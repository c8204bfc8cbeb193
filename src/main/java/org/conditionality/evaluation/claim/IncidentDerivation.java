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
import org.conditionality.incident.ledger.Ledger;
import org.conditionality.norm.Agreement;
import org.conditionality.norm.Area;
import org.conditionality.norm.Tally;
import org.conditionality.norm.Total;
import org.conditionality.rule.pack.IncidentRules;
import org.conditionality.rule.pack.IncidentRules.Finding;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.rule.parsed.World;
import org.jspecify.annotations.Nullable;

/** What follows from incidents under one reading, put in where the facts state nothing. A stated value stands. */
public final class IncidentDerivation {

    private static final String INCIDENT = "incident";
    private static final String TALIBAN = "TALIBAN";

    /** The fields of an incident that are counted by. */
    private static final Set<String> COUNTED = Set.of(
            "incident.date",
            "incident.perpetrator",
            "incident.target",
            "incident.kind",
            "incident.nearUsArea",
            "incident.onProvincialCapital",
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
            Optional<IncidentRules> rules, Evidence evidence, Agreement.Reading reading, World given) {
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
        var counts = new ArrayList<Object>(counted);
        counts.addAll(IncidentTallies.totals(TALIBAN, counted, baselines));
        counts.addAll(tallies.covered(
                IncidentTerms.of(rules.get().vocabulary(), rules.get().countries())
                        .kinds(),
                baselines));

        var findings = rules.get().derive(given.asOf(), settings, counts);
        var values = new HashMap<>(given.values());
        findings.forEach(finding -> values.putIfAbsent(finding.field(), finding.value()));
        var derivation = new IncidentDerivation(given.withValues(values));
        findings.forEach(
                finding -> derivation.add(finding, given, window, rules.get().version()));
        derivation.warnings.addAll(evidence.notes());
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

    private void add(Finding finding, World given, DayRange window, String rulesVersion) {
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
    private static Map<String, Object> counts(Finding finding, DayRange window) {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("from", window.from());
        counts.put("to", window.to());
        var tallied = finding.counts().stream()
                .filter(Tally.class::isInstance)
                .mapToInt(each -> ((Tally) each).current())
                .sum();
        var total = finding.counts().stream()
                .filter(Total.class::isInstance)
                .map(Total.class::cast)
                .findFirst();
        counts.put("incidents", total.map(Total::current).orElse((long) tallied));
        total.ifPresent(each -> {
            if (each.possible() > each.current()) {
                counts.put("possible", each.possible());
            }
            counts.put("before", each.before());
        });
        return counts;
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
