package org.conditionality.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.web.error.ProblemDetails;
import org.conditionality.web.view.BatchAnswer;
import org.junit.jupiter.api.Test;

final class BatchRunTests {

    @Test
    void aFaultOfTheServiceInOneCaseLeavesTheOthersAnswered() {
        var answer = mock(Answer.class);
        var questions = mock(AskedQuestions.class);
        when(questions.answer(any(), eq("/cases/0"), any())).thenThrow(new IllegalStateException("the inside"));
        when(questions.answer(any(), eq("/cases/1"), any())).thenReturn(answer);

        var results = new BatchRun(questions)
                .answer(Map.of("cases", List.of(Map.of(), Map.of())))
                .results();

        assertThat(results.get(0).problem()).isEqualTo(ProblemDetails.internal());
        assertThat(results.get(0).answer()).isNull();
        assertThat(results.get(1)).isEqualTo(new BatchAnswer.Result(answer, null));
    }
}
