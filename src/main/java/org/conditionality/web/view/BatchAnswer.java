package org.conditionality.web.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.answer.Answers;
import org.conditionality.web.error.ProblemDetails;
import org.jspecify.annotations.Nullable;

/** One result per case, in the order of the cases. */
public record BatchAnswer(List<Result> results) {

    /**
     * An answer, or else the problem that kept the case from being answered.
     *
     * @param line of a table, the line of the case, from 1; else null
     * @param name of a table, what it calls the case; else null
     */
    @Schema(name = "BatchResult")
    public record Result(
            @Schema(anyOf = {Answer.class, Answers.class}) @Nullable
            Object answer,

            @Nullable ProblemDetails problem,
            @Nullable Long line,
            @Nullable String name) {

        /** A result that has no place in a table. */
        public Result(@Nullable Object answer, @Nullable ProblemDetails problem) {
            this(answer, problem, null, null);
        }
    }
}
