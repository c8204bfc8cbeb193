package org.conditionality.benchmark;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;

/** The questions that are measured. */
final class MeasuredQuestions {

    private static final LocalDate AS_OF = LocalDate.of(2020, 12, 1);

    private MeasuredQuestions() {}

    /** Every field that a rule of the reading {@code us} looks at is known; militants are hosted. */
    static Map<String, Object> known() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("signature", Map.of("date", "2020-02-29"));
        facts.put("intraAfghanTalks", Map.of("state", "UNDER_WAY", "openedOn", "2020-09-12"));
        facts.put("violence", Map.of("overall", "REDUCED"));
        facts.put(
                "talibanAttacks",
                Map.of(
                        "onUsForces", false,
                        "onCoalitionForces", false,
                        "onAfghanForces", true,
                        "suicideOrVehicleBombs", false,
                        "onProvincialCapitals", false,
                        "largeScaleOffensives", false));
        facts.put(
                "foreignMilitants",
                Map.of(
                        "threatenUsOrAllies", false,
                        "attackedUsOrAllies", false,
                        "hosted", true,
                        "recruitingTrainingOrFunding", false,
                        "asylumAbused", false,
                        "travelDocumentsIssued", false,
                        "messageSent", true));
        facts.put(
                "forceLevel",
                Map.of(
                        "usTroops", 4500,
                        "alliedTroops", 6000,
                        "basesVacated", 5,
                        "basesRemaining", 7,
                        "maxDailyDrawdown", 100));
        facts.put(
                "prisonerRelease",
                Map.of(
                        "usWorkingOnPlan",
                        true,
                        "talibanFreed",
                        5000,
                        "governmentFreed",
                        1000,
                        "remainderFreed",
                        false));
        facts.put(
                "sanctions",
                Map.of("usReviewBegun", true, "usLifted", false, "unDiplomacyBegun", true, "unLifted", false));
        facts.put("securityCouncil", Map.of("endorsementRequested", true, "endorsed", true));
        facts.put(
                "usMilitaryAction",
                Map.of(
                        "strikesDefendingAfghanForces", true,
                        "otherStrikes", false,
                        "raids", false,
                        "militiaRaids", true,
                        "afghanConsent", true));
        facts.put("kabul", Map.of("consentsToPrisonerRelease", true, "usSupportContinues", true));
        return facts;
    }

    /** Every field that a rule of the reading {@code us} of {@code framework-2019} looks at is known. */
    static Map<String, Object> knownOfFramework() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("counterTerrorismGuarantee", Map.of("given", true, "enforcementMechanismAgreed", false));
        facts.put("ceasefire", Map.of("state", "PERMANENT_IN_FORCE"));
        facts.put("intraAfghanTalks", Map.of("state", "UNDER_WAY", "openedOn", "2020-09-12"));
        facts.put("politicalPlan", Map.of("agreed", true, "implementationBegun", true));
        facts.put("package", Map.of("allIssuesAgreed", true, "implementationBegun", false));
        facts.put("forceLevel", Map.of("usTroops", 9000));
        return facts;
    }

    /** Three facts, all else unknown. */
    static Map<String, Object> little(String agreement) {
        return agreement.equals("doha-2020")
                ? Map.of(
                        "signature", Map.of("date", "2020-02-29"),
                        "foreignMilitants", Map.of("hosted", true),
                        "forceLevel", Map.of("usTroops", 4500))
                : Map.of(
                        "counterTerrorismGuarantee", Map.of("given", true),
                        "ceasefire", Map.of("state", "TEMPORARY"),
                        "forceLevel", Map.of("usTroops", 9000));
    }

    static Map<String, Object> body(String reading, Map<String, Object> facts) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agreement", "doha-2020");
        body.put("readings", List.of(reading));
        body.put("asOf", AS_OF.toString());
        body.put("facts", facts);
        return body;
    }

    static Question question(Library library, String reading, Map<String, Object> facts) {
        return new QuestionReader(library).read(body(reading, facts));
    }
}
