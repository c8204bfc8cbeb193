package org.conditionality.rule.check.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conditionality.rule.check.SourceCheck;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.junit.jupiter.api.Test;

/** Rules that feed themselves are refused where no end can be seen, and taken where one can. */
final class RuleFeedingTests {

    private static final String CHAIN = "declare Chain\n    n : Integer @key\nend\n\n";
    private static final String LINK = "declare Link\n    n : Integer @key\nend\n\n";

    @Test
    void aRuleThatCountsUpFromWhatItConcludesIsRefusedAtTheSum() throws IOException {
        var found = check(CHAIN + rule("One", "Chain( $n : n )", "new Chain( $n + 1 )"));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.ENDLESS);
            assertThat(finding.line()).isEqualTo(13);
            assertThat(finding.column()).isEqualTo(31);
            assertThat(finding.rule()).isEqualTo("One");
        });
    }

    @Test
    void everyOtherWayToFeedOneselfIsRefusedToo() throws IOException {
        for (var endless : List.of(
                CHAIN + rule("One", "Chain( $n : n, n > 0 )", "new Chain( $n - 1 )"),
                CHAIN + rule("One", "Chain( $n : n, n < 1001 )", "new Chain( $n + 1 )"),
                CHAIN + rule("One", "Chain( $n : n, n > 0 )", "new Chain( $n * 2 )"),
                CHAIN + rule("One", "Chain( $n : n, n > 0 )", "new Chain( $n + 1 )"),
                CHAIN + rule("One", "Chain( $n : n, $n < 9 )\n    Chain( $m : n )", "new Chain( $n + $m )"),
                CHAIN + rule("One", "$c : Chain( )", "new Chain( $c.getN() + 1 )"),
                CHAIN + rule("One", "$c : Chain( n < 10 )", "new Chain( 1 + $c.getN() )"),
                CHAIN
                        + LINK
                        + rule("One", "Chain( $n : n )", "new Link( $n + 1 )")
                        + rule("Two", "Link( $n : n )", "new Chain( $n )"),
                "declare Day\n    on : LocalDate @key\nend\n"
                        + rule("One", "Day( $d : on )", "new Day( $d.plusDays( 1 ) )"),
                "declare Name\n    of : String @key\nend\n" + rule("One", "Name( $n : of )", "new Name( $n + \"a\" )"),
                "declare Name\n    of : String\nend\n" + rule("One", "Name( $n : of )", "new Name( $n )"),
                rule("One", "Due( $o : obligation, $d : date )", "Due.on( $o, $d.plusDays( 1 ) )"),
                rule("One", "Waived( $o : obligation, $c : condition )", "new Waived( $o + \"a\", $c )"))) {
            assertThat(check(endless)).as(endless).extracting(Finding::code).contains(FindingCode.ENDLESS);
        }
    }

    @Test
    void whatOnlyPassesValuesOnOrSaysWhereItEndsIsTaken() throws IOException {
        for (var sound : List.of(
                CHAIN + rule("One", "Chain( $n : n, n < 10 )", "new Chain( $n + 1 )"),
                CHAIN + rule("One", "Chain( n <= 1000, $n : n )", "new Chain( $n + 2 )"),
                CHAIN + rule("One", "ForceLevel( $n : usTroops )", "new Chain( $n + 1 )"),
                CHAIN
                        + LINK
                        + rule("One", "Chain( $n : n )", "new Link( $n )")
                        + rule("Two", "Link( $n : n )", "new Chain( $n )"),
                "declare Path\n    from : String @key\n    to : String @key\nend\n"
                        + rule(
                                "One",
                                "Path( $a : from, $b : to )\n    Path( from == $b, $c : to )",
                                "new Path( $a, $c )"),
                CHAIN + rule("One", "Chain( )", "new Chain( 2 + 3 )"))) {
            assertThat(check(sound)).as(sound).isEmpty();
        }
    }

    private static String rule(String name, String when, String then) {
        return "rule \"%s\"\nwhen\n    %s\nthen\n    insertLogical( %s );\nend\n".formatted(name, when, then);
    }

    private static List<Finding> check(String rules) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var shared : List.of("vocabulary.drl", "lifecycle.drl")) {
            texts.put(shared, Files.readString(Path.of("rules").resolve(shared)));
        }
        var head = "package conditionality\n\nimport java.time.LocalDate\nimport org.conditionality.norm.*\n";
        texts.put("small/us.drl", head + rules);
        return new SourceCheck().check(texts, Map.of());
    }
}
