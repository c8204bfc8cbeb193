package org.conditionality.evaluation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactSet;
import org.conditionality.fact.Field;
import org.conditionality.norm.Contradiction;
import org.conditionality.norm.Label;
import org.conditionality.norm.Performance;
import org.conditionality.norm.Value;
import org.conditionality.question.Question;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The framework of January 2019, the draft of September 2019 and the proposal of 2021, case by case. Facts are written
 * {@code type.field=value}, a later one in place of an earlier one and {@code ?} for unknown; {@code standing.x=day}
 * says that the obligation x arose on that day.
 */
class PacksTests {

    private static final Library LIBRARY = TestLibrary.library();
    private static final Evaluator EVALUATOR = new Evaluator(LIBRARY);

    private static final Pattern FACT = Pattern.compile("([\\w.-]+)=(\\S+)");
    private static final List<Integer> NUMBERS =
            List.of(0, 1, 4, 5, 6, 3499, 3500, 5399, 5400, 5401, 7000, 7001, 13999, 14000, Integer.MAX_VALUE);

    private static final String PACKAGE = "counterTerrorismGuarantee.given=true ceasefire.state=PERMANENT_IN_FORCE "
            + "intraAfghanTalks.state=UNDER_WAY politicalPlan.agreed=true politicalPlan.implementationBegun=true "
            + "package.allIssuesAgreed=true package.implementationBegun=true forceLevel.usTroops=14000 ";
    private static final String SIGNED = "signature.date=2019-09-15 signature.approvedByPresident=true ";
    private static final String THREE_THINGS = "intraAfghanTalks.state=UNDER_WAY violence.nearUsAreas=REDUCED "
            + "foreignMilitants.inTalibanAreas=false forceLevel.usTroopsWithdrawn=0 forceLevel.basesVacated=0 ";
    private static final String SIGNED_2020 = "signature.date=2020-02-29 ";
    private static final String RUNNING = "riv.agreed=true riv.startedOn=2021-04-10 riv.days=90 ";
    private static final String QUIET = "talibanAttacks.roadsideBombs=false talibanAttacks.onCheckpoints=false "
            + "talibanAttacks.suicideOrVehicleBombs=false talibanAttacks.largeScaleOffensives=false "
            + "talibanAttacks.assassinations=false forceLevel.usTroops=3500 prisonerRelease.usWorkingOnPlan=true "
            + "prisonerRelease.remainderFreed=false sanctions.unDiplomacyBegun=true sanctions.unLifted=false "
            + "riv.airPowerRestricted=false riv.militiasDisbanded=false ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            us      | -                                                                       | TRIGGERED
            us      | forceLevel.usTroops=0                                                   | PERFORMED
            us      | intraAfghanTalks.state=STALLED                                          | TRIGGERED
            us      | intraAfghanTalks.state=SETTLED                                          | TRIGGERED
            us      | counterTerrorismGuarantee.given=false                                   | NOT_TRIGGERED
            us      | ceasefire.state=PERMANENT_AGREED                                        | NOT_TRIGGERED
            us      | ceasefire.state=TEMPORARY                                               | NOT_TRIGGERED
            us      | ceasefire.state=NONE                                                    | NOT_TRIGGERED
            us      | intraAfghanTalks.state=NOT_STARTED                                      | NOT_TRIGGERED
            us      | intraAfghanTalks.state=COLLAPSED                                        | NOT_TRIGGERED
            us      | intraAfghanTalks.state=? intraAfghanTalks.openedOn=2019-07-02           | NOT_TRIGGERED
            us      | politicalPlan.agreed=false                                              | NOT_TRIGGERED
            us      | package.allIssuesAgreed=false                                           | NOT_TRIGGERED
            us      | package.implementationBegun=false                                       | NOT_TRIGGERED
            us      | politicalPlan.implementationBegun=false                                 | NOT_TRIGGERED
            us      | politicalPlan.implementationBegun=false package.implementationBegun=?   | NOT_TRIGGERED
            us      | counterTerrorismGuarantee.given=?                                       | UNDETERMINED
            us      | intraAfghanTalks.state=? intraAfghanTalks.openedOn=2019-07-01           | UNDETERMINED
            us      | standing.all-troops=2019-02-01                                          | TRIGGERED
            us      | standing.all-troops=2019-02-01 counterTerrorismGuarantee.given=false    | FROZEN
            us      | standing.all-troops=2019-02-01 ceasefire.state=TEMPORARY                | FROZEN
            us      | standing.all-troops=2019-02-01 intraAfghanTalks.state=COLLAPSED         | FROZEN
            us      | standing.all-troops=2019-02-01 politicalPlan.agreed=false               | FROZEN
            us      | standing.all-troops=2019-02-01 package.allIssuesAgreed=false            | FROZEN
            us      | standing.all-troops=2019-02-01 package.implementationBegun=false        | FROZEN
            us      | standing.all-troops=2019-02-01 ceasefire.state=NONE forceLevel.usTroops=13999 | FROZEN REVERSIBLE
            us      | standing.all-troops=2019-02-01 ceasefire.state=NONE forceLevel.usTroops=1     | FROZEN REVERSIBLE
            us      | standing.all-troops=2019-02-01 ceasefire.state=NONE forceLevel.usTroops=0     | PERFORMED REVERSIBLE
            us      | standing.all-troops=2019-07-02 ceasefire.state=NONE                     | NOT_TRIGGERED
            taliban | -                                                                       | TRIGGERED
            taliban | ceasefire.state=NONE intraAfghanTalks.state=COLLAPSED politicalPlan.agreed=false | TRIGGERED
            taliban | forceLevel.usTroops=0                                                   | PERFORMED
            taliban | counterTerrorismGuarantee.given=false                                   | NOT_TRIGGERED
            taliban | counterTerrorismGuarantee.given=?                                       | UNDETERMINED
            taliban | standing.all-troops=2019-02-01 counterTerrorismGuarantee.given=false    | TRIGGERED
            taliban | standing.all-troops=2019-02-01 counterTerrorismGuarantee.given=false forceLevel.usTroops=13999 | IRREVERSIBLE TRIGGERED
            taliban | standing.all-troops=2019-02-01 counterTerrorismGuarantee.given=false forceLevel.usTroops=0     | IRREVERSIBLE PERFORMED
            """)
    void theFrameworkIsAPackageToOneSideAndAnExchangeToTheOther(String reading, @Nullable String facts, String labels) {
        var answer = ask("framework-2019", reading, "2019-07-01", PACKAGE, facts);

        assertThat(labels(answer, "all-troops")).isEqualTo(labels);
        assertThat(obligation(answer, "all-troops").due()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            us      | 2019-09-14 | first-tranche      | -                                             | NOT_TRIGGERED
            us      | 2019-09-15 | first-tranche      | -                                             | TRIGGERED
            us      | 2019-09-15 | first-tranche      | signature.approvedByPresident=false           | NOT_TRIGGERED
            us      | 2019-09-15 | first-tranche      | signature.approvedByPresident=?               | UNDETERMINED
            us      | 2019-09-14 | first-tranche      | signature.approvedByPresident=?               | NOT_TRIGGERED
            us      | 2019-09-15 | first-tranche      | signature.approvedByPresident=false signature.date=? | NOT_TRIGGERED
            us      | 2019-09-15 | first-tranche      | signature.approvedByPresident=false standing.first-tranche=2019-09-01 | NOT_TRIGGERED
            us      | 2020-01-28 | first-tranche      | -                                             | TRIGGERED
            us      | 2020-01-29 | first-tranche      | -                                             | BREACHED OVERDUE TRIGGERED
            us      | 2020-01-29 | first-tranche      | forceLevel.usTroopsWithdrawn=5400             | BREACHED OVERDUE TRIGGERED
            us      | 2020-01-29 | first-tranche      | forceLevel.usTroopsWithdrawn=5400 forceLevel.basesVacated=5 | PERFORMED
            us      | 2020-01-29 | first-tranche      | violence.nearUsAreas=INCREASED                | FROZEN
            us      | 2019-10-01 | first-tranche      | violence.nearUsAreas=UNCHANGED                | FROZEN
            us      | 2019-10-01 | first-tranche      | violence.nearUsAreas=REDUCED violence.overall=INCREASED | TRIGGERED
            us      | 2019-10-01 | first-tranche      | foreignMilitants.inTalibanAreas=true          | FROZEN
            us      | 2019-10-01 | first-tranche      | foreignMilitants.hosted=true                  | TRIGGERED
            us      | 2019-10-01 | first-tranche      | intraAfghanTalks.state=COLLAPSED              | FROZEN
            us      | 2019-10-01 | first-tranche      | intraAfghanTalks.state=STALLED                | TRIGGERED
            us      | 2019-10-01 | first-tranche      | intraAfghanTalks.state=NOT_STARTED            | TRIGGERED
            us      | 2019-10-01 | first-tranche      | intraAfghanTalks.state=COLLAPSED forceLevel.usTroopsWithdrawn=1 | FROZEN REVERSIBLE
            us      | 2019-10-01 | first-tranche      | intraAfghanTalks.state=COLLAPSED forceLevel.usTroopsWithdrawn=5399 forceLevel.basesVacated=5 | FROZEN REVERSIBLE
            us      | 2019-10-01 | first-tranche      | intraAfghanTalks.state=COLLAPSED forceLevel.usTroopsWithdrawn=5400 forceLevel.basesVacated=4 | FROZEN REVERSIBLE
            us      | 2019-10-01 | first-tranche      | intraAfghanTalks.state=COLLAPSED forceLevel.usTroopsWithdrawn=5400 forceLevel.basesVacated=5 | PERFORMED REVERSIBLE
            us      | 2019-10-01 | first-tranche      | intraAfghanTalks.state=COLLAPSED forceLevel.basesVacated=5 | FROZEN
            us      | 2019-10-01 | most-forces        | -                                             | TRIGGERED
            us      | 2019-09-14 | most-forces        | -                                             | NOT_TRIGGERED
            us      | 2019-10-01 | most-forces        | violence.nearUsAreas=UNCHANGED                | NOT_TRIGGERED
            us      | 2019-10-01 | most-forces        | foreignMilitants.inTalibanAreas=true          | NOT_TRIGGERED
            us      | 2019-10-01 | most-forces        | intraAfghanTalks.state=COLLAPSED              | NOT_TRIGGERED
            us      | 2019-10-01 | most-forces        | intraAfghanTalks.state=NOT_STARTED            | NOT_TRIGGERED
            us      | 2019-10-01 | most-forces        | intraAfghanTalks.state=? intraAfghanTalks.openedOn=2019-10-02 | NOT_TRIGGERED
            us      | 2019-10-01 | most-forces        | intraAfghanTalks.state=? intraAfghanTalks.openedOn=2019-10-01 | UNDETERMINED
            us      | 2020-11-30 | most-forces        | forceLevel.usTroopsWithdrawn=7000             | TRIGGERED
            us      | 2020-12-01 | most-forces        | forceLevel.usTroopsWithdrawn=7000             | BREACHED OVERDUE TRIGGERED
            us      | 2020-12-01 | most-forces        | forceLevel.usTroopsWithdrawn=7001             | PERFORMED
            us      | 2020-06-01 | most-forces        | standing.most-forces=2019-10-01 violence.nearUsAreas=INCREASED forceLevel.usTroopsWithdrawn=5400 | FROZEN
            us      | 2020-06-01 | most-forces        | standing.most-forces=2019-10-01 violence.nearUsAreas=INCREASED forceLevel.usTroopsWithdrawn=5401 | FROZEN REVERSIBLE
            us      | 2020-06-01 | most-forces        | standing.most-forces=2019-10-01 violence.nearUsAreas=INCREASED forceLevel.usTroopsWithdrawn=7000 | FROZEN REVERSIBLE
            us      | 2020-06-01 | most-forces        | standing.most-forces=2019-10-01 violence.nearUsAreas=INCREASED forceLevel.usTroopsWithdrawn=7001 | PERFORMED REVERSIBLE
            us      | 2020-06-01 | most-forces        | standing.most-forces=2019-10-01 intraAfghanTalks.state=NOT_STARTED | TRIGGERED
            us      | 2020-06-01 | all-foreign-forces | -                                             | NOT_COVERED
            taliban | 2019-09-14 | first-tranche      | -                                             | NOT_TRIGGERED
            taliban | 2019-10-01 | first-tranche      | signature.approvedByPresident=false           | NOT_TRIGGERED
            taliban | 2019-10-01 | first-tranche      | violence.nearUsAreas=INCREASED foreignMilitants.inTalibanAreas=true intraAfghanTalks.state=COLLAPSED | TRIGGERED
            taliban | 2019-10-01 | first-tranche      | violence.nearUsAreas=INCREASED forceLevel.usTroopsWithdrawn=1 | TRIGGERED
            taliban | 2020-01-28 | first-tranche      | violence.nearUsAreas=INCREASED                | TRIGGERED
            taliban | 2020-01-29 | first-tranche      | violence.nearUsAreas=INCREASED                | BREACHED OVERDUE TRIGGERED
            taliban | 2020-01-29 | first-tranche      | forceLevel.usTroopsWithdrawn=5400 forceLevel.basesVacated=5 | PERFORMED
            taliban | 2019-10-01 | most-forces        | -                                             | NOT_COVERED
            taliban | 2019-09-14 | all-foreign-forces | forceLevel.usTroops=14000                     | NOT_TRIGGERED
            taliban | 2020-11-15 | all-foreign-forces | forceLevel.usTroops=14000 violence.nearUsAreas=INCREASED | TRIGGERED
            taliban | 2020-11-16 | all-foreign-forces | forceLevel.usTroops=14000                     | BREACHED OVERDUE TRIGGERED
            taliban | 2020-11-16 | all-foreign-forces | forceLevel.usTroops=0 forceLevel.alliedTroops=1 | BREACHED OVERDUE TRIGGERED
            taliban | 2020-11-16 | all-foreign-forces | forceLevel.usTroops=0 forceLevel.alliedTroops=0 | PERFORMED
            taliban | 2020-11-16 | all-foreign-forces | forceLevel.usTroops=0                         | UNDETERMINED
            """)
    void theDraftHangsOnThreeThingsToOneSideAndOnNothingToTheOther(
            String reading, String asOf, String obligation, @Nullable String facts, String labels) {
        assertThat(labels(ask("draft-2019", reading, asOf, SIGNED + THREE_THINGS, facts), obligation))
                .isEqualTo(labels);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            us      | 2021-04-09 | exit               | -                                       | TRIGGERED
            us      | 2020-02-28 | exit               | -                                       | NOT_TRIGGERED
            us      | 2021-04-10 | exit               | signature.date=?                        | UNDETERMINED
            us      | 2021-04-10 | exit               | -                                       | TRIGGERED
            us      | 2021-04-10 | exit               | riv.agreed=false                        | FROZEN
            us      | 2021-04-10 | exit               | riv.agreed=?                            | UNDETERMINED
            us      | 2021-04-09 | exit               | riv.agreed=?                            | UNDETERMINED
            us      | 2021-05-01 | exit               | -                                       | TRIGGERED
            us      | 2021-05-02 | exit               | -                                       | BREACHED OVERDUE TRIGGERED
            us      | 2021-07-08 | exit               | -                                       | BREACHED OVERDUE TRIGGERED
            us      | 2021-07-09 | exit               | -                                       | UNDETERMINED
            us      | 2021-07-09 | exit               | riv.keptThroughout=true                 | BREACHED OVERDUE TRIGGERED
            us      | 2021-07-09 | exit               | riv.keptThroughout=false                | FROZEN
            us      | 2021-07-09 | exit               | riv.days=91                             | BREACHED OVERDUE TRIGGERED
            us      | 2021-04-10 | exit               | riv.days=1                              | TRIGGERED
            us      | 2021-04-11 | exit               | riv.days=1 riv.keptThroughout=false     | FROZEN
            us      | 2021-04-10 | exit               | riv.days=0 riv.keptThroughout=true      | TRIGGERED
            us      | 2021-05-02 | exit               | forceLevel.usTroops=0                   | PERFORMED
            us      | 2021-04-20 | exit               | intraAfghanTalks.state=COLLAPSED        | TRIGGERED
            us      | 2021-04-20 | exit               | talibanAttacks.roadsideBombs=true       | FROZEN
            us      | 2021-04-20 | exit               | talibanAttacks.onCheckpoints=true       | FROZEN
            us      | 2021-04-20 | exit               | talibanAttacks.suicideOrVehicleBombs=true | FROZEN
            us      | 2021-04-20 | exit               | talibanAttacks.largeScaleOffensives=true | FROZEN
            us      | 2021-04-20 | exit               | talibanAttacks.assassinations=true      | FROZEN
            us      | 2021-04-20 | exit               | talibanAttacks.onAfghanForces=true      | TRIGGERED
            us      | 2021-04-20 | exit               | talibanAttacks.assassinations=?         | UNDETERMINED
            us      | 2021-04-20 | exit               | talibanAttacks.assassinations=true forceLevel.usTroops=3499 | FROZEN IRREVERSIBLE
            us      | 2021-04-20 | exit               | talibanAttacks.assassinations=true forceLevel.usTroops=0    | IRREVERSIBLE PERFORMED
            us      | 2021-07-08 | push-prisoners     | -                                       | TRIGGERED
            us      | 2021-07-09 | push-prisoners     | riv.keptThroughout=true                 | OVERDUE TRIGGERED
            us      | 2021-07-09 | push-prisoners     | riv.keptThroughout=false                | FROZEN IRREVERSIBLE
            us      | 2021-04-20 | push-prisoners     | prisonerRelease.usWorkingOnPlan=false   | BREACHED TRIGGERED
            us      | 2021-04-20 | push-prisoners     | prisonerRelease.remainderFreed=true     | PERFORMED
            us      | 2021-04-20 | push-prisoners     | talibanAttacks.roadsideBombs=true       | FROZEN IRREVERSIBLE
            us      | 2021-04-20 | push-prisoners     | talibanAttacks.roadsideBombs=true prisonerRelease.usWorkingOnPlan=false | FROZEN
            us      | 2021-04-20 | push-prisoners     | talibanAttacks.roadsideBombs=true prisonerRelease.remainderFreed=true   | IRREVERSIBLE PERFORMED
            us      | 2021-07-08 | push-un-sanctions  | -                                       | TRIGGERED
            us      | 2021-07-09 | push-un-sanctions  | riv.keptThroughout=true                 | OVERDUE TRIGGERED
            us      | 2021-04-20 | push-un-sanctions  | sanctions.unDiplomacyBegun=false        | BREACHED TRIGGERED
            us      | 2021-04-20 | push-un-sanctions  | sanctions.unLifted=true                 | PERFORMED
            us      | 2021-04-20 | push-un-sanctions  | talibanAttacks.roadsideBombs=true       | FROZEN IRREVERSIBLE
            us      | 2021-04-20 | push-un-sanctions  | talibanAttacks.roadsideBombs=true sanctions.unDiplomacyBegun=false | FROZEN
            us      | 2021-04-20 | push-un-sanctions  | talibanAttacks.roadsideBombs=true sanctions.unLifted=true | IRREVERSIBLE PERFORMED
            us      | 2021-04-20 | restrict-air-power | -                                       | NOT_COVERED
            us      | 2021-04-20 | disband-militias   | -                                       | NOT_COVERED
            taliban | 2021-04-09 | exit               | -                                       | TRIGGERED
            taliban | 2020-02-28 | exit               | -                                       | NOT_TRIGGERED
            taliban | 2021-05-01 | exit               | talibanAttacks.suicideOrVehicleBombs=true forceLevel.usTroops=3499 | TRIGGERED
            taliban | 2021-05-02 | exit               | talibanAttacks.suicideOrVehicleBombs=true | BREACHED OVERDUE TRIGGERED
            taliban | 2021-05-02 | exit               | forceLevel.usTroops=0                   | PERFORMED
            taliban | 2021-04-20 | push-prisoners     | talibanAttacks.roadsideBombs=true talibanAttacks.onCheckpoints=true talibanAttacks.assassinations=true | TRIGGERED
            taliban | 2021-04-20 | push-prisoners     | talibanAttacks.suicideOrVehicleBombs=true | IRREVERSIBLE TRIGGERED
            taliban | 2021-04-20 | push-prisoners     | talibanAttacks.largeScaleOffensives=true prisonerRelease.remainderFreed=true | IRREVERSIBLE PERFORMED
            taliban | 2021-04-20 | push-prisoners     | talibanAttacks.largeScaleOffensives=true prisonerRelease.usWorkingOnPlan=false | BREACHED TRIGGERED
            taliban | 2021-04-20 | push-prisoners     | prisonerRelease.usWorkingOnPlan=false   | BREACHED TRIGGERED
            taliban | 2021-04-20 | push-prisoners     | prisonerRelease.remainderFreed=true     | PERFORMED
            taliban | 2021-04-20 | push-un-sanctions  | talibanAttacks.suicideOrVehicleBombs=true | IRREVERSIBLE TRIGGERED
            taliban | 2021-04-20 | push-un-sanctions  | talibanAttacks.suicideOrVehicleBombs=true sanctions.unLifted=true | IRREVERSIBLE PERFORMED
            taliban | 2021-04-20 | push-un-sanctions  | sanctions.unDiplomacyBegun=false        | BREACHED TRIGGERED
            taliban | 2021-04-20 | push-un-sanctions  | sanctions.unLifted=true                 | PERFORMED
            taliban | 2021-04-20 | restrict-air-power | talibanAttacks.suicideOrVehicleBombs=true | TRIGGERED
            taliban | 2021-04-20 | restrict-air-power | riv.airPowerRestricted=true             | PERFORMED
            taliban | 2021-07-09 | restrict-air-power | -                                       | TRIGGERED
            taliban | 2021-04-20 | disband-militias   | talibanAttacks.suicideOrVehicleBombs=true | TRIGGERED
            taliban | 2021-04-20 | disband-militias   | riv.militiasDisbanded=true              | PERFORMED
            taliban | 2021-04-09 | disband-militias   | -                                       | NOT_TRIGGERED
            """)
    void theProposalAsksForMoreByOneSideThanTheOtherGives(
            String reading, String asOf, String obligation, @Nullable String facts, String labels) {
        assertThat(labels(
                        ask("violence-reduction-2021", reading, asOf, SIGNED_2020 + RUNNING + QUIET, facts),
                        obligation))
                .isEqualTo(labels);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            draft-2019              | first-tranche     | signature.date=2019-09-15                           | 2020-01-28
            draft-2019              | most-forces       | signature.date=2019-09-15                           | 2020-11-30
            draft-2019              | all-foreign-forces| signature.date=2019-09-15                           | 2020-11-15
            violence-reduction-2021 | push-prisoners    | riv.startedOn=2021-04-10 riv.days=90                | 2021-07-08
            violence-reduction-2021 | push-un-sanctions | riv.startedOn=2021-04-10 riv.days=1                 | 2021-04-10
            violence-reduction-2021 | exit              | riv.agreed=true                                     | 2021-05-01
            """)
    void anObligationIsDueOnItsDay(String agreement, String obligation, String facts, LocalDate due) {
        var reading = obligation.equals("all-foreign-forces") ? "taliban" : "us";

        assertThat(obligation(ask(agreement, reading, "2021-04-10", "", facts), obligation)
                        .due())
                .isEqualTo(due);
    }

    @Test
    void anObligationThatAReadingDoesNotKnowIsDueOnNoDay() {
        var us = ask("draft-2019", "us", "2019-10-01", SIGNED, null);
        var taliban = ask("draft-2019", "taliban", "2019-10-01", SIGNED, null);

        assertThat(obligation(us, "all-foreign-forces").due()).isNull();
        assertThat(obligation(us, "all-foreign-forces").notCovered()).contains("most US forces");
        assertThat(obligation(taliban, "most-forces").due()).isNull();
        assertThat(obligation(taliban, "most-forces").notCovered()).contains("all foreign forces");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            framework-2019          | us      | all-troops         | forceLevel.usTroops=14000                                  | NONE
            framework-2019          | us      | all-troops         | forceLevel.usTroops=13999                                  | PART
            framework-2019          | us      | all-troops         | forceLevel.usTroops=1                                      | PART
            framework-2019          | us      | all-troops         | forceLevel.usTroops=0                                      | ALL
            draft-2019              | us      | first-tranche      | forceLevel.usTroopsWithdrawn=0                             | NONE
            draft-2019              | us      | first-tranche      | forceLevel.usTroopsWithdrawn=1                             | PART
            draft-2019              | us      | first-tranche      | forceLevel.usTroopsWithdrawn=5399                          | PART
            draft-2019              | us      | first-tranche      | forceLevel.usTroopsWithdrawn=5400                          | -
            draft-2019              | us      | first-tranche      | forceLevel.basesVacated=5                                  | -
            draft-2019              | us      | first-tranche      | forceLevel.usTroopsWithdrawn=5400 forceLevel.basesVacated=4 | PART
            draft-2019              | us      | first-tranche      | forceLevel.usTroopsWithdrawn=5400 forceLevel.basesVacated=5 | ALL
            draft-2019              | us      | first-tranche      | forceLevel.usTroopsWithdrawn=0 forceLevel.basesVacated=5   | NONE
            draft-2019              | us      | most-forces        | forceLevel.usTroops=14000                                  | -
            draft-2019              | us      | most-forces        | forceLevel.usTroopsWithdrawn=5400                          | NONE
            draft-2019              | us      | most-forces        | forceLevel.usTroopsWithdrawn=5401                          | PART
            draft-2019              | us      | most-forces        | forceLevel.usTroopsWithdrawn=7000                          | PART
            draft-2019              | us      | most-forces        | forceLevel.usTroopsWithdrawn=7001                          | ALL
            draft-2019              | us      | most-forces        | forceLevel.usTroopsWithdrawn=2147483647                    | ALL
            draft-2019              | taliban | all-foreign-forces | forceLevel.usTroopsWithdrawn=0 forceLevel.usTroops=14000   | NONE
            draft-2019              | taliban | all-foreign-forces | forceLevel.usTroopsWithdrawn=0 forceLevel.alliedTroops=1   | NONE
            draft-2019              | taliban | all-foreign-forces | forceLevel.usTroopsWithdrawn=1 forceLevel.usTroops=1       | PART
            draft-2019              | taliban | all-foreign-forces | forceLevel.usTroopsWithdrawn=1 forceLevel.alliedTroops=1   | PART
            draft-2019              | taliban | all-foreign-forces | forceLevel.usTroopsWithdrawn=14000 forceLevel.usTroops=0   | -
            draft-2019              | taliban | all-foreign-forces | forceLevel.alliedTroops=0 forceLevel.usTroops=0            | ALL
            violence-reduction-2021 | us      | exit               | forceLevel.usTroops=3500                                   | NONE
            violence-reduction-2021 | us      | exit               | forceLevel.usTroops=3499                                   | PART
            violence-reduction-2021 | us      | exit               | forceLevel.usTroops=0                                      | ALL
            violence-reduction-2021 | us      | push-prisoners     | prisonerRelease.usWorkingOnPlan=false prisonerRelease.remainderFreed=false | NONE
            violence-reduction-2021 | us      | push-prisoners     | prisonerRelease.usWorkingOnPlan=true prisonerRelease.remainderFreed=false  | PART
            violence-reduction-2021 | us      | push-prisoners     | prisonerRelease.usWorkingOnPlan=true                       | -
            violence-reduction-2021 | us      | push-prisoners     | prisonerRelease.remainderFreed=true                        | ALL
            violence-reduction-2021 | taliban | push-un-sanctions  | sanctions.unDiplomacyBegun=false sanctions.unLifted=false  | NONE
            violence-reduction-2021 | taliban | push-un-sanctions  | sanctions.unDiplomacyBegun=true sanctions.unLifted=false   | PART
            violence-reduction-2021 | taliban | push-un-sanctions  | sanctions.unLifted=true                                    | ALL
            violence-reduction-2021 | taliban | restrict-air-power | riv.airPowerRestricted=false                               | NONE
            violence-reduction-2021 | taliban | disband-militias   | riv.militiasDisbanded=true                                 | ALL
            """)
    void theFactsSayHowMuchIsPerformed(
            String agreement, String reading, String obligation, String facts, @Nullable String done) {
        var rules = LIBRARY.pack(agreement).orElseThrow().reading(reading);
        var world = world(
                LocalDate.of(2020, 1, 1), settings(agreement), read("", facts).values());

        var performed = rules.explain(world).all(Performance.class).stream()
                .filter(each -> each.obligation().equals(obligation))
                .map(each -> each.done().name())
                .toList();
        assertThat(performed).isEqualTo(done == null ? List.of() : List.of(done));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019-09-14 | in-force | signature.date=2019-09-15                         | NOT_MET
            2019-09-15 | in-force | signature.date=2019-09-15                         | UNKNOWN
            2019-09-15 | in-force | signature.approvedByPresident=true                | UNKNOWN
            2019-09-15 | in-force | signature.approvedByPresident=false               | NOT_MET
            2019-10-01 | talks    | intraAfghanTalks.state=NOT_STARTED                | PENDING
            2029-10-01 | talks    | intraAfghanTalks.state=NOT_STARTED                | PENDING
            2019-10-01 | talks    | intraAfghanTalks.openedOn=2019-10-02              | PENDING
            2019-10-01 | talks    | intraAfghanTalks.openedOn=2019-10-01              | UNKNOWN
            2019-10-01 | talks    | intraAfghanTalks.state=STALLED                    | MET
            2019-10-01 | talks    | intraAfghanTalks.state=COLLAPSED                  | NOT_MET
            2019-10-01 | violence | violence.overall=REDUCED                          | UNKNOWN
            2019-10-01 | militants| foreignMilitants.hosted=true                      | UNKNOWN
            """)
    void bothReadingsOfTheDraftUnderstandItsConditionsAlike(
            LocalDate asOf, String condition, String facts, Value value) {
        for (var reading : List.of("us", "taliban")) {
            var found = condition(ask("draft-2019", reading, asOf.toString(), "", facts), condition);

            assertThat(found.value()).isEqualTo(value);
            assertThat(found.until()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-04-10 | riv.agreed=false | The reduction is not agreed
            2021-04-09 | riv.agreed=true  | The period of the reduction has not begun
            2021-07-09 | riv.agreed=true  | The reduction is agreed, and its period has begun
            """)
    void theReasonSaysWhyThePeriodDoesNotRun(String asOf, String facts, String rule) {
        var inForce = condition(ask("violence-reduction-2021", "us", asOf, RUNNING, facts), "in-force");

        assertThat(inForce.because()).extracting(Answer.Reason::rule).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            framework-2019          | us      | 2019-07-01 | -                                                        | no-enforcement-mechanism | true
            framework-2019          | taliban | 2019-07-01 | counterTerrorismGuarantee.enforcementMechanismAgreed=false | no-enforcement-mechanism | true
            framework-2019          | us      | 2019-07-01 | counterTerrorismGuarantee.enforcementMechanismAgreed=true  | no-enforcement-mechanism | false
            framework-2019          | us      | 2019-07-01 | -                                                        | benchmarks-undisclosed | true
            framework-2019          | us      | 2019-07-01 | -                                                        | no-withdrawal-planned | true
            framework-2019          | us      | 2019-07-01 | -                                                        | beyond-mandate | true
            framework-2019          | us      | 2019-07-01 | -                                                        | frozen-only-once-arisen | true
            framework-2019          | taliban | 2019-07-01 | -                                                        | frozen-only-once-arisen | false
            draft-2019              | us      | 2019-10-01 | -                                                        | counter-terrorism-presence-not-covered | true
            draft-2019              | us      | 2019-10-01 | -                                                        | government-not-covered | true
            draft-2019              | us      | 2019-10-01 | -                                                        | renouncing-terrorism-not-covered | true
            draft-2019              | taliban | 2019-10-01 | -                                                        | rights-not-covered | true
            draft-2019              | us      | 2019-10-01 | signature.form=SECRETARY_OF_STATE signature.namesIslamicEmirate=true | recognition | true
            draft-2019              | us      | 2019-10-01 | signature.form=ENVOY signature.namesIslamicEmirate=true  | recognition | false
            draft-2019              | us      | 2019-10-01 | signature.form=SECRETARY_OF_STATE                        | recognition | false
            draft-2019              | us      | 2019-10-01 | kabul.supportsAgreement=false                            | kabul-has-no-veto | true
            draft-2019              | us      | 2019-10-01 | -                                                        | kabul-has-no-veto | false
            draft-2019              | us      | 2019-10-01 | forceLevel.usTroopsWithdrawn=1 violence.nearUsAreas=INCREASED politics.presidentPromisedExit=true | reversal-in-practice | true
            draft-2019              | us      | 2019-10-01 | forceLevel.usTroopsWithdrawn=1 violence.nearUsAreas=INCREASED politics.publicOpposesStaying=true | reversal-in-practice | true
            draft-2019              | us      | 2019-10-01 | forceLevel.usTroopsWithdrawn=1 violence.nearUsAreas=INCREASED politics.electionOn=2019-10-02 | reversal-in-practice | true
            draft-2019              | us      | 2019-10-01 | forceLevel.usTroopsWithdrawn=1 violence.nearUsAreas=INCREASED politics.electionOn=2019-10-01 | reversal-in-practice | false
            draft-2019              | us      | 2019-10-01 | forceLevel.usTroopsWithdrawn=1 violence.nearUsAreas=INCREASED politics.presidentPromisedExit=false | reversal-in-practice | false
            draft-2019              | us      | 2019-10-01 | forceLevel.usTroopsWithdrawn=1 violence.nearUsAreas=REDUCED politics.presidentPromisedExit=true | reversal-in-practice | false
            violence-reduction-2021 | us      | 2021-04-20 | -                                                        | no-third-party-monitor | true
            violence-reduction-2021 | taliban | 2021-04-20 | riv.thirdPartyMonitor=false                              | no-third-party-monitor | true
            violence-reduction-2021 | us      | 2021-04-20 | riv.thirdPartyMonitor=true                               | no-third-party-monitor | false
            violence-reduction-2021 | us      | 2021-04-20 | forceLevel.maxDailyDrawdown=318                          | deadline-cannot-be-met | true
            violence-reduction-2021 | us      | 2021-04-20 | forceLevel.maxDailyDrawdown=319                          | deadline-cannot-be-met | false
            violence-reduction-2021 | us      | 2021-05-01 | forceLevel.maxDailyDrawdown=5000                         | deadline-cannot-be-met | true
            violence-reduction-2021 | us      | 2021-05-02 | forceLevel.maxDailyDrawdown=1                            | deadline-cannot-be-met | false
            violence-reduction-2021 | taliban | 2021-04-20 | -                                                        | not-a-ceasefire | true
            violence-reduction-2021 | us      | 2021-04-20 | -                                                        | kabul-excluded | true
            """)
    void anAdvisoryIsGivenExactlyWhenItsTriggerHolds(
            String agreement, String reading, String asOf, @Nullable String facts, String advisory, boolean given) {
        var answer = ask(agreement, reading, asOf, SIGNED + THREE_THINGS + RUNNING + QUIET, facts);

        assertThat(answer.advisories().stream()
                        .map(Answer.Advisory::id)
                        .distinct()
                        .toList()
                        .contains(advisory))
                .isEqualTo(given);
    }

    @Test
    void onlyTheUnitedStatesHasPowersAndOverTheExitOnlyOne() {
        assertThat(powers("framework-2019", "us")).isEqualTo("{all-troops=FREEZE REVERSE}");
        assertThat(powers("draft-2019", "us")).isEqualTo("{first-tranche=FREEZE REVERSE, most-forces=FREEZE REVERSE}");
        assertThat(powers("violence-reduction-2021", "us"))
                .isEqualTo("{exit=FREEZE, push-prisoners=FREEZE, push-un-sanctions=FREEZE}");
        for (var agreement : List.of("framework-2019", "draft-2019", "violence-reduction-2021")) {
            assertThat(powers(agreement, "taliban")).isEqualTo("{}");
        }
    }

    private static String powers(String agreement, String reading) {
        var powers = new TreeMap<String, String>();
        for (var obligation : ask(agreement, reading, "2021-04-20", "", null).obligations()) {
            var kinds = obligation.powers().stream()
                    .map(power -> power.kind().name())
                    .sorted()
                    .toList();
            if (!kinds.isEmpty()) {
                powers.put(obligation.id(), String.join(" ", kinds));
            }
        }
        return powers.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"framework-2019", "draft-2019", "violence-reduction-2021"})
    void nothingKnownIsAnsweredExactly(String agreement) {
        for (var reading : List.of("us", "taliban")) {
            var answer = ask(agreement, reading, "2020-06-01", "", null);

            assertThat(answer.obligations()).allSatisfy(each -> {
                assertThat(each.exact()).isNull();
                assertThat(each.labels()).containsAnyOf(Label.Name.UNDETERMINED, Label.Name.NOT_COVERED);
            });
            assertThat(answer.conditions())
                    .allSatisfy(each -> assertThat(each.value()).isEqualTo(Value.UNKNOWN));
        }
    }

    /** Every value that matters of every field, the settings as they are and all numbers among them zero. */
    @ParameterizedTest
    @ValueSource(strings = {"framework-2019", "draft-2019", "violence-reduction-2021"})
    void everyConditionAndEveryPerformanceHasExactlyOneValueWhenAllFactsAreKnown(String agreement) {
        var zero = new HashMap<String, Object>();
        settings(agreement).forEach((name, value) -> zero.put(name, value instanceof Integer ? 0 : value));
        for (var settings : List.of(settings(agreement), zero)) {
            for (var reading : List.of("us", "taliban")) {
                var rules = LIBRARY.pack(agreement).orElseThrow().reading(reading);
                var inputs = new ArrayList<LabelInput>();
                rules.conditions().forEach(id -> inputs.add(rules.condition(id)));
                rules.obligations().forEach(id -> inputs.addAll(rules.inputs(id)));
                inputs.removeIf(input -> !List.of("Condition", "Performance").contains(input.type()));
                inputs.stream().distinct().forEach(input -> oneValue(agreement, reading, settings, input));
            }
        }
    }

    private static void oneValue(String agreement, String reading, Map<String, Object> settings, LabelInput input) {
        var pack = LIBRARY.pack(agreement).orElseThrow();
        var asOf = LocalDate.of(2020, 6, 1);
        List<Map<String, Object>> worlds = List.of(Map.of());
        for (var path : input.fields()) {
            var field = pack.vocabulary().field(path).orElseThrow();
            worlds = worlds.stream()
                    .flatMap(one -> with(one, field, asOf).stream())
                    .toList();
        }
        for (var values : worlds) {
            var conclusions = pack.reading(reading).explain(world(asOf, settings, values));
            if (conclusions.all(Contradiction.class).isEmpty()) {
                assertThat(conclusions.about(input.type(), input.id()))
                        .as("%s %s of %s on %s", agreement, reading, input.id(), values)
                        .hasSize(1);
            }
        }
    }

    private static World world(LocalDate asOf, Map<String, Object> settings, Map<String, Object> values) {
        return new World(asOf, settings, values, Map.of(), List.of(), List.of());
    }

    private static List<Map<String, Object>> with(Map<String, Object> one, Field field, LocalDate asOf) {
        List<?> values = switch (field.kind()) {
            case BOOLEAN -> List.of(true, false);
            case ENUM -> field.constants();
            case NUMBER -> NUMBERS;
            case DATE -> List.of(asOf.minusDays(5), asOf.minusDays(4), asOf.minusDays(1), asOf, asOf.plusDays(1));
            case TEXT -> List.of("");
        };
        var all = new ArrayList<Map<String, Object>>();
        for (var value : values) {
            var more = new HashMap<>(one);
            more.put(field.path(), value);
            all.add(more);
        }
        return all;
    }

    private static Answer.Reading ask(
            String agreement, String reading, String asOf, String background, @Nullable String facts) {
        var known = read(background, facts);
        var question = new Question(agreement, List.of(reading), LocalDate.parse(asOf), known, Map.of());
        return Objects.requireNonNull(EVALUATOR.evaluate(question).readings().get(reading));
    }

    private static FactSet read(String background, @Nullable String facts) {
        var values = new HashMap<String, Object>();
        var standing = new ArrayList<Map<String, Object>>();
        var found = FACT.matcher(background + " " + Objects.requireNonNullElse(facts, ""));
        while (found.find()) {
            var name = found.group(1);
            if (found.group(2).equals("?")) {
                values.remove(name);
            } else if (name.startsWith("standing.")) {
                var obligation = name.substring("standing.".length());
                standing.add(Map.of("obligation", obligation, "arisenOn", value(found.group(2))));
            } else {
                values.put(name, value(found.group(2)));
            }
        }
        return new FactSet(values, standing.isEmpty() ? Map.of() : Map.of("standing", standing));
    }

    private static Object value(String text) {
        if (text.matches("true|false")) {
            return Boolean.valueOf(text);
        } else if (text.matches("\\d+")) {
            return Integer.valueOf(text);
        }
        return text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : text;
    }

    private static Map<String, Object> settings(String agreement) {
        var settings = new HashMap<String, Object>();
        var stated = LIBRARY.pack(agreement).orElseThrow().agreement().settings();
        stated.forEach((name, spec) -> settings.put(name, spec.value()));
        return settings;
    }

    private static Answer.Obligation obligation(Answer.Reading answer, String id) {
        return answer.obligations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Answer.Condition condition(Answer.Reading answer, String id) {
        return answer.conditions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String labels(Answer.Reading answer, String obligation) {
        return obligation(answer, obligation).labels().stream().map(Enum::name).collect(joining(" "));
    }
}
