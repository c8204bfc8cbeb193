package org.conditionality.author.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conditionality.author.diff.FaultReach;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.diff.SemanticDiff;
import org.conditionality.norm.Advisory;
import org.conditionality.norm.Condition;
import org.conditionality.norm.Contradiction;
import org.conditionality.norm.Label;
import org.conditionality.norm.PowerState;
import org.conditionality.rule.mutation.Mutants.Concludes;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.scenario.Scenario;
import org.conditionality.scenario.Scenario.Expected;
import org.conditionality.scenario.ScenarioFile;
import org.conditionality.scenario.TimelineScenario;
import org.conditionality.scenario.run.ScenarioOutcome;
import org.conditionality.scenario.run.ScenarioRunner;
import org.jspecify.annotations.Nullable;

/**
 * A scenario under one of its readings, with what follows as the rules stand.
 *
 * @param world its state of the world; null where it is a timeline
 * @param records what follows there; empty where it is a timeline
 * @param rules the names of the rules that hold there; empty where it is a timeline
 */
record ScenarioTrial(
        String agreement,
        String reading,
        @Nullable Scenario scenario,
        @Nullable TimelineScenario timeline,
        @Nullable World world,
        Set<Object> records,
        Set<String> rules) {

    /** The trials of one agreement. */
    static List<ScenarioTrial> of(String agreement, List<ScenarioFile> files, Library library) {
        var evaluator = new Evaluator(library);
        var trials = new ArrayList<ScenarioTrial>();
        for (var file : files) {
            if (file.agreement().equals(agreement)) {
                for (var scenario : file.scenarios()) {
                    scenario.expected()
                            .keySet()
                            .forEach(reading -> trials.add(of(scenario, reading, library, evaluator)));
                }
                for (var timeline : file.timelines()) {
                    timeline.expected()
                            .keySet()
                            .forEach(reading -> trials.add(
                                    new ScenarioTrial(agreement, reading, null, timeline, null, Set.of(), Set.of())));
                }
            }
        }
        return trials;
    }

    private static ScenarioTrial of(Scenario scenario, String reading, Library library, Evaluator evaluator) {
        var question = scenario.question(reading);
        var pack = library.pack(question.agreement()).orElseThrow();
        var settings = Evaluator.settings(pack, question.settings());
        var world = evaluator
                .reading(pack, reading, settings, question.evidence())
                .world(question.asOf(), question.facts());
        var conclusions = pack.reading(reading).explain(world);
        return new ScenarioTrial(
                question.agreement(),
                reading,
                scenario,
                null,
                world,
                conclusions.shared(),
                conclusions.rules().stream().map(RuleInfo::name).collect(Collectors.toSet()));
    }

    /** How many facts are known in its state of the world; none where it is a timeline. */
    int known() {
        return world == null ? 0 : world.values().size();
    }

    /** Whether other labels, conditions or advisories that it expects something of follow, as far as facts are known. */
    boolean differs(Library library) {
        return world != null
                && !counting(rules(library).conclude(world, ConclusionScope.ALL).shared())
                        .equals(counting(records));
    }

    /** Whether other facts follow from the incidents that it counts, or other warnings may. */
    boolean derivesOtherwise(Library library) {
        if (scenario == null || world == null || !countsIncidents(scenario)) {
            return false;
        }
        var question = scenario.question(reading);
        var pack = library.pack(agreement).orElseThrow();
        try {
            var other = new Evaluator(library)
                    .reading(pack, reading, Evaluator.settings(pack, question.settings()), question.evidence())
                    .world(question.asOf(), question.facts());
            return expected().stream().anyMatch(each -> each.warnings() != null)
                    || !other.values().equals(world.values());
        } catch (RuntimeException failure) {
            // Two values of one field: the scenario will say so.
            return true;
        }
    }

    private static boolean countsIncidents(Scenario scenario) {
        return !scenario.question().evidence().ledgers().isEmpty()
                || scenario.question().facts().many().containsKey("incident");
    }

    private Set<Object> counting(Set<Object> all) {
        var some = new HashSet<>(all);
        some.removeIf(record -> !(record instanceof Label
                || record instanceof Condition
                || record instanceof PowerState
                || record instanceof Contradiction
                || (record instanceof Advisory && expectsAdvisories())));
        return some;
    }

    /** Whether a rule can matter to it that makes no difference as far as facts are known. */
    boolean canDiffer(Library before, Library after, Concludes concluded, String rule) {
        if (!isExpected(new FaultReach(rules(before), rules(after), concluded, rule))) {
            return false;
        }
        if (scenario == null || world == null || concluded.ids().isEmpty() || explains(rule)) {
            return true;
        }
        var divergence = new SemanticDiff(rules(before), rules(after), world);
        return concluded.type().equals("Advisory")
                || !concluded.ids().stream().allMatch(id -> divergence.isSame(concluded.type(), id));
    }

    private boolean isExpected(FaultReach reach) {
        if (timeline != null) {
            var expects = timeline.expected().get(reading);
            return timeline.strict() || (expects != null && reach.isExpected(expects));
        }
        return (scenario != null && scenario.strict()) || expected().stream().anyMatch(reach::isExpected);
    }

    private boolean explains(String rule) {
        return scenario != null
                && scenario.expected().values().stream()
                        .flatMap(each -> each.because().values().stream())
                        .anyMatch(because ->
                                because.rules().contains(rule) || because.not().contains(rule));
    }

    /** Whether it expects something of what an obligation or a condition says of itself. */
    boolean expectsTerms() {
        return expected().stream()
                .anyMatch(each -> !each.terms().isEmpty() || !each.clauses().isEmpty());
    }

    private boolean expectsAdvisories() {
        return expected().stream().anyMatch(each -> !each.advisories().isEmpty());
    }

    private Optional<Expected> expected() {
        return Optional.ofNullable(scenario).map(each -> each.expected().get(reading));
    }

    private ReadingRules rules(Library library) {
        return library.pack(agreement).orElseThrow().reading(reading);
    }

    /** Runs it. */
    ScenarioOutcome run(ScenarioRunner runner) {
        if (scenario != null) {
            return runner.run(scenario, reading);
        } else if (timeline != null) {
            return runner.run(timeline, reading);
        }
        throw new IllegalStateException("A trial is a scenario or a timeline.");
    }
}
