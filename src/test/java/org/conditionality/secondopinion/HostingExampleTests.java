package org.conditionality.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conditionality.secondopinion.SampleFacts.and;
import static org.conditionality.secondopinion.SampleFacts.facts;
import static org.conditionality.secondopinion.TableAnswers.OPINION;
import static org.conditionality.secondopinion.TableAnswers.set;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example of the specification: militants are hosted while phase two is under way. */
class HostingExampleTests {
    private final Map<String, Object> facts = and(
            facts("intraAfghanTalks.state", "UNDER_WAY", "intraAfghanTalks.openedOn", "2020-09-12"),
            "signature.date",
            "2020-02-29",
            "forceLevel.usTroops",
            4_500,
            "forceLevel.basesVacated",
            5,
            "foreignMilitants.hosted",
            true);

    private Opinion under(String reading) {
        return OPINION.evaluate(facts, reading, LocalDate.of(2020, 12, 1));
    }

    private List<String> carrying(String label, Opinion opinion) {
        return opinion.obligations().entrySet().stream()
                .filter(one -> Stream.concat(one.getValue().labels().stream(), one.getValue().certain().stream())
                        .anyMatch(label::equals))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void theUsMayFreezeWhatIsLeftAndReverseWhatIsDone() {
        var us = under("us");

        assertThat(carrying("TRIGGERED", us))
                .containsExactly("restraint-of-force", "support-afghan-forces", "talks-with-pakistan");
        assertThat(carrying("FROZEN", us)).containsExactly("phase-two-troops");
        assertThat(carrying("REVERSIBLE", us))
                .containsExactly("phase-one-bases", "phase-one-troops", "phase-two-troops");
        assertThat(carrying("UNDETERMINED", us))
                .containsExactly(
                        "fewer-strikes",
                        "phase-two-bases",
                        "prisoner-plan",
                        "remaining-prisoners",
                        "restraint-of-force",
                        "sanctions-review",
                        "support-afghan-forces",
                        "talks-with-pakistan",
                        "un-delisting",
                        "un-endorsement");
        assertThat(us.on("phase-one-troops").labels()).isEqualTo(set("PERFORMED", "REVERSIBLE"));
        assertThat(us.on("phase-two-troops").labels()).isEqualTo(set("FROZEN", "REVERSIBLE"));
        assertThat(us.conditions()).containsEntry("hosting", "NOT_MET").containsEntry("violence", "UNKNOWN");
    }

    @Test
    void whatIsUnknownAboutStrikesLeavesThreePossibilities() {
        var strikes = under("us").on("fewer-strikes");

        assertThat(strikes.possible()).isEqualTo(Set.of(set("TRIGGERED"), set("BREACHED", "TRIGGERED"), set("FROZEN")));
        assertThat(strikes.certain()).isEmpty();
        assertThat(strikes.decisive())
                .containsExactly(
                        "talibanAttacks.largeScaleOffensives",
                        "talibanAttacks.onProvincialCapitals",
                        "talibanAttacks.suicideOrVehicleBombs",
                        "usMilitaryAction.otherStrikes",
                        "usMilitaryAction.raids");
    }

    @Test
    void theTextAloneLetsTheUsWithholdButNotReverse() {
        var text = under("text");

        assertThat(text.on("phase-two-troops").labels()).isEqualTo(set("FROZEN", "IRREVERSIBLE"));
        assertThat(text.on("phase-one-troops").labels()).isEqualTo(set("PERFORMED"));
        assertThat(text.on("fewer-strikes").labels()).isEqualTo(set("NOT_COVERED"));
    }
}
