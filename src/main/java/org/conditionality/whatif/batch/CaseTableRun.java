package org.conditionality.whatif.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.question.QuestionReader;
import org.conditionality.question.table.CaseProblem;
import org.conditionality.question.table.CaseRow;
import org.conditionality.question.table.CaseTable;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.text.RefusedInput;
import org.conditionality.work.WorkLimit;

/** Answers the cases of a table one by one, by labels alone: one bad case leaves the others answered. */
public final class CaseTableRun {

    private final Evaluator evaluator;
    private final QuestionReader reader;
    private final CaseTable table;

    public CaseTableRun(Evaluator evaluator, QuestionReader reader, CaseTable table) {
        this.evaluator = evaluator;
        this.reader = reader;
        this.table = table;
    }

    public CaseTable table() {
        return table;
    }

    /** What becomes of one case. */
    public CaseResult result(CaseRow row) {
        WorkLimit.check();
        var problems = new ArrayList<CaseProblem>();
        var question = row.question(reader, problems);
        if (question.isEmpty()) {
            return new CaseResult(row, Optional.empty(), problems);
        }
        try {
            return new CaseResult(row, Optional.of(evaluator.evaluate(question.get())), List.of());
        } catch (RefusedInput refused) {
            return new CaseResult(
                    row,
                    Optional.empty(),
                    refused.problems().stream().map(row::placed).toList());
        } catch (RulesFault fault) {
            return new CaseResult(
                    row,
                    Optional.empty(),
                    List.of(new CaseProblem(row.line(), "", String.valueOf(fault.getMessage()), null)));
        }
    }

    /** All results, as they are found. */
    public Stream<CaseResult> results() {
        return table.rows().stream().map(this::result);
    }
}
