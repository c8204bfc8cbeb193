package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever reads an answer can read the rules behind it. */
@ServiceTest
final class RuleTextTests {

    private static final String TEXTS = "/api/v1/rules/doha-2020/texts";

    private final Client client;

    RuleTextTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void aRuleSaysWhatItReadsAndConcludesAndWhoseItIs() {
        assertThat(client.get(TEXTS).list("rules"))
                .anySatisfy(rule -> assertThat(rule)
                        .containsEntry("name", "Foreign militants are hosted, or recruit, train or raise funds")
                        .containsEntry("readings", List.of("us"))
                        .containsEntry("file", "doha-2020/us.drl")
                        .containsEntry("clause", "Two 3")
                        .containsEntry("concludes", "Condition")
                        .containsEntry("about", List.of("hosting"))
                        .hasEntrySatisfying(
                                "reads",
                                reads -> assertThat(reads)
                                        .asString()
                                        .contains(
                                                "foreignMilitants.hosted",
                                                "foreignMilitants.recruitingTrainingOrFunding"))
                        .hasEntrySatisfying(
                                "text",
                                text -> assertThat(text)
                                        .asString()
                                        .startsWith("rule \"Foreign militants are hosted")
                                        .endsWith("end")));
    }

    @Test
    void aRuleThatReadingsShareIsListedOnceAndARemarkAboveItIsTold() {
        var rules = client.get(TEXTS).list("rules");

        assertThat(rules)
                .anySatisfy(rule -> assertThat(rule)
                        .containsEntry("file", "lifecycle.drl")
                        .containsEntry("readings", List.of("text", "us", "taliban", "kabul")))
                .anySatisfy(rule -> assertThat(rule)
                        .hasEntrySatisfying(
                                "comment",
                                comment -> assertThat(comment).asString().startsWith("Reading: ")))
                .extracting(rule -> rule.get("file") + ":" + rule.get("line"))
                .doesNotHaveDuplicates();
    }

    @Test
    void anAgreementThatThereIsNotIsNotFound() {
        assertThat(client.get("/api/v1/rules/doha-2021/texts").status()).isEqualTo(404);
    }
}
