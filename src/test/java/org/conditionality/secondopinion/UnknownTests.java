package org.conditionality.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conditionality.secondopinion.SampleFacts.HOSTED;
import static org.conditionality.secondopinion.SampleFacts.KEPT;
import static org.conditionality.secondopinion.SampleFacts.and;
import static org.conditionality.secondopinion.TableAnswers.OPINION;
import static org.conditionality.secondopinion.TableAnswers.labels;
import static org.conditionality.secondopinion.TableAnswers.set;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What unknown facts leave open. */
class UnknownTests {
    @Test
    void anUnknownDateOfSignatureMovesBeingInForceAndTheDateDueTogether() {
        var unsigned = new TreeMap<>(KEPT);
        unsigned.remove("signature");
        var verdict = OPINION.verdict(unsigned, "us", LocalDate.of(2020, 9, 1), "phase-one-troops");

        assertThat(verdict.labels()).isEqualTo(set("UNDETERMINED"));
        assertThat(verdict.possible())
                .isEqualTo(Set.of(set("NOT_TRIGGERED"), set("TRIGGERED"), set("BREACHED", "OVERDUE", "TRIGGERED")));
        assertThat(verdict.certain()).isEmpty();
        assertThat(verdict.decisive()).containsExactly("signature.date");
    }

    @Test
    void whatIsCommonToAllPossibilitiesIsCertain() {
        var verdict = OPINION.verdict(
                and(HOSTED, "forceLevel.usTroops", null), "us", LocalDate.of(2020, 3, 1), "phase-two-troops");

        assertThat(verdict.possible()).isEqualTo(Set.of(set("FROZEN"), set("FROZEN", "REVERSIBLE")));
        assertThat(verdict.certain()).isEqualTo(set("FROZEN"));
        assertThat(verdict.decisive()).containsExactly("forceLevel.usTroops");
    }

    @Test
    void anUnknownFieldThatCannotChangeTheSetLeavesItDetermined() {
        var verdict = OPINION.verdict(
                and(HOSTED, "foreignMilitants.asylumAbused", null), "us", LocalDate.of(2020, 3, 1), "phase-two-troops");

        assertThat(verdict.labels()).isEqualTo(set("FROZEN"));
        assertThat(verdict.possible()).isEqualTo(Set.of(set("FROZEN")));
        assertThat(verdict.certain()).isEqualTo(set("FROZEN"));
        assertThat(verdict.decisive()).isEmpty();
    }

    @Test
    void twoUnknownFieldsMultiplyThePossibilities() {
        var verdict = OPINION.verdict(
                and(KEPT, "foreignMilitants.hosted", null, "forceLevel.usTroops", 0, "forceLevel.alliedTroops", null),
                "text",
                LocalDate.of(2020, 12, 1),
                "phase-two-troops");

        assertThat(verdict.possible())
                .isEqualTo(Set.of(
                        set("TRIGGERED"),
                        set("PERFORMED"),
                        set("FROZEN", "IRREVERSIBLE"),
                        set("IRREVERSIBLE", "PERFORMED")));
        assertThat(verdict.decisive()).containsExactly("forceLevel.alliedTroops", "foreignMilitants.hosted");
    }

    @Test
    void unknownTalksAreDecidedByTheirStateWhereTheirOpeningStaysUnknown() {
        var talks = and(KEPT, "intraAfghanTalks.state", null);
        var verdict = OPINION.verdict(talks, "text", LocalDate.of(2020, 5, 1), "sanctions-review");

        assertThat(verdict.possible()).isEqualTo(Set.of(set("NOT_TRIGGERED"), set("TRIGGERED")));
        assertThat(verdict.decisive()).containsExactly("intraAfghanTalks.state");
    }

    @Test
    void talksKnownToHaveOpenedCannotBeNotStarted() {
        var talks = and(KEPT, "intraAfghanTalks.state", null, "intraAfghanTalks.openedOn", "2020-05-01");

        assertThat(labels("sanctions-review", "text", "2020-05-01", talks)).isEqualTo("TRIGGERED");
        assertThat(labels("sanctions-review", "text", "2020-04-30", talks)).isEqualTo("NOT_TRIGGERED");
    }

    @Test
    void withEverythingUnknownAnAnswerIsStillExact() {
        var opinion = OPINION.evaluate(Map.of(), "us", LocalDate.of(2021, 5, 2));

        assertThat(opinion.on("phase-two-troops").possible())
                .containsExactlyInAnyOrder(
                        set("NOT_TRIGGERED"),
                        set("BREACHED", "OVERDUE", "TRIGGERED"),
                        set("FROZEN"),
                        set("FROZEN", "REVERSIBLE"),
                        set("PERFORMED"),
                        set("PERFORMED", "REVERSIBLE"));
        assertThat(opinion.conditions().values()).containsOnly("UNKNOWN");
    }
}
