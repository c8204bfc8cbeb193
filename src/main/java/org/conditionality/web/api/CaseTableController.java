package org.conditionality.web.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.conditionality.question.table.CaseProblem;
import org.conditionality.reload.RulesEdition;
import org.conditionality.reload.RulesInForce;
import org.conditionality.text.Problem;
import org.conditionality.web.error.ProblemDetails;
import org.conditionality.web.error.TooLarge;
import org.conditionality.web.http.Routes;
import org.conditionality.web.view.AcceptedJob;
import org.conditionality.web.view.BatchAnswer;
import org.conditionality.whatif.WhatIf;
import org.conditionality.whatif.batch.CaseResult;
import org.conditionality.whatif.sweep.SweepQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A batch of questions as a table. The document of the interface describes it with the batch that is JSON. */
@RestController
@Hidden
final class CaseTableController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int MOST_ROWS = 1_000;

    /** As many as a batch that is JSON. */
    private static final int MOST_IN_JSON = 100;

    private final RulesInForce rules;
    private final Function<RulesEdition, WhatIf> whatIf;

    CaseTableController(RulesInForce rules, Function<RulesEdition, WhatIf> whatIf) {
        this.rules = rules;
        this.whatIf = whatIf;
    }

    @PostMapping(
            path = Routes.BASE + "/evaluations/batch",
            consumes = Routes.CSV,
            produces = {Routes.CSV, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<Object> evaluateTable(
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept)
            throws IOException, HttpMediaTypeNotAcceptableException {
        var isJson = accept != null
                && !accept.isBlank()
                && !MediaType.parseMediaTypes(accept).contains(MediaType.ALL)
                && AcceptedJob.format(accept) == SweepQuestion.Format.JSON;
        var by = whatIf.apply(rules.edition());
        var table = by.caseTable(request.getInputStream());
        var most = isJson ? MOST_IN_JSON : MOST_ROWS;
        if (table.rows().size() > most) {
            throw new TooLarge(new Problem(
                    "",
                    "There are %,d cases; at most %,d are taken."
                            .formatted(table.rows().size(), most),
                    "Send several tables."));
        }
        var results = by.open(table).results();
        if (isJson) {
            return ResponseEntity.ok(
                    new BatchAnswer(results.map(CaseTableController::json).toList()));
        }
        var text = by.text(table);
        return ResponseEntity.ok()
                .contentType(CSV)
                .body(text.header() + results.map(text::row).collect(Collectors.joining()));
    }

    private static BatchAnswer.Result json(CaseResult result) {
        var problems = result.problems().stream().map(CaseProblem::problem).toList();
        return new BatchAnswer.Result(
                result.answer().orElse(null),
                problems.isEmpty() ? null : ProblemDetails.of(HttpStatus.UNPROCESSABLE_CONTENT, problems),
                result.row().line(),
                result.row().name().isEmpty() ? null : result.row().name());
    }
}
