package org.conditionality.rule.drl.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.conditionality.rule.drl.text.FileSections.Kind;
import org.junit.jupiter.api.Test;

/** Where a rule begins and ends does not depend on how its lines are broken. */
final class FileSectionsTests {

    private static final String RULE = """
            rule "The end, then: rule 1"
                @clause( "end" )
            when
                $end : Setting( name == "then", $then : date )
                Period( end > 5, text == 'end' ) // the end
            then
                insertLogical( Condition.met( "end" ) );
            end""";

    @Test
    void aRuleIsFoundHoweverItIsLaidOut() {
        var other = RULE.replace("rule 1", "rule 2");
        var oneLine = RULE.replace("// the end", "").replaceAll("\\s+", " ");
        for (var text : List.of(
                RULE + "\n\n" + other,
                RULE + "\n  " + other,
                RULE + "\n\t" + other,
                RULE + " " + other,
                RULE + " /* rule */ " + other,
                RULE + " // end\n" + other,
                RULE + ";" + other,
                oneLine + " " + oneLine.replace("rule 1", "rule 2"),
                "package conditionality; import java.time.LocalDate; " + oneLine + " " + other)) {
            var rules = FileSections.of(text, Kind.RULE);
            assertThat(rules)
                    .as(text)
                    .extracting(FileSections.Section::name)
                    .containsExactly("The end, then: rule 1", "The end, then: rule 2");
            assertThat(rules).allSatisfy(rule -> {
                assertThat(rule.in(text)).startsWith("rule \"The end").endsWith("end");
                assertThat(text.substring(rule.then())).startsWith("then");
                assertThat(text.substring(rule.then(), rule.end()))
                        .contains("insertLogical")
                        .doesNotContain("Period");
            });
        }
    }

    @Test
    void declarationsOnOneLineEndWhereTheyEnd() {
        var text =
                "declare enum Level LOW, HIGH; end declare Force @fact( \"end\" ) troops : Integer end : LocalDate end "
                        + RULE;
        assertThat(FileSections.of(text))
                .extracting(FileSections.Section::kind)
                .containsExactly(Kind.DECLARATION, Kind.DECLARATION, Kind.RULE);
        assertThat(FileSections.of(text).get(1).in(text)).endsWith("end : LocalDate end");
    }

    @Test
    void aRuleWithoutAnEndDoesNotSwallowTheNext() {
        var text = RULE.substring(0, RULE.length() - 3) + "\n\n" + RULE.replace("rule 1", "rule 2");
        assertThat(FileSections.of(text, Kind.RULE)).hasSize(2);
    }
}
