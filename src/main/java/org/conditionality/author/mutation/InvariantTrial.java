package org.conditionality.author.mutation;

import java.util.List;
import java.util.Objects;
import org.conditionality.author.diff.FaultReach;
import org.conditionality.evaluation.diagram.JudgedThing.Kind;
import org.conditionality.rule.mutation.Mutants;
import org.conditionality.rule.mutation.Mutation;
import org.conditionality.rule.pack.Library;
import org.conditionality.scenario.Invariant;
import org.conditionality.scenario.ScenarioFile;
import org.conditionality.scenario.run.ScenarioRunner;
import org.jspecify.annotations.Nullable;

/** An invariant that is tried on faulty rules, and whether it holds as the rules stand. For one thread at a time. */
final class InvariantTrial {

    private final Invariant invariant;
    private @Nullable Boolean holds;

    private InvariantTrial(Invariant invariant) {
        this.invariant = invariant;
    }

    /** The trials of one agreement. */
    static List<InvariantTrial> of(String agreement, List<ScenarioFile> files) {
        return files.stream()
                .filter(file -> file.agreement().equals(agreement))
                .flatMap(file -> file.invariants().stream())
                .map(InvariantTrial::new)
                .toList();
    }

    Invariant invariant() {
        return invariant;
    }

    /** Whether it holds where there is no fault: if not, that it fails says nothing. */
    boolean holds(ScenarioRunner sound) {
        if (holds == null) {
            holds = sound.run(invariant).passed();
        }
        return Objects.requireNonNull(holds);
    }

    /** Whether a fault can matter to anything of which it speaks. */
    boolean isReached(Mutants mutants, Mutation mutation, Library faulty) {
        var agreement = invariant.question().agreement();
        var before = mutants.library().pack(agreement).orElseThrow();
        var after = faulty.pack(agreement).orElseThrow();
        var readings = mutants.readings(mutation, agreement);
        return invariant.things().stream()
                .filter(thing -> readings.contains(thing.side()))
                .anyMatch(thing -> {
                    var reach = new FaultReach(
                            before.reading(thing.side()),
                            after.reading(thing.side()),
                            mutants.concludes(mutation),
                            mutation.rule());
                    return thing.kind() == Kind.VALUE ? reach.condition(thing.id()) : reach.obligation(thing.id());
                });
    }
}
