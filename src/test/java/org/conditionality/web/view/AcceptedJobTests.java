package org.conditionality.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.conditionality.whatif.sweep.SweepQuestion.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** The header {@code Accept} is understood with its weights, whatever its case. */
final class AcceptedJobTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | CSV",
                "Text/CSV | CSV",
                "APPLICATION/X-NDJSON | NDJSON",
                "*/* | JSON",
                "application/* | JSON",
                "text/* | CSV",
                "image/png, text/csv;q=0.1 | CSV",
                "application/json, text/csv | JSON",
                "text/csv, application/json | CSV",
                "application/json;q=0.5, text/csv;q=0.9 | CSV",
                "text/csv;q=0.5, application/json | JSON",
                "*/*, text/csv;q=0.5 | JSON",
                "*/*;q=0.1, text/csv;q=0.5 | CSV",
                "text/csv, */* | CSV",
                "*/*, application/json;q=0, text/csv;q=0 | NDJSON",
                "text/csv;charset=utf-8 | CSV",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | JSON"
            })
    void theFormOfTheGreatestWeightIsChosen(String accept, Format chosen) throws Exception {
        assertThat(AcceptedJob.format(accept)).isEqualTo(chosen);
    }

    @Test
    void whereNothingIsAskedForItIsJson() throws Exception {
        assertThat(AcceptedJob.format(null)).isEqualTo(Format.JSON);
        assertThat(AcceptedJob.format(" ")).isEqualTo(Format.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=0", "*/*;q=0"})
    void whatAcceptsNoneOfThemIsRefused(String accept) {
        assertThatThrownBy(() -> AcceptedJob.format(accept)).isInstanceOf(HttpMediaTypeNotAcceptableException.class);
    }
}
