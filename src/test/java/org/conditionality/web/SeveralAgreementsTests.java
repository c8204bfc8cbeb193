package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An analyst puts the same facts to every agreement and sees how each fares. */
@ServiceTest
final class SeveralAgreementsTests {

    private static final String EVALUATIONS = "/api/v1/evaluations";

    /** Talks are open, militants are hosted, violence is reduced, some troops have left, and there is no ceasefire. */
    private static final Map<String, Object> FACTS = Map.of(
            "signature", Map.of("date", "2020-02-29", "approvedByPresident", true),
            "intraAfghanTalks", Map.of("state", "UNDER_WAY", "openedOn", "2020-09-12"),
            "foreignMilitants", Map.of("hosted", true, "inTalibanAreas", true),
            "violence", Map.of("overall", "REDUCED", "nearUsAreas", "REDUCED"),
            "forceLevel", Map.of("usTroops", 4500, "basesVacated", 5, "usTroopsWithdrawn", 1000),
            "ceasefire", Map.of("state", "NONE"));

    private final Client client;

    SeveralAgreementsTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void everyAgreementAnswersUnderEveryReading() {
        var reply = client.post(EVALUATIONS, Map.of("agreement", "*", "asOf", "2020-12-01", "facts", FACTS));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        var answers = map(reply.json().get("answers"));
        assertThat(answers).containsOnlyKeys("doha-2020", "draft-2019", "framework-2019", "violence-reduction-2021");
        assertThat(map(map(answers.get("doha-2020")).get("readings")))
                .containsOnlyKeys("kabul", "taliban", "text", "us");
        assertThat(reading(answers, "doha-2020", "us").get("frozen")).asString().contains("phase-two-troops");
        assertThat(reading(answers, "draft-2019", "us").get("frozen"))
                .asString()
                .contains("first-tranche");
        assertThat(labels(answers, "draft-2019", "taliban", "first-tranche")).doesNotContain("FROZEN");
        assertThat(labels(answers, "framework-2019", "us", "all-troops")).isEqualTo("[NOT_TRIGGERED]");
        assertThat(labels(answers, "framework-2019", "taliban", "all-troops")).isEqualTo("[UNDETERMINED]");
        assertThat(labels(answers, "violence-reduction-2021", "us", "exit")).isEqualTo("[UNDETERMINED]");
        assertThat(reading(answers, "draft-2019", "us").get("notCovered"))
                .asString()
                .contains("ceasefire", "Report V2-13", "facts=[ceasefire.state]");
    }

    @Test
    void disagreementsAreNamedWithinAndBetweenAgreements() {
        var reply = client.post(EVALUATIONS, Map.of("agreement", "*", "asOf", "2020-12-01", "facts", FACTS));

        var disagreements = reply.list("disagreements");
        assertThat(disagreements)
                .anyMatch(each ->
                        "doha-2020".equals(each.get("agreement")) && "phase-two-troops".equals(each.get("obligation")))
                .anyMatch(each -> "withdrawal".equals(each.get("matter"))
                        && "us".equals(each.get("reading"))
                        && map(each.get("agreements")).containsKey("framework-2019"));
    }

    @Test
    void anAgreementWithoutTheReadingIsNamedAsNotAsked() {
        var reply = client.post(
                EVALUATIONS,
                Map.of(
                        "agreement", List.of("doha-2020", "draft-2019"),
                        "readings", List.of("kabul"),
                        "asOf", "2020-12-01"));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(map(reply.json().get("answers"))).containsOnlyKeys("doha-2020");
        assertThat(reply.json().get("notAsked")).isEqualTo(List.of("draft-2019"));
    }

    @Test
    void aDecisionOnOneAgreementIsUnusedInTheOthers() {
        var facts = new HashMap<>(FACTS);
        facts.put("standing", List.of(Map.of("obligation", "all-troops", "arisenOn", "2019-02-01")));
        var reply = client.post(EVALUATIONS, Map.of("agreement", "*", "asOf", "2020-12-01", "facts", facts));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        var answers = map(reply.json().get("answers"));
        assertThat(labels(answers, "framework-2019", "us", "all-troops")).contains("FROZEN");
        assertThat(reading(answers, "doha-2020", "us").get("unused"))
                .asString()
                .contains("standing.obligation", "standing.arisenOn");
    }

    @Test
    void oneAgreementInAListAnswersAsByItself() {
        var one = client.post(EVALUATIONS, Map.of("agreement", "doha-2020", "asOf", "2020-12-01", "facts", FACTS));
        var list = client.post(
                EVALUATIONS, Map.of("agreement", List.of("doha-2020"), "asOf", "2020-12-01", "facts", FACTS));

        assertThat(map(list.json().get("answers")).get("doha-2020")).isEqualTo(one.json());
    }

    @Test
    void whatNoAgreementKnowsIsRefused() {
        refused(Map.of("agreement", List.of("doha-2021"), "asOf", "2020-12-01"), "/agreement/0", "doha-2020");
        refused(Map.of("agreement", List.of(), "asOf", "2020-12-01"), "/agreement", "*");
        refused(Map.of("agreement", "*", "readings", List.of("uss"), "asOf", "2020-12-01"), "/readings/0", "us");
        refused(Map.of("agreement", "*", "settings", Map.of("x", 1), "asOf", "2020-12-01"), "/settings/x", "");
        refused(Map.of("agreement", "*"), "/asOf", "asOf");
        refused(
                Map.of("agreement", "*", "asOf", "2020-12-01", "facts", Map.of("forceLevel", Map.of("usTrops", 1))),
                "/facts/forceLevel/usTrops",
                "usTroops");
        refused(Map.of("agreement", "*", "asOf", "2020-12-01", "background", "recrd"), "/background", "record");
        refused(
                Map.of(
                        "agreement",
                        "*",
                        "asOf",
                        "2020-12-01",
                        "facts",
                        Map.of(
                                "usDecision",
                                List.of(Map.of("kind", "FREEZE", "obligation", "nothing", "on", "2020-12-01")))),
                "/facts/usDecision/0/obligation",
                "");
    }

    private void refused(Map<String, ?> body, String pointer, String suggestion) {
        var reply = client.post(EVALUATIONS, body);

        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.list("errors"))
                .as(reply.text())
                .anyMatch(error -> pointer.equals(error.get("pointer"))
                        && String.valueOf(error.get("suggestion")).contains(suggestion));
    }

    private static Map<String, Object> reading(Map<String, Object> answers, String agreement, String reading) {
        return map(map(map(answers.get(agreement)).get("readings")).get(reading));
    }

    private static String labels(Map<String, Object> answers, String agreement, String reading, String obligation) {
        return ((List<?>) Objects.requireNonNull(
                        reading(answers, agreement, reading).get("obligations")))
                .stream()
                        .map(SeveralAgreementsTests::map)
                        .filter(each -> obligation.equals(each.get("id")))
                        .map(each -> String.valueOf(each.get("labels")))
                        .findFirst()
                        .orElse("");
    }

    @SuppressWarnings("unchecked") // Objects of JSON have texts for keys.
    private static Map<String, Object> map(@Nullable Object object) {
        return (Map<String, Object>) Objects.requireNonNull(object);
    }
}
