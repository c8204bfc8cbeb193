package org.conditionality.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.answer.Answers;
import org.conditionality.web.http.Routes;
import org.conditionality.web.view.BatchAnswer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What follows from facts. Bodies are read as trees, so that a fault is named with its exact place. */
@RestController
@RequestMapping(
        path = Routes.BASE + "/evaluations",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Evaluations", description = "What follows from facts, on a date, under one or more readings.")
final class EvaluationController {

    private final AskedQuestions questions;
    private final BatchRun batches;

    EvaluationController(AskedQuestions questions, BatchRun batches) {
        this.questions = questions;
        this.batches = batches;
    }

    @PostMapping
    @Operation(
            operationId = "evaluate",
            summary = "Evaluate one fact set",
            description =
                    "Which obligations are triggered, frozen or reversible, and why. `confidence` of a reason is that of "
                            + "the weakest clause and source that it rests on, and names them. "
                            + "With `\"agreement\": \"*\"`, or a list, the same facts are put to several agreements.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "What follows.",
                            content = @Content(schema = @Schema(anyOf = {Answer.class, Answers.class}))))
    Object evaluate(@RequestBody Object body) {
        return questions.answer(body, "", questions.edition());
    }

    @PostMapping("/batch")
    @Operation(
            operationId = "evaluateBatch",
            summary = "Evaluate many fact sets",
            description = "At most 100 cases, answered in order, each with its own answer or problem. "
                    + "A bare array of cases is taken too. As CSV, a table of at most 1,000: a column for `agreement`, "
                    + "`asOf` and, where wanted, `case`, `readings`, `background` and each field of facts or of "
                    + "`settings`; a row for each case. Labels come back as CSV, with what is wrong with a row under "
                    + "`problems`; as JSON where `Accept` asks for it.")
    BatchAnswer evaluateBatch(@RequestBody Object body) {
        return batches.answer(body);
    }
}
