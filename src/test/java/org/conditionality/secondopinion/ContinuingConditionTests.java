package org.conditionality.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conditionality.secondopinion.SampleFacts.KEPT;
import static org.conditionality.secondopinion.SampleFacts.and;
import static org.conditionality.secondopinion.TableAnswers.labels;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On whose failure an obligation may be withheld. */
class ContinuingConditionTests {
    private static final String FIVE = "soil message hosting asylum documents ";

    @ParameterizedTest
    @CsvSource({
        "phase-one-troops, us,      soil hosting no-attacks-on-us violence",
        "phase-one-bases,  us,      soil hosting no-attacks-on-us violence",
        "phase-one-troops, kabul,   soil hosting",
        "phase-one-bases,  kabul,   soil hosting",
        "phase-two-troops, text,    " + FIVE,
        "phase-two-bases,  text,    " + FIVE,
        "phase-two-troops, us,      " + FIVE + "talks violence no-attacks-on-us no-high-profile-attacks",
        "phase-two-bases,  us,      " + FIVE + "talks violence no-attacks-on-us no-high-profile-attacks",
        "phase-two-troops, kabul,   " + FIVE + "talks violence ceasefire",
        "phase-two-bases,  kabul,   " + FIVE + "talks violence ceasefire",
        "sanctions-review, us,      violence",
        "un-delisting,     us,      violence",
        "fewer-strikes,    us,      no-high-profile-attacks",
        "phase-one-troops, text,    ''",
        "phase-one-troops, taliban, ''",
        "phase-two-troops, taliban, ''",
        "prisoner-plan,    us,      ''",
        "sanctions-review, taliban, ''",
        "un-delisting,     text,    ''",
        "restraint-of-force, us,    ''",
        "fewer-strikes,    taliban, ''",
        "support-afghan-forces, us, ''",
        "remaining-prisoners, us,   ''",
        "remaining-prisoners, text, ''",
        "talks-with-pakistan, kabul, ''"
    })
    void itIsFrozenByTheFailureOfExactlyThese(String obligation, String reading, String conditions) {
        var freezing = new TreeSet<String>();
        for (var failure : failures().entrySet()) {
            if (labels(obligation, reading, "2020-05-01", and(KEPT, failure.getValue()))
                    .contains("FROZEN")) {
                freezing.add(failure.getKey());
            }
        }

        assertThat(freezing).isEqualTo(words(conditions));
    }

    private static Map<String, Object[]> failures() {
        var failures = new TreeMap<String, Object[]>();
        failures.putAll(Map.of(
                "soil", new Object[] {"foreignMilitants.threatenUsOrAllies", true},
                "message", new Object[] {"foreignMilitants.messageSent", false},
                "hosting", new Object[] {"foreignMilitants.hosted", true},
                "asylum", new Object[] {"foreignMilitants.asylumAbused", true},
                "documents", new Object[] {"foreignMilitants.travelDocumentsIssued", true},
                "talks", new Object[] {"intraAfghanTalks.state", "COLLAPSED"},
                "violence", new Object[] {"violence.overall", "INCREASED"},
                "no-attacks-on-us", new Object[] {"talibanAttacks.onUsForces", true},
                "no-high-profile-attacks", new Object[] {"talibanAttacks.onProvincialCapitals", true},
                "prisoners-freed", new Object[] {"prisonerRelease.talibanFreed", 4_999}));
        failures.put("ceasefire", new Object[] {"ceasefire.state", "NONE", "intraAfghanTalks.state", "SETTLED"});
        return failures;
    }

    private static Set<String> words(String text) {
        var words = new TreeSet<>(List.of(text.split(" ", -1)));
        words.remove("");
        return words;
    }
}
