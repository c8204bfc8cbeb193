package org.conditionality.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.conditionality.text.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

final class ProblemDetailsTests {

    @Test
    void oneProblemIsItsOwnSummary() {
        assertThat(of(1).detail()).isEqualTo("What is wrong");
        assertThat(of(2).detail()).isEqualTo("2 things are wrong.");
    }

    @Test
    void manyProblemsAreCutShortAndSaySo() {
        assertThat(of(100).errors()).hasSize(100);
        assertThat(of(101).errors()).hasSize(100);
        assertThat(of(101).detail()).isEqualTo("101 things are wrong; the first 100 are listed.");
    }

    @Test
    void whatIsQuotedIsCutShortAndCanBeWritten() {
        var problem = ProblemDetails.of(HttpStatus.BAD_REQUEST, "\ud800" + "x".repeat(2_000), null);

        assertThat(problem.detail()).hasSize(1_001).startsWith("\ufffdx").endsWith("x…");
    }

    private static ProblemDetails of(int problems) {
        return ProblemDetails.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Collections.nCopies(problems, new Problem("/a", "What is wrong", null)));
    }
}
