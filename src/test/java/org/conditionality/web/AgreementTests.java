package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
final class AgreementTests {

    private static final String DOHA = "/api/v1/agreements/doha-2020";

    private final Client client;

    AgreementTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void theAgreementsAreListed() {
        var reply = client.get("/api/v1/agreements");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.list("agreements"))
                .anySatisfy(entry -> assertThat(entry)
                        .containsEntry("id", "doha-2020")
                        .containsEntry("date", "2020-02-29")
                        .containsEntry("shownFirst", "us")
                        .containsEntry("readings", List.of("text", "us", "taliban", "kabul"))
                        .containsEntry("shortTitle", "Agreement of 29 February 2020")
                        .containsKeys("title", "rulesVersion"));
    }

    @Test
    void anAgreementSaysAllThatCanBeAskedAboutIt() {
        var reply = client.get(DOHA);

        assertThat(reply.json())
                .containsEntry("id", "doha-2020")
                .containsEntry("date", "2020-02-29")
                .containsEntry("shownFirst", "us")
                .containsKeys("title", "parties", "rulesVersion");
        assertThat(reply.list("readings"))
                .hasSize(4)
                .allSatisfy(r -> assertThat(r).containsKeys("id", "title", "about", "name", "phrase", "believes"));
        assertThat(reply.list("obligations"))
                .hasSize(15)
                .contains(Map.of(
                        "id",
                        "phase-two-troops",
                        "title",
                        "The remaining forces",
                        "matter",
                        "withdrawal",
                        "act",
                        "Withdraw all remaining forces of the United States and its allies"));
        assertThat(reply.list("conditions"))
                .hasSize(14)
                .allSatisfy(c -> assertThat(c).containsOnlyKeys("id", "title", "subject", "kept", "broken"));
        assertThat(reply.list("settings"))
                .anySatisfy(setting ->
                        assertThat(setting).containsEntry("name", "phaseTwoEnd").containsEntry("value", "2021-05-01"));
        assertThat(reply.list("clauses"))
                .allSatisfy(clause -> assertThat(clause).containsKeys("name", "title", "text", "source", "confidence"))
                .anySatisfy(clause -> assertThat(clause)
                        .containsEntry("name", "Resolution 2513")
                        .containsEntry("url", "https://www.un.org/press/en/2020/sc14139.doc.htm"));
        assertThat(reply.text()).doesNotContain(":null");
    }

    @Test
    void whatIsLeftOutOfAClauseIsSaidWithTheReasonAndTheChoice() {
        var reply = client.get(DOHA);

        assertThat(reply.list("leftOut"))
                .allSatisfy(each -> assertThat(each).containsOnlyKeys("clause", "what", "why", "chosen"))
                .anySatisfy(each -> assertThat(each)
                        .containsEntry("clause", "One A.1")
                        .containsEntry("what", "The proportion in which allied forces come down"));
    }

    @Test
    void everythingThatCanBeAskedAboutHasATitleOfItsOwn() {
        var reply = client.get(DOHA);

        assertThat(reply.json())
                .containsEntry("shortTitle", "Agreement of 29 February 2020")
                .containsEntry(
                        "partyNames",
                        Map.of("US", "the United States", "TALIBAN", "the Taliban", "KABUL", "the government in Kabul"))
                .containsEntry(
                        "claimants",
                        Map.of(
                                "us",
                                "the United States",
                                "taliban",
                                "the Taliban",
                                "kabul",
                                "the government in Kabul",
                                "un",
                                "the United Nations"));
        assertThat(reply.list("conditions"))
                .anySatisfy(condition -> assertThat(condition)
                        .containsEntry("title", "Violence is reduced")
                        .containsEntry("subject", "The level of violence")
                        .containsEntry("kept", "violence has fallen")
                        .containsEntry("broken", "violence has not fallen"));
        assertThat(reply.list("factTypes").toString())
                .contains("title=Intra-Afghan talks", "title=State of the talks", "UNDER_WAY=under way")
                .doesNotContain("title=null");
    }

    @Test
    void theSchemaOfFactsHasTheirTitles() {
        assertThat(client.get(DOHA + "/schema").text())
                .contains("\"title\":\"Forces and bases\"", "\"title\":\"US troops in the country\"")
                .contains("\"x-titles\":{\"REDUCED\":\"reduced\"");
    }

    @Test
    void everyFieldOfAFactIsExplained() {
        var types = client.get(DOHA).list("factTypes");

        assertThat(types).hasSize(23).allSatisfy(type -> {
            assertThat(type).containsKeys("name", "doc", "many");
            assertThat((List<?>) type.get("fields"))
                    .isNotEmpty()
                    .allSatisfy(field -> assertThat(field.toString()).contains("doc=", "question=", "kind="));
        });
        assertThat(types.toString())
                .contains("name=usTroops, title=US troops in the country, kind=NUMBER", "unit=troops")
                .contains("constants=[REDUCED, UNCHANGED, INCREASED]")
                .contains("names=obligation");
    }
}
