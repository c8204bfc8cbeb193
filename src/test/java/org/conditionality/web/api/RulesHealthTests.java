package org.conditionality.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.conditionality.ToyRules;
import org.conditionality.incident.Ledgers;
import org.conditionality.reload.Reloader;
import org.conditionality.reload.RulesEdition;
import org.conditionality.reload.RulesInForce;
import org.conditionality.rule.pack.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/** Health says whether questions are answered. */
final class RulesHealthTests {

    @TempDir
    private Path directory;

    @Test
    void rulesThatAnswerAreUpAndBeforeTheyAreAskedAreNot() throws IOException {
        var rules = rules();
        var health = new RulesHealth(rules);

        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.health().getDetails()).containsKeys("armistice", "starting");

        rules.edition().answering().ask();

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsOnlyKeys("armistice");
    }

    @Test
    void rulesThatCompileAndDoNotAnswerAreDown() throws IOException {
        ToyRules.in(directory);
        var us = directory.resolve("rules/armistice/us.drl");
        Files.writeString(us, Files.readString(us) + """

                rule "Militants are hosted, and are not"
                    @clause( "Article 2" )
                when
                then
                    insertLogical( Condition.met( "hosting" ) );
                end

                rule "Militants are not hosted, and are"
                    @clause( "Article 2" )
                when
                then
                    insertLogical( Condition.notMet( "hosting" ) );
                end
                """);
        var rules = opened();
        rules.edition().answering().ask();

        var health = new RulesHealth(rules).health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat((List<?>) health.getDetails().get("failures"))
                .singleElement()
                .asString()
                .startsWith("armistice under us cannot answer a question in which nothing is known: ")
                .contains("hosting");
    }

    @Test
    void rulesThatAnswerThoughNewerOnesCannotBeUsedAreDegraded() throws IOException {
        var rules = rules();
        rules.edition().answering().ask();
        var reloader = new Reloader(
                rules,
                new Ledgers(),
                directory.resolve("rules"),
                Optional.of(directory.resolve("scenarios")),
                Reloader.OnFailure.REFUSE);
        var us = directory.resolve("rules/armistice/us.drl");
        var sound = Files.readString(us);
        Files.writeString(us, sound.replace("Power.reverse", "Power.revers"));
        reloader.refresh();

        var health = new RulesHealth(rules).health();

        assertThat(health.getStatus()).isEqualTo(RulesHealth.DEGRADED);
        assertThat(health.getDetails().get("armistice"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsKeys("answers", "since", "newer")
                .extractingByKey("problems")
                .asString()
                .contains("armistice/us.drl:");

        Files.writeString(us, sound);
        reloader.refresh();

        assertThat(new RulesHealth(rules).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void rulesThatCannotBeReadAtAllAreDegradedToo() throws IOException {
        var rules = rules();
        rules.edition().answering().ask();
        var reloader = new Reloader(
                rules, new Ledgers(), directory.resolve("nowhere"), Optional.empty(), Reloader.OnFailure.REFUSE);

        reloader.refresh();

        var health = new RulesHealth(rules).health();
        assertThat(health.getStatus()).isEqualTo(RulesHealth.DEGRADED);
        assertThat(health.getDetails().get("problems")).asString().contains("nowhere");
    }

    private RulesInForce rules() throws IOException {
        ToyRules.in(directory);
        return opened();
    }

    private RulesInForce opened() {
        return new RulesInForce(new RulesEdition(
                Library.open(Optional.of(directory.resolve("rules"))),
                new Ledgers(),
                Optional.of(directory.resolve("scenarios"))));
    }
}
