package org.conditionality.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.conditionality.ToyRules;
import org.conditionality.incident.Ledgers;
import org.conditionality.reload.Reloader.OnFailure;
import org.conditionality.rule.pack.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rules that misbehave are named, never come into force, and keep no later version from doing so. */
final class MisbehavingRulesTests {

    private static final String CHAIN = """

            declare Chain
                n : Integer @key
            end

            rule "A chain begins"
                @clause( "Article 1" )
            when
            then
                insertLogical( new Chain( 1 ) );
            end
            """;

    @TempDir
    private Path directory;

    private Path us;
    private String sound;
    private RulesInForce rules;

    @BeforeEach
    void open() throws IOException {
        ToyRules.in(directory);
        us = directory.resolve("rules/armistice/us.drl");
        sound = Files.readString(us);
        var library = Library.open(Optional.of(directory.resolve("rules")));
        rules = new RulesInForce(new RulesEdition(library, new Ledgers(), Optional.of(directory.resolve("scenarios"))));
    }

    @TestFactory
    @Timeout(600)
    Stream<DynamicTest> eachIsNamedAndTheNextSoundVersionIsTakenUp() {
        var reloader = reloader(TrialProcess.USUAL);
        return misbehaving().entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    var before = standing().version();
                    Files.writeString(us, sound + each.getValue());

                    reloader.refresh();

                    assertThat(standing().version()).isEqualTo(before);
                    assertThat(standing().newer()).isNotNull();
                    assertThat(standing().problems())
                            .anySatisfy(problem -> assertThat(problem).contains("armistice/us.drl:"));

                    Files.writeString(us, sound + "\n// " + each.getKey() + "\n");
                    reloader.refresh();

                    assertThat(standing().newer()).isNull();
                    assertThat(standing().problems()).isEmpty();
                    assertThat(standing().version()).isNotEqualTo(before);
                }));
    }

    private static Map<String, String> misbehaving() {
        return Map.of(
                "feeds itself", CHAIN + rule("Chain( $n : n )", "new Chain( $n + 1 )"),
                "feeds itself up to an end too far",
                        CHAIN + rule("Chain( $n : n, n < 2000000 )", "new Chain( $n + 1 )"),
                "endless function", function("while ( true ) { }"),
                "takes all memory",
                        function(
                                "var all = new java.util.ArrayList<byte[]>(); while ( true ) { all.add( new byte[1000000] ); }"),
                "takes all of the stack", function("return endless();"),
                "ends the service", function("System.exit( 0 );"),
                "matches everything with everything",
                        rule(
                                "$a : Object()\n    $b : Object()\n    $c : Object()\n    $d : Object()\n    $e : Object()\n    $f : Object()",
                                "Advisory.of( \"all\", \"It is so.\" )"),
                "breaks off where nothing is known",
                        rule("Setting( name == \"few\", $d : date )", "Due.on( \"leave\", $d.plusDays( 1 ) )"));
    }

    private static String function(String body) {
        return "\nfunction boolean endless() { %s return true; }\n"
                        .formatted(body.startsWith("return") ? "if ( true ) " + body : body)
                + rule("eval( endless() )", "Advisory.of( \"all\", \"It is so.\" )");
    }

    private static String rule(String when, String then) {
        return "\nrule \"It misbehaves\"\n    @clause( \"Article 1\" )\nwhen\n    %s\nthen\n    insertLogical( %s );\nend\n"
                .formatted(when, then);
    }

    @Test
    @Timeout(600)
    void whatCannotBeToldFromTheTextIsTriedInAProcessOfItsOwnAndNamedMeanwhile() throws Exception {
        var before = standing().version();
        var reloader = reloader(new TrialProcess(Duration.ofSeconds(20), 128));
        Files.writeString(us, sound + pairs());

        var reload = new Thread(reloader::refresh);
        reload.start();
        var named = List.<String>of();
        for (var waited = 0; waited < 600 && named.isEmpty() && reload.isAlive(); waited++) {
            Thread.sleep(100);
            named = standing().problems();
        }
        assertThat(named)
                .singleElement()
                .asString()
                .contains("process of their own", "rule \"It goes on\" feeds itself");
        assertThat(standing().version()).isEqualTo(before);

        reload.join();

        assertThat(standing().version()).isEqualTo(before);
        assertThat(standing().problems())
                .singleElement()
                .asString()
                .containsAnyOf("had not ended after 20 seconds", "took more than 128 MB")
                .contains("armistice/us.drl:", "rule \"It goes on\" feeds itself", "gathers what matches");

        Files.writeString(us, sound + "\n// mended\n");
        reloader.refresh();

        assertThat(standing().problems()).isEmpty();
        assertThat(standing().newer()).isNull();
    }

    /** Rules that end, after more time or memory than anybody has. */
    private static String pairs() {
        return CHAIN
                + rule("Chain( $n : n, n < 1000 )", "new Chain( $n + 1 )").replace("misbehaves", "goes on")
                + "\ndeclare Pair\n    a : Integer @key\n    b : Integer @key\nend\n"
                + rule("Chain( $a : n )\n    Chain( $b : n )", "new Pair( $a, $b )")
                        .replace("misbehaves", "pairs")
                + rule(
                        "accumulate( Pair( $a : a ) and Pair( $b : b ); $c : count( $a ); $c > 5 )",
                        "Advisory.of( \"many\", \"There are many.\" )");
    }

    @Test
    @Timeout(600)
    void rulesWithoutScenariosAreTriedToo() throws IOException {
        var before = standing().version();
        Files.delete(directory.resolve("scenarios/armistice/armistice.yaml"));
        var reloader = reloader(new TrialProcess(Duration.ofSeconds(20), 128));
        Files.writeString(us, sound + pairs());

        reloader.refresh();

        assertThat(standing().version()).isEqualTo(before);
        assertThat(standing().problems())
                .singleElement()
                .asString()
                .containsAnyOf("had not ended after 20 seconds", "took more than 128 MB");
    }

    @Test
    void rulesThatGatherAndEndComeIntoForce() throws IOException {
        Files.writeString(
                us,
                sound
                        + rule(
                                "accumulate( Condition( $c : id ); $n : count( $c ); $n > 5 )",
                                "Advisory.of( \"many\", \"There are many.\" )"));

        reloader(TrialProcess.USUAL).refresh();

        assertThat(standing().problems()).isEmpty();
        assertThat(standing().newer()).isNull();
    }

    private Reloader reloader(TrialProcess process) {
        return new Reloader(
                rules,
                new Ledgers(),
                directory.resolve("rules"),
                Optional.of(directory.resolve("scenarios")),
                OnFailure.REFUSE,
                process);
    }

    private RulesStatus standing() {
        return rules.edition().standing(ToyRules.AGREEMENT).orElseThrow();
    }
}
