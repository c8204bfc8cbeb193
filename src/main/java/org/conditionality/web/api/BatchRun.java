package org.conditionality.web.api;

import java.util.ArrayList;
import java.util.List;
import org.conditionality.question.BatchForm;
import org.conditionality.reload.RulesEdition;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.text.Given;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.web.error.ProblemDetails;
import org.conditionality.web.error.TooLarge;
import org.conditionality.web.view.BatchAnswer;
import org.conditionality.work.WorkLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Many questions in one body: one bad case leaves the others answered. */
@Component
final class BatchRun {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);
    private static final int MOST_CASES = 100;

    private final AskedQuestions questions;

    BatchRun(AskedQuestions questions) {
        this.questions = questions;
    }

    /** Throws {@link RefusedInput} where the body is no batch, and {@link TooLarge} where it has too many cases. */
    BatchAnswer answer(Object body) {
        var problems = new ArrayList<Problem>();
        var given = body instanceof List
                ? Given.of(body, BatchForm.CASES.name(), "", problems)
                : BatchForm.FORM
                        .open(body, "", problems)
                        .map(BatchForm.CASES::read)
                        .orElseThrow(() -> new RefusedInput(problems));
        var cases = cases(given);
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        if (cases.size() > MOST_CASES) {
            throw new TooLarge(new Problem(
                    given.pointer(),
                    "There are %d cases; at most %d are taken.".formatted(cases.size(), MOST_CASES),
                    "Send several batches."));
        }
        var edition = questions.edition();
        var results = new ArrayList<BatchAnswer.Result>();
        for (var i = 0; i < cases.size(); i++) {
            // Cases whose answers are remembered ask nowhere else.
            WorkLimit.check();
            results.add(result(cases.get(i), given.pointer() + "/" + i, edition));
        }
        return new BatchAnswer(results);
    }

    private static List<?> cases(Given given) {
        if (!(given.value() instanceof List<?> cases)) {
            given.refuse("`cases` must be an array of questions.", "Send `{\"cases\": [ … ]}`.");
            return List.of();
        }
        if (cases.isEmpty()) {
            given.refuse("There are no cases.", "Give at least one question.");
        }
        return cases;
    }

    private BatchAnswer.Result result(Object question, String pointer, RulesEdition edition) {
        try {
            return new BatchAnswer.Result(questions.answer(question, pointer, edition), null);
        } catch (RefusedInput e) {
            return problem(ProblemDetails.of(HttpStatus.UNPROCESSABLE_CONTENT, e.problems()));
        } catch (RulesFault e) {
            return problem(ProblemDetails.of(e));
        } catch (TooLarge e) {
            return problem(ProblemDetails.of(HttpStatus.CONTENT_TOO_LARGE, List.of(e.problem())));
        } catch (RuntimeException e) {
            LOG.error("A case of a batch failed", e);
            return problem(ProblemDetails.internal());
        }
    }

    private static BatchAnswer.Result problem(ProblemDetails problem) {
        return new BatchAnswer.Result(null, problem);
    }
}
