package org.conditionality.whatif;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.question.QuestionReader;
import org.conditionality.question.table.CaseTable;
import org.conditionality.question.table.CaseTableReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.batch.CaseTableRun;
import org.conditionality.whatif.batch.CaseTableText;
import org.conditionality.whatif.common.CommonGroundAnswer;
import org.conditionality.whatif.common.CommonGroundQuestion;
import org.conditionality.whatif.common.CommonGroundReader;
import org.conditionality.whatif.common.CommonGrounds;
import org.conditionality.whatif.comparison.ComparisonAnswer;
import org.conditionality.whatif.comparison.ComparisonQuestion;
import org.conditionality.whatif.comparison.ComparisonQuestionReader;
import org.conditionality.whatif.comparison.Comparisons;
import org.conditionality.whatif.condition.ConditionAnswer;
import org.conditionality.whatif.condition.ConditionQuestion;
import org.conditionality.whatif.condition.ConditionReader;
import org.conditionality.whatif.condition.LabelConditions;
import org.conditionality.whatif.condition.VersionedCondition;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer;
import org.conditionality.whatif.counterfactual.CounterfactualQuestion;
import org.conditionality.whatif.counterfactual.CounterfactualReader;
import org.conditionality.whatif.counterfactual.Counterfactuals;
import org.conditionality.whatif.leverage.LeverageAnswer;
import org.conditionality.whatif.leverage.LeverageMatrix;
import org.conditionality.whatif.leverage.LeverageQuestion;
import org.conditionality.whatif.leverage.LeverageReader;
import org.conditionality.whatif.simulation.SimulationAnswer;
import org.conditionality.whatif.simulation.SimulationQuestion;
import org.conditionality.whatif.simulation.SimulationReader;
import org.conditionality.whatif.simulation.Simulations;
import org.conditionality.whatif.sweep.SweepCalls;
import org.conditionality.whatif.sweep.SweepQuestion;
import org.conditionality.whatif.sweep.SweepReader;
import org.conditionality.whatif.sweep.SweepRun;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked beside what follows from facts, each first read from JSON or YAML and then answered, by one state of
 * the rules. All methods throw {@link RefusedInput} with everything that is wrong. Safe for use by many threads.
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
        return new LabelConditions(library, evaluator).answer(asked);
    }

    public CommonGroundQuestion commonGround(@Nullable Object body) {
        return new CommonGroundReader(library, questions).read(body);
    }

    public CommonGroundAnswer answer(CommonGroundQuestion asked) {
        return new CommonGrounds(library, evaluator).answer(asked);
    }

    /**
     * The condition that a body asks for, under these rules and under older ones.
     *
     * @throws RefusedInput if either cannot answer it
     */
    public VersionedCondition condition(@Nullable Object body, WhatIf older) {
        var now = condition(body);
        var then = older.underOlder(body);
        return new LabelConditions(library, evaluator)
                .answer(now, new LabelConditions(older.library, older.evaluator), then);
    }

    private ConditionQuestion underOlder(@Nullable Object body) {
        try {
            return condition(body);
        } catch (RefusedInput refused) {
            throw new RefusedInput(refused.problems().stream()
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
    public SweepQuestion sweep(@Nullable Object body, SweepQuestion.Format otherwise) {
        return new SweepReader(library, evaluator, questions, mostRows).read(body, otherwise);
    }

    /** A sweep, ready to be walked over. */
    public SweepRun open(SweepQuestion asked) {
        return new SweepCalls(library, evaluator).open(asked);
    }

    public LeverageQuestion leverage(@Nullable Object body) {
        return new LeverageReader(library, questions).read(body);
    }

    public LeverageAnswer answer(LeverageQuestion asked) {
        return new LeverageMatrix(library, evaluator).answer(asked);
    }

    /** Reads a table of which each row is a case. */
    public CaseTable caseTable(InputStream csv) throws IOException {
        return caseTable(csv, Map.of());
    }

    /** The same, with what a row has where it says nothing else, by the names of columns. */
    public CaseTable caseTable(InputStream csv, Map<String, String> otherwise) throws IOException {
        return CaseTableReader.read(csv, otherwise, library, questions);
    }

    /** A table of cases, ready to be answered row by row. */
    public CaseTableRun open(CaseTable table) {
        return new CaseTableRun(evaluator, questions, table);
    }

    /** How the results of a table are written. */
    public CaseTableText text(CaseTable table) {
        return new CaseTableText(table, library);
    }

    public SimulationQuestion simulation(@Nullable Object body) {
        return new SimulationReader(library, evaluator, questions).read(body);
    }

    public SimulationAnswer answer(SimulationQuestion asked) {
        return new Simulations(library, evaluator).answer(asked);
    }
}
