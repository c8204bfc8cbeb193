package org.conditionality.web.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.answer.Answers;
import org.conditionality.web.error.ProblemDetails;
import org.jspecify.annotations.Nullable;

/** One result per case, in the order of the cases. */
public record BatchAnswer(List<Result> results) {

    /** An answer, or else the problem that kept the case from being answered. */
    @Schema(name = "BatchResult")
    public record Result(
            @Schema(anyOf = {Answer.class, Answers.class}) @Nullable
            Object answer,

            @Nullable ProblemDetails problem) {}
}
