package org.conditionality.whatif;

import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.QuestionReader;
import org.conditionality.fact.Problem;
import org.conditionality.fact.Refused;
import org.conditionality.rule.Library;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked beside what follows from facts, each first read from JSON or YAML and then answered, by one state of
 * the rules. All methods throw {@link Refused} with everything that is wrong. Safe for use by many threads.
 */
public final class WhatIf {

    private final Library library;
    private final Evaluator evaluator;
    private final QuestionReader questions;
    private final long mostRows;

    /**
     * By these rules.
     *
     * @param mostRows of one sweep; larger ones are refused
     */
    public WhatIf(Library library, Evaluator evaluator, QuestionReader questions, long mostRows) {
        this.library = library;
        this.evaluator = evaluator;
        this.questions = questions;
        this.mostRows = mostRows;
    }

    public ComparisonQuestion comparison(@Nullable Object body) {
        return new ComparisonQuestionReader(questions).read(body);
    }

    public ComparisonAnswer answer(ComparisonQuestion asked) {
        return new Comparisons(evaluator).answer(asked);
    }

    public CounterfactualQuestion counterfactual(@Nullable Object body) {
        return new CounterfactualReader(library, questions).read(body);
    }

    public CounterfactualAnswer answer(CounterfactualQuestion asked) {
        return new Counterfactuals(library, evaluator).answer(asked);
    }

    public ConditionQuestion condition(@Nullable Object body) {
        return new ConditionReader(library, questions).read(body);
    }

    public ConditionAnswer answer(ConditionQuestion asked) {
        return new Conditions(library, evaluator).answer(asked);
    }

    /**
     * The condition that a body asks for, under these rules and under older ones.
     *
     * @throws Refused if either cannot answer it
     */
    public VersionedCondition condition(@Nullable Object body, WhatIf older) {
        var now = condition(body);
        var then = older.underOlder(body);
        return new Conditions(library, evaluator).answer(now, new Conditions(older.library, older.evaluator), then);
    }

    private ConditionQuestion underOlder(@Nullable Object body) {
        try {
            return condition(body);
        } catch (Refused refused) {
            throw new Refused(refused.problems().stream()
                    .map(each ->
                            new Problem(each.pointer(), "Under the other rules: " + each.detail(), each.suggestion()))
                    .toList());
        }
    }

    /**
     * Reads a sweep.
     *
     * @param otherwise the format of the table where the body names none
     */
    public Sweep sweep(@Nullable Object body, Sweep.Format otherwise) {
        return new SweepReader(library, evaluator, questions, mostRows).read(body, otherwise);
    }

    /** A sweep, ready to be walked over. */
    public SweepRun open(Sweep asked) {
        return new Sweeps(library, evaluator).open(asked);
    }

    public Simulation simulation(@Nullable Object body) {
        return new SimulationReader(library, evaluator, questions).read(body);
    }

    public SimulationAnswer answer(Simulation asked) {
        return new Simulations(library, evaluator).answer(asked);
    }
}
