package org.conditionality.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conditionality.secondopinion.SampleFacts.claims;
import static org.conditionality.secondopinion.SampleFacts.facts;
import static org.conditionality.secondopinion.TableAnswers.value;

import org.junit.jupiter.api.Test;

/** Whose claims a reading takes. */
class ClaimTests {
    private String violence(String reading, Object value) {
        return value("violence", reading, "2020-06-01", facts("violence.overall", value));
    }

    @Test
    void aReadingTakesItsOwnPartysClaim() {
        var claims = claims("us", "INCREASED", "taliban", "REDUCED", "un", "REDUCED");

        assertThat(violence("us", claims)).isEqualTo("NOT_MET");
        assertThat(violence("taliban", claims)).isEqualTo("MET");
        assertThat(violence("kabul", claims)).isEqualTo("UNKNOWN");
        assertThat(violence("text", claims)).isEqualTo("UNKNOWN");
    }

    @Test
    void theTextTakesWhatAtLeastTwoClaimAndNobodyDisputes() {
        assertThat(violence("text", claims("us", "REDUCED", "un", "REDUCED"))).isEqualTo("MET");
        assertThat(violence("text", claims("us", "REDUCED"))).isEqualTo("UNKNOWN");
        assertThat(violence("text", claims("us", "REDUCED", "un", "REDUCED", "kabul", "UNCHANGED")))
                .isEqualTo("UNKNOWN");
    }
}
