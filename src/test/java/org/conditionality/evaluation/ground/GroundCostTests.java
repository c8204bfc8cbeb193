package org.conditionality.evaluation.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.fact.FactSet;
import org.conditionality.question.Detail;
import org.conditionality.question.Question;
import org.junit.jupiter.api.Test;

/** Reasons are found in tables that are made once, so that they cost about as much as the labels. */
class GroundCostTests {

    private static final int ASKED = 300;

    /** Usually about twice; the limit is far above that. */
    private static final double MOST = 6;

    private static final List<String> FLAGS = List.of(
            "foreignMilitants.hosted",
            "foreignMilitants.recruitingTrainingOrFunding",
            "foreignMilitants.asylumAbused",
            "foreignMilitants.travelDocumentsIssued",
            "foreignMilitants.messageSent",
            "talibanAttacks.onUsForces",
            "talibanAttacks.suicideOrVehicleBombs",
            "talibanAttacks.onProvincialCapitals",
            "talibanAttacks.largeScaleOffensives",
            "sanctions.usReviewBegun",
            "sanctions.usLifted",
            "usMilitaryAction.raids");

    private final Evaluator evaluator = new Evaluator(TestLibrary.library());

    @Test
    void anAnswerWithItsGroundsCostsAboutTwiceTheLabelsAlone() {
        spent(Detail.LABELS, 0);
        spent(Detail.REASONS, 0);

        var labels = spent(Detail.LABELS, 1);
        var reasons = spent(Detail.REASONS, 1);

        assertThat((double) reasons / labels).isLessThan(MOST);
    }

    /** The processor time for questions each of which is put for the first time. */
    private long spent(Detail detail, int round) {
        var clock = ManagementFactory.getThreadMXBean();
        var before = clock.getCurrentThreadCpuTime();
        for (var number = round * ASKED; number < (round + 1) * ASKED; number++) {
            evaluator.evaluate(question(number).in(detail));
        }
        return clock.getCurrentThreadCpuTime() - before;
    }

    private static Question question(int number) {
        var facts = new HashMap<String, Object>();
        for (var at = 0; at < FLAGS.size(); at++) {
            facts.put(FLAGS.get(at), (number >> at & 1) == 1);
        }
        facts.put("foreignMilitants.threatenUsOrAllies", false);
        facts.put("signature.date", LocalDate.of(2020, 2, 29));
        facts.put("intraAfghanTalks.state", "UNDER_WAY");
        facts.put("intraAfghanTalks.openedOn", LocalDate.of(2020, 9, 12));
        facts.put("violence.overall", "REDUCED");
        facts.put("forceLevel.usTroops", 4500);
        facts.put("forceLevel.alliedTroops", 6000);
        facts.put("forceLevel.basesVacated", 5);
        facts.put("forceLevel.basesRemaining", 3);
        facts.put("prisonerRelease.usWorkingOnPlan", true);
        facts.put("prisonerRelease.talibanFreed", 5000);
        facts.put("prisonerRelease.governmentFreed", 1000);
        facts.put("sanctions.unDiplomacyBegun", true);
        facts.put("sanctions.unLifted", false);
        facts.put("securityCouncil.endorsementRequested", true);
        facts.put("usMilitaryAction.otherStrikes", false);
        facts.put("usMilitaryAction.militiaRaids", false);
        facts.put("usMilitaryAction.afghanConsent", true);
        facts.put("kabul.usSupportContinues", true);
        facts.put("politics.presidentPromisedExit", false);
        return new Question(
                "doha-2020", List.of("us"), LocalDate.of(2020, 12, 1), new FactSet(facts, Map.of()), Map.of());
    }
}
