package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.conditionality.evaluation.Answer;
import org.junit.jupiter.api.Test;

final class BatchesTests {

    @Test
    void aFaultOfTheServiceInOneCaseLeavesTheOthersAnswered() {
        var answer = mock(Answer.class);
        var questions = mock(Questions.class);
        when(questions.answer(any(), eq("/cases/0"), any())).thenThrow(new IllegalStateException("the inside"));
        when(questions.answer(any(), eq("/cases/1"), any())).thenReturn(answer);

        var results = new Batches(questions)
                .answer(Map.of("cases", List.of(Map.of(), Map.of())))
                .results();

        assertThat(results.get(0).problem()).isEqualTo(ProblemDetails.internal());
        assertThat(results.get(0).answer()).isNull();
        assertThat(results.get(1)).isEqualTo(new BatchAnswer.Result(answer, null));
    }
}
