package org.conditionality.rule.drl;

import static org.assertj.core.api.Assertions.assertThat;

import org.conditionality.rule.drl.read.DrlText;
import org.conditionality.rule.drl.text.CommentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DrlFileTests {

    private static final String TEXT = """
            // Who is hosted. 🙂
            package conditionality
            declare enum Level LOW, HIGH; end
            declare Talks
                open : Boolean // since when
            end
            rule 'It\\'s // no comment'
            when AsOf( /* any */ )
            then insertLogical( Condition.met( "talks" ) ); // met
            end ;
            rule plain then insertLogical( Condition.met( "a" ) );
            end
            """.replace("\\'", " ");

    @Test
    void aRuleKnowsWhereItsPartsStand() {
        var rule = DrlText.read(TEXT).rules().get(0);

        assertThat(TEXT.substring(rule.start(), rule.whenStart())).isEqualTo("rule 'It s // no comment'\n");
        assertThat(TEXT.substring(rule.whenStart(), rule.thenStart())).isEqualTo("when AsOf( /* any */ )\n");
        assertThat(TEXT.substring(rule.consequenceStart(), rule.consequenceEnd()))
                .isEqualTo(" insertLogical( Condition.met( \"talks\" ) ); // met\n");
        assertThat(TEXT.substring(rule.consequenceEnd(), rule.end())).isEqualTo("end");
    }

    @Test
    void aCommentAfterTheConsequenceHidesNothingOfIt() {
        var file = DrlText.read(TEXT);

        assertThat(file.faults()).isEmpty();
        assertThat(file.rules()).allMatch(rule -> rule.then().isPresent());
    }

    @Test
    void aRuleWithoutPatternsBeginsWhatMustHoldWhereItsConsequenceBegins() {
        var rule = DrlText.read(TEXT).rules().get(1);

        assertThat(rule.whenStart()).isEqualTo(rule.thenStart());
        assertThat(TEXT.substring(rule.thenStart(), rule.consequenceStart())).isEqualTo("then");
        assertThat(TEXT.substring(rule.start(), rule.end()))
                .startsWith("rule plain")
                .endsWith("end");
    }

    @Test
    void aDeclarationGoesFromItsFirstWordToItsEnd() {
        assertThat(DrlText.read(TEXT).declarations())
                .extracting(each -> TEXT.substring(each.start(), each.end()))
                .containsExactly(
                        "declare enum Level LOW, HIGH; end", "declare Talks\n    open : Boolean // since when\nend");
    }

    @Test
    void commentsAreKeptWithTheirPlaces() {
        var comments = DrlText.read(TEXT).comments();

        assertThat(comments)
                .extracting(DrlFile.Comment::text)
                .containsExactly("// Who is hosted. 🙂", "// since when", "/* any */", "// met");
        assertThat(comments).allMatch(each -> TEXT.startsWith(each.text(), each.offset()));
    }

    @Test
    void aCommentEndsBeforeTheEndOfItsLineHoweverThatIsWritten() {
        assertThat(CommentReader.of("// one\r\n// two\r// three\n").comments())
                .extracting(DrlFile.Comment::text)
                .containsExactly("// one", "// two", "// three");
    }

    /** Drools compiles {@code form == ( null )} into a comparison that never holds, and fails on {@code in ( null )}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "form == ( null )",
                "form != ((null))",
                "!( form == (null) )",
                "form in ( null )",
                "form not in ( Form.ENVOY, null )"
            })
    void nullIsRefusedInBracketsAndInLists(String constraint) {
        var file = DrlText.read("package conditionality\nrule \"Unsigned\" when\n    Signature( " + constraint
                + " )\nthen insertLogical( new Held( ) ); end\n");

        assertThat(file.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Fault.Kind.FORM);
            assertThat(fault.message()).startsWith("The engine does not find what is unknown by a `null` in");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"( form == null )", "form == null || ( form != Form.ENVOY )", "$f : form, $f == null"})
    void nullIsReadWhereNoBracketsStandRoundItAlone(String constraint) {
        var file = DrlText.read("package conditionality\nrule \"Unsigned\" when\n    Signature( " + constraint
                + " )\nthen insertLogical( new Held( ) ); end\n");

        assertThat(file.faults()).isEmpty();
    }
}
