package org.conditionality.whatif.batch;

import java.util.List;
import java.util.Optional;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.question.table.CaseProblem;
import org.conditionality.question.table.CaseRow;

/**
 * What became of one case.
 *
 * @param answer empty where something is wrong with the case
 * @param problems everything that is wrong with it
 */
public record CaseResult(CaseRow row, Optional<Answer> answer, List<CaseProblem> problems) {

    public CaseResult {
        problems = List.copyOf(problems);
    }
}
