package org.conditionality.author.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.conditionality.author.diff.VersionDiff;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.rule.mutation.Mutants;
import org.conditionality.rule.mutation.Mutation;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.scenario.read.ScenarioFiles;
import org.conditionality.scenario.run.ScenarioOutcome;
import org.conditionality.scenario.run.ScenarioRunner;
import org.jspecify.annotations.Nullable;

/** Puts each small fault into the rules, and sees whether a scenario fails for it. */
public final class MutationRun {

    private final Mutants mutants;
    private final Map<String, List<ScenarioTrial>> trials = new HashMap<>();
    private final Map<String, List<InvariantTrial>> invariants = new HashMap<>();
    private final Map<ReadingRules, List<Optional<Set<Object>>>> laws = new HashMap<>();
    private final IdentityHashMap<ScenarioTrial, Boolean> passing = new IdentityHashMap<>();
    private final ScenarioRunner sound;

    /** Prepares to try the scenarios on faulty rules. */
    public MutationRun(Mutants mutants, ScenarioFiles scenarios) {
        this.mutants = mutants;
        this.sound = runner(mutants.library());
        for (var pack : mutants.library().packs()) {
            var agreement = pack.agreement().id();
            trials.put(agreement, ScenarioTrial.of(agreement, scenarios.files(), mutants.library()));
            invariants.put(agreement, InvariantTrial.of(agreement, scenarios.files()));
        }
    }

    /**
     * Tries the faults.
     *
     * @param all of those there are, the ones to try
     * @param progress receives in a few words how far the run has come
     */
    public MutationReport run(List<Mutation> all, Consumer<String> progress) {
        var verdicts = new ArrayList<MutantVerdict>();
        for (var mutation : all) {
            progress.accept("%d of %d: %s".formatted(verdicts.size() + 1, all.size(), mutation.inWords()));
            verdicts.add(verdict(mutation));
        }
        return new MutationReport(verdicts);
    }

    private MutantVerdict verdict(Mutation mutation) {
        if (Mutants.isOfIncidents(mutation)) {
            return verdictOnIncidents(mutation);
        }
        var faulty = new HashMap<String, Library>();
        mutants.agreements(mutation).forEach(agreement -> faulty.put(agreement, mutants.with(mutation, agreement)));
        var likely = new ArrayList<ScenarioTrial>();
        var others = new ArrayList<ScenarioTrial>();
        faulty.forEach((agreement, library) -> trials.getOrDefault(agreement, List.of()).stream()
                .filter(trial -> mutants.readings(mutation, agreement).contains(trial.reading()))
                .forEach(trial -> (trial.rules().contains(mutation.rule()) ? likely : others).add(trial)));
        // The more is known, the sooner it is answered.
        likely.sort(Comparator.comparing(ScenarioTrial::known).reversed());
        others.sort(Comparator.comparing(ScenarioTrial::known).reversed());
        likely.addAll(others);
        var runners = new HashMap<String, ScenarioRunner>();
        faulty.forEach((agreement, library) -> runners.put(agreement, runner(library)));
        var left = new ArrayList<ScenarioTrial>();
        var isOfTerms = mutation.kind().isOfTerms();
        for (var trial : likely) {
            if (isOfTerms ? trial.expectsTerms() : differs(trial, faulty.get(trial.agreement()))) {
                var by = failure(trial, runners.get(trial.agreement()));
                if (by != null) {
                    return MutantVerdict.killed(mutation, by);
                }
            } else {
                left.add(trial);
            }
        }
        if (isOfTerms) {
            return MutantVerdict.survived(mutation, null, unnoticed(mutation));
        }
        var distinction = distinction(mutation, faulty);
        if (distinction.isEquivalent()) {
            return MutantVerdict.equivalent(mutation);
        }
        // What follows from the facts known is the same, but what is open may be settled otherwise; timelines take
        // long.
        left.sort(Comparator.comparing(trial -> trial.timeline() != null));
        var concluded = mutants.concludes(mutation);
        for (var trial : left) {
            var library = faulty.get(trial.agreement());
            if (library == null || !trial.canDiffer(mutants.library(), library, concluded, mutation.rule())) {
                continue;
            }
            var by = failure(trial, runners.get(trial.agreement()));
            if (by != null) {
                return MutantVerdict.killed(mutation, by);
            }
        }
        var broken = broken(mutation, faulty);
        if (broken != null) {
            return MutantVerdict.killed(mutation, broken);
        }
        return MutantVerdict.survived(
                mutation,
                distinction.witnesses().stream().findFirst().orElse(null),
                distinction.witnesses().isEmpty() ? "Not every case could be tried." : null);
    }

    /** The first invariant that does not hold under faulty rules, though it does as they stand. */
    private @Nullable String broken(Mutation mutation, Map<String, Library> faulty) {
        for (var each : faulty.entrySet()) {
            for (var trial : invariants.getOrDefault(each.getKey(), List.of())) {
                if (trial.isReached(mutants, mutation, each.getValue()) && trial.holds(sound)) {
                    var outcome = runner(each.getValue()).run(trial.invariant());
                    if (!outcome.passed()) {
                        return named(outcome);
                    }
                }
            }
        }
        return null;
    }

    /** Rules on incidents say of some fields what they are: nothing else can differ. */
    private MutantVerdict verdictOnIncidents(Mutation mutation) {
        var faulty = mutants.withIncidents(mutation);
        var runner = runner(faulty);
        for (var all : trials.values()) {
            for (var trial : all) {
                var by = trial.derivesOtherwise(faulty) ? failure(trial, runner) : null;
                if (by != null) {
                    return MutantVerdict.killed(mutation, by);
                }
            }
        }
        return MutantVerdict.survived(
                mutation, null, "No scenario with incidents expects anything that differs. Add what is `derived`.");
    }

    /** What a scenario would have to say. Which rules state an obligation is the same whatever the facts. */
    private String unnoticed(Mutation mutation) {
        var concluded = mutants.concludes(mutation);
        var id = concluded.ids().stream().findFirst().orElse("…");
        if (concluded.type().equals("Condition")) {
            return "No scenario in which the rule holds expects the clause. Add `%s: { value: …, clause: %s }` below `conditions`."
                    .formatted(id, mutation.was());
        }
        return "No scenario expects the %s. Add `%s: { %s }` below `terms`."
                .formatted(
                        mutation.kind() == Mutation.Kind.CLAUSE_EXCHANGED ? "clauses" : "debtor and the creditor",
                        id,
                        mutation.kind() == Mutation.Kind.CLAUSE_EXCHANGED
                                ? "clauses: [" + mutation.was() + "]"
                                : mutation.was()
                                        .replaceAll(
                                                "\\.owed\\(\\s*Party\\.(\\w+)\\s*,\\s*Party\\.(\\w+)\\s*\\)",
                                                "debtor: $1, creditor: $2"));
    }

    private VersionDiff.Found distinction(Mutation mutation, Map<String, Library> faulty) {
        var exact = true;
        var concluded = mutants.concludes(mutation);
        for (var each : faulty.entrySet()) {
            var before = mutants.library().pack(each.getKey()).orElseThrow();
            var after = each.getValue().pack(each.getKey()).orElseThrow();
            for (var reading : mutants.readings(mutation, each.getKey())) {
                var stands = before.reading(reading);
                var known = laws.computeIfAbsent(stands, rules -> new ArrayList<>());
                var found = new VersionDiff(before, reading, stands, after.reading(reading), known)
                        .of(concluded, mutation.rule());
                if (!found.witnesses().isEmpty()) {
                    return found;
                }
                exact &= found.exact();
            }
        }
        return new VersionDiff.Found(List.of(), exact);
    }

    private static boolean differs(ScenarioTrial trial, @Nullable Library faulty) {
        try {
            return faulty != null && trial.differs(faulty);
        } catch (RuntimeException failure) {
            // Two values of one condition, or an error in a consequence: the scenario will say so.
            return true;
        }
    }

    private @Nullable String failure(ScenarioTrial trial, @Nullable ScenarioRunner runner) {
        if (runner == null) {
            return null;
        }
        var outcome = trial.run(runner);
        return outcome.passed() || !passes(trial) ? null : named(outcome);
    }

    private static String named(ScenarioOutcome outcome) {
        return "%s:%d: %s [%s]".formatted(outcome.file(), outcome.line(), outcome.scenario(), outcome.reading());
    }

    /** Whether it passes where there is no fault: if not, that it fails says nothing. */
    private boolean passes(ScenarioTrial trial) {
        return passing.computeIfAbsent(trial, each -> each.run(sound).passed());
    }

    private static ScenarioRunner runner(Library library) {
        return ScenarioRunner.of(library, new Evaluator(library));
    }
}
