package org.conditionality.secondopinion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes fact sets for tests. */
final class SampleFacts {
    /** Signed on 29 February 2020, and every commitment kept. */
    static final Map<String, Object> KEPT = facts(
            "signature.date", "2020-02-29",
            "intraAfghanTalks.state", "UNDER_WAY",
            "intraAfghanTalks.delayCausedBy", "TALIBAN",
            "ceasefire.state", "PERMANENT_AGREED",
            "violence.overall", "REDUCED",
            "talibanAttacks.onUsForces", false,
            "talibanAttacks.onCoalitionForces", false,
            "talibanAttacks.suicideOrVehicleBombs", false,
            "talibanAttacks.onProvincialCapitals", false,
            "talibanAttacks.largeScaleOffensives", false,
            "foreignMilitants.threatenUsOrAllies", false,
            "foreignMilitants.attackedUsOrAllies", false,
            "foreignMilitants.hosted", false,
            "foreignMilitants.recruitingTrainingOrFunding", false,
            "foreignMilitants.elsewhereOnly", false,
            "foreignMilitants.asylumAbused", false,
            "foreignMilitants.travelDocumentsIssued", false,
            "foreignMilitants.messageSent", true,
            "forceLevel.usTroops", 13_000,
            "forceLevel.alliedTroops", 7_000,
            "forceLevel.basesVacated", 0,
            "forceLevel.basesRemaining", 12,
            "prisonerRelease.usWorkingOnPlan", true,
            "prisonerRelease.talibanFreed", 5_000,
            "prisonerRelease.governmentFreed", 999,
            "prisonerRelease.remainderFreed", false,
            "sanctions.usReviewBegun", true,
            "sanctions.usLifted", false,
            "sanctions.unDiplomacyBegun", true,
            "sanctions.unLifted", false,
            "securityCouncil.endorsementRequested", false,
            "usMilitaryAction.otherStrikes", false,
            "usMilitaryAction.raids", false,
            "usMilitaryAction.militiaRaids", false,
            "usMilitaryAction.afghanConsent", false,
            "usMilitaryAction.interventionInDomesticAffairs", false,
            "kabul.usSupportContinues", true,
            "kabul.usFacilitatesTalksWithPakistan", true,
            "reconstruction.usSeeksCooperation", true);

    /** The same, but militants are hosted: one continuing condition fails. */
    static final Map<String, Object> HOSTED = and(KEPT, "foreignMilitants.hosted", true);

    private SampleFacts() {}

    /** Builds a fact set from names of fields and their values in turn, or names of types and lists. */
    static Map<String, Object> facts(@Nullable Object... namesAndValues) {
        var facts = new TreeMap<String, Object>();
        Map<String, Map<String, @Nullable Object>> fields = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var name = String.valueOf(namesAndValues[i]);
            var value = namesAndValues[i + 1];
            int dot = name.indexOf('.');
            if (dot >= 0) {
                fields.computeIfAbsent(name.substring(0, dot), type -> new TreeMap<>())
                        .put(name.substring(dot + 1), value);
            } else if (value != null) {
                facts.put(name, value);
            }
        }
        fields.forEach(facts::put);
        return facts;
    }

    /** Returns facts with others on top; types are merged field by field. */
    static Map<String, Object> and(Map<String, Object> facts, @Nullable Object... namesAndValues) {
        var merged = new TreeMap<>(facts);
        facts(namesAndValues).forEach((type, fact) -> merged.merge(type, fact, SampleFacts::both));
        return merged;
    }

    private static Object both(Object one, Object other) {
        if (!(one instanceof Map<?, ?> some && other instanceof Map<?, ?> more)) {
            return other;
        }
        Map<String, @Nullable Object> all = new TreeMap<>();
        some.forEach((name, value) -> all.put((String) name, value));
        more.forEach((name, value) -> all.put((String) name, value));
        return all;
    }

    static Map<String, Object> claims(Object... claimantsAndValues) {
        var claims = new TreeMap<String, Object>();
        for (int i = 0; i < claimantsAndValues.length; i += 2) {
            claims.put((String) claimantsAndValues[i], claimantsAndValues[i + 1]);
        }
        return Map.of("claims", claims);
    }

    /** Builds a list with one decision; more holds further fields and their values in turn. */
    static List<Map<String, Object>> decision(String kind, String obligation, String on, Object... more) {
        var decision = new LinkedHashMap<String, Object>(Map.of("kind", kind, "obligation", obligation, "on", on));
        for (int i = 0; i < more.length; i += 2) {
            decision.put((String) more[i], more[i + 1]);
        }
        return List.of(decision);
    }

    static List<Map<String, Object>> standing(String obligation, String arisenOn) {
        return List.of(Map.of("obligation", obligation, "arisenOn", arisenOn));
    }
}
