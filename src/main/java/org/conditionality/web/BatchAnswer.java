package org.conditionality.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.conditionality.evaluation.Answer;
import org.conditionality.evaluation.Answers;
import org.jspecify.annotations.Nullable;

/** One result per case, in the order of the cases. */
record BatchAnswer(List<Result> results) {

    /** An answer, or else the problem that kept the case from being answered. */
    @Schema(name = "BatchResult")
    record Result(
            @Schema(anyOf = {Answer.class, Answers.class}) @Nullable
            Object answer,

            @Nullable ProblemDetails problem) {}
}
