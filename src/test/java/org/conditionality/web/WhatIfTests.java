package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An analyst asks what changes, what it would take, and on what it turns. */
@ServiceTest
final class WhatIfTests {

    private static final String BASE = "/api/v1";
    private static final Map<String, Object> QUESTION = Map.of(
            "agreement",
            "doha-2020",
            "readings",
            List.of("us"),
            "asOf",
            "2020-12-01",
            "facts",
            Map.of(
                    "signature", Map.of("date", "2020-02-29"),
                    "forceLevel", Map.of("usTroops", 4500, "basesVacated", 5),
                    "foreignMilitants", Map.of("hosted", true)));

    private final Client client;

    WhatIfTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void aComparisonNamesWhatChangesAndWhy() {
        var reply = client.post(
                BASE + "/comparisons",
                Map.of(
                        "baseline",
                        QUESTION,
                        "variants",
                        List.of(
                                Map.of(
                                        "name",
                                        "nobody hosted",
                                        "facts",
                                        Map.of("foreignMilitants", Map.of("hosted", false))),
                                Map.of("readings", List.of("text")),
                                Map.of("asOf", "2020-12-01"))));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        var variants = reply.list("variants");
        assertThat(variants)
                .extracting(each -> each.get("name"))
                .containsExactly("nobody hosted", "variant 2", "variant 3");
        assertThat(String.valueOf(variants.get(0)))
                .contains("obligation=phase-two-troops", "condition=hosting", "before=NOT_MET");
        assertThat(String.valueOf(variants.get(1))).contains("reading=text, against=us", "IRREVERSIBLE");
        assertThat(String.valueOf(variants.get(2))).contains("changed=[]");
    }

    @Test
    void aNullMakesAFactUnknownAgain() {
        var removed = new HashMap<String, Object>();
        removed.put("hosted", null);
        var reply = client.post(
                BASE + "/comparisons",
                Map.of(
                        "baseline",
                        QUESTION,
                        "variants",
                        List.of(Map.of("facts", Map.of("foreignMilitants", removed)))));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.text()).contains("\"condition\":\"hosting\",\"before\":\"NOT_MET\",\"after\":\"UNKNOWN\"");
    }

    @Test
    void aFaultInAVariantIsNamedThere() {
        var reply = client.post(
                BASE + "/comparisons",
                Map.of(
                        "baseline",
                        QUESTION,
                        "variants",
                        List.of(
                                Map.of("asOf", "2020-12-02"),
                                Map.of("facts", Map.of("forceLevel", Map.of("usTrops", 1))))));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.list("errors"))
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .containsEntry("pointer", "/variants/1/facts/forceLevel/usTrops")
                        .extractingByKey("suggestion")
                        .asString()
                        .contains("usTroops"));
    }

    @Test
    void moreThanFiftyVariantsAreRefused() {
        var variants = new ArrayList<Object>();
        for (var number = 0; number < 51; number++) {
            variants.add(Map.of());
        }
        var reply = client.post(BASE + "/comparisons", Map.of("baseline", QUESTION, "variants", variants));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("/variants", "51");
    }

    @Test
    void aCounterfactualListsTheSmallestChanges() {
        var question = new HashMap<>(QUESTION);
        question.put("goal", Map.of("obligation", "phase-two-troops", "label", "FROZEN", "holds", true));
        question.put("maxChanges", 1);
        question.put("asOf", "2020-12-01");
        var reply = client.post(BASE + "/counterfactuals", question);

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json()).containsKeys("holds", "solutions", "complete", "evaluated");
    }

    @Test
    void lessViolenceOpensTheRestOfTheForcesAsTheRecordStood() {
        var answer = unfreeze(Map.of("obligation", "phase-two-troops", "noLonger", "FROZEN"), "counted");

        assertThat(answer.at("/solutions/0/changes").toString())
                .isEqualTo("[{\"field\":\"violence.overall\",\"from\":\"INCREASED\",\"to\":\"REDUCED\"}]");
        assertThat(answer.at("/solutions/0/mends").toString()).isEqualTo("[\"violence\"]");
        assertThat(answer.at("/solutions/0/by").toString()).isEqualTo("[[\"TALIBAN\"]]");
        assertThat(answer.at("/solutions/0/outcomes/0/possible").toString())
                .isEqualTo("[[\"FROZEN\",\"REVERSIBLE\"],[\"TRIGGERED\"]]");
        assertThat(answer.at("/solutions/0/outcomes/0/decisive").toString()).contains("foreignMilitants.hosted");
        assertThat(answer.at("/groups").toString())
                .isEqualTo("[{\"fields\":[\"violence.overall\"],\"solutions\":[0]},"
                        + "{\"fields\":[\"forceLevel.usTroops\"],\"solutions\":[1]}]");
        assertThat(answer.at("/complete").asBoolean()).isTrue();
        assertThat(answer.at("/exact").asBoolean()).isTrue();
    }

    @Test
    void lessViolenceAndSoManyFactsSettledMakeTheRestOfTheForcesDue() {
        var answer = unfreeze(Map.of("obligation", "phase-two-troops", "label", "TRIGGERED"), "free");

        assertThat(answer.at("/solutions")).hasSize(1);
        assertThat(answer.at("/solutions/0/changes").toString())
                .isEqualTo("[{\"field\":\"violence.overall\",\"from\":\"INCREASED\",\"to\":\"REDUCED\"}]");
        assertThat(answer.at("/solutions/0/settles")).hasSize(9);
        assertThat(answer.at("/solutions/0/settles/1/from").toString()).isEqualTo("{\"claims\":{\"un\":true}}");
        assertThat(answer.at("/solutions/0/outcomes/0/labels").toString()).isEqualTo("[\"TRIGGERED\"]");
        assertThat(unfreeze(Map.of("obligation", "phase-two-troops", "possible", "TRIGGERED"), "free")
                        .at("/solutions/0/changes/0/field")
                        .asString())
                .isEqualTo("violence.overall");
    }

    /** What would unfreeze the remaining forces under the US reading on 1 December 2020, as the record stood? */
    private JsonNode unfreeze(Map<String, Object> goal, String unknowns) {
        var reply = client.post(
                BASE + "/counterfactuals",
                Map.of(
                        "agreement", "doha-2020",
                        "reading", "us",
                        "asOf", "2020-12-01",
                        "background", "record",
                        "goal", goal,
                        "unknowns", unknowns));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return JsonMapper.shared().readTree(reply.text());
    }

    @Test
    void aGoalThatNoRuleCanReachIsAnsweredWithTheReason() {
        var question = new HashMap<>(QUESTION);
        question.put("goal", Map.of("obligation", "phase-two-troops", "label", "NOT_COVERED"));
        question.put("asOf", "2020-12-01");
        var reply = client.post(BASE + "/counterfactuals", question);

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json()).containsEntry("solutions", List.of());
        assertThat(reply.json().get("why"))
                .asString()
                .startsWith("Whatever the facts are, `phase-two-troops` does not carry");
    }

    @Test
    void cutPointsNameTheRulesThatReadAFact() {
        var reply = client.get(BASE + "/agreements/doha-2020/cut-points?reading=us&asOf=2020-12-01");

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json()).containsEntry("asOf", "2020-12-01");
        assertThat(reply.text())
                .contains("\"field\":\"foreignMilitants.hosted\",\"kind\":\"BOOLEAN\",\"values\":[true,false]")
                .contains("\"field\":\"forceLevel.usTroops\",\"kind\":\"NUMBER\",\"values\":[0,1,8600,8601,13000]")
                .contains("\"file\":\"doha-2020/performance.drl\"")
                .doesNotContain("\"taliban\":");
    }

    @Test
    void aConditionReadsAsASentence() {
        var reply = client.post(
                BASE + "/conditions",
                Map.of(
                        "agreement", "framework-2019",
                        "reading", "taliban",
                        "asOf", "2019-02-01",
                        "obligation", "all-troops",
                        "label", "NOT_TRIGGERED"));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.text()).contains("counterTerrorismGuarantee.given is false", "\"exact\":true");
    }

    @Test
    void anUnknownObligationIsRefusedWithASuggestion() {
        var reply = client.post(
                BASE + "/conditions",
                Map.of(
                        "agreement", "doha-2020",
                        "reading", "us",
                        "asOf", "2020-12-01",
                        "obligation", "phase-two-trops",
                        "label", "FROZEN"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("/obligation", "phase-two-troops");
    }
}
