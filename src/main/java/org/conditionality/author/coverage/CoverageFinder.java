package org.conditionality.author.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.diagram.JudgedThing;
import org.conditionality.fact.FactSet;
import org.conditionality.incident.Evidence;
import org.conditionality.norm.Label;
import org.conditionality.norm.Value;
import org.conditionality.question.Detail;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.scenario.Invariant;
import org.conditionality.scenario.Scenario;
import org.conditionality.scenario.ScenarioFile;
import org.conditionality.scenario.TimelineScenario;
import org.conditionality.scenario.run.InvariantCheck;
import org.conditionality.text.RefusedInput;
import org.conditionality.time.EventRecord;
import org.conditionality.time.TimelineEvent;
import org.conditionality.time.Timelines;

/** Runs scenarios and notes what of a reading they reach. */
public final class CoverageFinder {

    /** What every condition can be. PENDING and WAIVED are for some. */
    private static final List<String> VALUES =
            Stream.of(Value.MET, Value.NOT_MET, Value.UNKNOWN).map(Value::name).toList();

    private static final String NOT_COVERED = Label.Name.NOT_COVERED.name();
    private static final List<String> LABELS = Stream.of(Label.Name.values())
            .map(Label.Name::name)
            .filter(label -> !label.equals(NOT_COVERED))
            .toList();

    private final Evaluator evaluator;
    private final Timelines timelines;
    private final InvariantCheck invariants;
    private final Map<Invariant, Boolean> holding;
    private final Pack pack;
    private final String reading;
    private final Map<RuleInfo, Set<String>> fired = new TreeMap<>(java.util.Comparator.comparing(RuleInfo::file)
            .thenComparingInt(RuleInfo::line)
            .thenComparing(RuleInfo::name));
    private final Map<String, Map<String, Integer>> values = new TreeMap<>();
    private final Map<String, Map<String, Integer>> labels = new TreeMap<>();

    private CoverageFinder(
            Evaluator evaluator,
            Timelines timelines,
            InvariantCheck invariants,
            Map<Invariant, Boolean> holding,
            Pack pack,
            String reading) {
        this.evaluator = evaluator;
        this.invariants = invariants;
        this.holding = holding;
        this.timelines = timelines;
        this.pack = pack;
        this.reading = reading;
        var rules = pack.reading(reading);
        rules.rules().forEach(rule -> fired.put(rule, new TreeSet<>()));
        rules.conditions().forEach(id -> values.put(id, new TreeMap<>()));
        rules.obligations().forEach(id -> labels.put(id, new TreeMap<>()));
    }

    /** What scenarios reach, of every reading of the agreements of a library. */
    public static ScenarioCoverage of(Library library, Collection<ScenarioFile> files) {
        var evaluator = new Evaluator(library);
        var timelines = new Timelines(library, evaluator);
        var invariants = new InvariantCheck(library, evaluator);
        var holding = new HashMap<Invariant, Boolean>();
        var readings = new ArrayList<ScenarioCoverage.Reading>();
        for (var pack : library.packs()) {
            var own = files.stream()
                    .filter(file -> file.agreement().equals(pack.agreement().id()))
                    .toList();
            for (var reading : pack.readings()) {
                readings.add(new CoverageFinder(evaluator, timelines, invariants, holding, pack, reading).run(own));
            }
        }
        return ScenarioCoverage.of(readings);
    }

    private ScenarioCoverage.Reading run(List<ScenarioFile> files) {
        for (var file : files) {
            file.scenarios().stream()
                    .filter(scenario -> scenario.expected().containsKey(reading))
                    .forEach(this::note);
            file.timelines().stream()
                    .filter(scenario -> scenario.expected().containsKey(reading))
                    .forEach(this::note);
            file.invariants().forEach(this::note);
        }
        var rules = fired.entrySet().stream()
                .map(entry -> new ScenarioCoverage.Rule(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
        var conditions = seen(values);
        var obligations = seen(labels);
        var active =
                (int) rules.stream().filter(rule -> !rule.scenarios().isEmpty()).count();
        return new ScenarioCoverage.Reading(
                pack.agreement().id(),
                reading,
                new ScenarioCoverage.Ratio(active, rules.size()),
                ratio(conditions),
                ratio(obligations),
                rules,
                conditions,
                obligations);
    }

    private void note(Scenario scenario) {
        var place = scenario.file() + ":" + scenario.line();
        var question = scenario.question(reading);
        try {
            var answer =
                    evaluator.evaluate(question.in(Detail.LABELS)).readings().get(reading);
            if (answer != null) {
                answer.obligations()
                        .forEach(each -> each.labels().forEach(label -> count(labels, each.id(), label.name())));
                answer.conditions()
                        .forEach(each -> count(values, each.id(), each.value().name()));
            }
        } catch (RefusedInput e) {
            // It reaches no label, but the rules that refuse it; running it says whether that is as it should be.
        }
        noteRules(place, question.asOf(), question.facts(), question.settings(), question.evidence());
    }

    /** What an invariant says of a label or a value is decided for all facts; which rules fire is not told by it. */
    private void note(Invariant invariant) {
        if (invariant.things().stream().noneMatch(thing -> thing.side().equals(reading))
                || !holding.computeIfAbsent(
                        invariant, each -> invariants.run(each).passed())) {
            return;
        }
        var named = new HashSet<List<Object>>();
        invariant
                .each()
                .forEach(statement -> statement.named((thing, name) -> {
                    if (thing.side().equals(reading) && named.add(List.of(thing, name))) {
                        count(thing.kind() == JudgedThing.Kind.VALUE ? values : labels, thing.id(), name);
                    }
                }));
    }

    private void note(TimelineScenario scenario) {
        var place = scenario.file() + ":" + scenario.line();
        var timeline = scenario.timeline();
        try {
            var answer = timelines.answer(timeline.under(reading)).readings().get(reading);
            if (answer != null) {
                answer.obligations()
                        .forEach(each -> each.segments()
                                .forEach(segment ->
                                        segment.labels().forEach(label -> count(labels, each.id(), label.name()))));
                answer.conditions()
                        .forEach(each -> each.segments()
                                .forEach(segment ->
                                        count(values, each.id(), segment.value().name())));
            }
            var told = EventRecord.of(scenario.name(), scenario.name(), null, timeline);
            Stream.concat(Stream.of(timeline.from()), timeline.events().stream().map(TimelineEvent::on))
                    .distinct()
                    .forEach(day -> noteRules(place, day, told.facts(day), timeline.settings(), timeline.evidence()));
        } catch (RefusedInput e) {
            return;
        }
    }

    private void noteRules(
            String place, LocalDate asOf, FactSet facts, Map<String, Object> settings, Evidence evidence) {
        var asked = evaluator.reading(pack, reading, Evaluator.settings(pack, settings), evidence);
        for (var rule : asked.rules().explain(asked.world(asOf, facts)).rules()) {
            fired.computeIfAbsent(rule, any -> new TreeSet<>()).add(place);
        }
    }

    private static void count(Map<String, Map<String, Integer>> seen, String id, String value) {
        seen.computeIfAbsent(id, any -> new TreeMap<>()).merge(value, 1, Integer::sum);
    }

    private List<ScenarioCoverage.Seen> seen(Map<String, Map<String, Integer>> all) {
        var list = new ArrayList<ScenarioCoverage.Seen>();
        all.forEach((id, seen) -> {
            var missing = new ArrayList<>(all == values ? VALUES : labels(id));
            missing.removeAll(seen.keySet());
            list.add(new ScenarioCoverage.Seen(id, seen, missing));
        });
        return list;
    }

    private List<String> labels(String obligation) {
        return pack.reading(reading).rulesAbout("Obligation", obligation).isEmpty() ? List.of(NOT_COVERED) : LABELS;
    }

    private static ScenarioCoverage.Ratio ratio(List<ScenarioCoverage.Seen> all) {
        return ScenarioCoverage.Ratio.sum(
                all.stream().map(ScenarioCoverage.Seen::ratio).toList());
    }
}
