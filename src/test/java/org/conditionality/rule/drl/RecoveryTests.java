package org.conditionality.rule.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.conditionality.rule.drl.DrlFile.Rule;
import org.conditionality.rule.drl.read.DrlText;
import org.junit.jupiter.api.Test;

/** Of a file that is not DRL throughout, what is sound is read, and all that is not is named. */
final class RecoveryTests {

    private static final String HEAD = "package conditionality\n\nimport org.conditionality.norm.*\n\n";
    private static final String TYPE = "declare Talks\n    open : Boolean\nend\n\n";

    @Test
    void whatIsSoundBesideABrokenRuleIsReadAtItsPlace() {
        var text = HEAD + TYPE + rule("One", "AsOf( )") + rule("Two", "AsOf( ") + rule("🙂 Three", "Talks( open )");

        var file = DrlText.read(text);

        assertThat(file.packageName()).map(Phrase::text).contains("conditionality");
        assertThat(file.imports()).extracting(Phrase::text).containsExactly("org.conditionality.norm.*");
        assertThat(file.declarations()).extracting(each -> each.name().text()).containsExactly("Talks");
        assertThat(names(file)).containsExactly("One", "🙂 Three");
        assertThat(file.rules())
                .allSatisfy(rule -> assertThat(text.substring(rule.start(), rule.end()))
                        .startsWith("rule \"" + rule.name().text())
                        .endsWith("end"));
        assertThat(file.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.rule()).isEqualTo("Two");
            assertThat(text.startsWith("(", fault.start())).isTrue();
            assertThat(fault.message()).isEqualTo("The bracket that opens here does not close.");
        });
    }

    @Test
    void aRuleWithoutAnEndDoesNotSwallowTheNext() {
        var text = HEAD + rule("One", "AsOf( )").replace("end\n", "") + rule("Two", "AsOf( )");

        var file = DrlText.read(text);

        assertThat(names(file)).containsExactly("Two");
        assertThat(file.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.ENDING);
        assertThat(file.faults()).extracting(Fault::rule).containsExactly("One");
    }

    @Test
    void whatFollowsARuleAndBeginsNothingIsAFaultOfItsOwn() {
        var file = DrlText.read(
                HEAD + rule("One", "AsOf( )") + rule("Two", "AsOf( )").replace("rule", "rul"));

        assertThat(names(file)).containsExactly("One");
        assertThat(file.faults()).extracting(Fault::message).containsExactly("`rul` begins nothing that DRL knows.");
    }

    @Test
    void rulesOnOneLineArePartedToo() {
        var file = DrlText.read((HEAD + rule("One", "AsOf( )") + rule("Two", "AsOf( = )") + rule("Three", "AsOf( )"))
                .replace("conditionality\n", "conditionality;")
                .replace("*\n", "*;")
                .replace("\n", " "));

        assertThat(names(file)).containsExactly("One", "Three");
        assertThat(file.faults()).extracting(Fault::rule).containsExactly("Two");
    }

    @Test
    void aFaultIsNotPutDownToAnAnnotationBeforeIt() {
        var file = DrlText.read(HEAD + rule("One", "AsOf( date = 5 )"));

        assertThat(file.faults()).extracting(Fault::message).containsExactly("`=` has no place here.");
        assertThat(DrlText.read(HEAD + rule("One", "AsOf( )").replace("\"Two 3\"", "Two 3, ="))
                        .faults())
                .extracting(Fault::message)
                .containsExactly("An annotation says a text, a number, or true or false.");
    }

    @Test
    void wordsOfDrlThatNameFieldsCutNothing() {
        var text = HEAD
                + "declare Period\n    rule : String\n    end : LocalDate\n    query : String\nend\n"
                + rule("One", "Period( rule == \"a\",\n    end == null,\n    query == \"rule end\" )");

        assertThat(DrlText.read(text).faults()).isEmpty();
        assertThat(names(DrlText.read(text + rule("Two", "AsOf( = )")))).containsExactly("One");
    }

    @Test
    void aVariableIsNamedWhereAConstraintBeginsAndNowhereElse() {
        assertThat(DrlText.read(HEAD + rule("One", "ForceLevel( $n : usTroops < 5000 )"))
                        .faults())
                .isEmpty();
        for (var elsewhere : List.of(
                "ForceLevel( ( $n : usTroops ) < 5000 )",
                "ForceLevel( usTroops > 1 && $n : usTroops < 5000 )",
                "accumulate( ForceLevel( $n : usTroops ); $s : sum( $m : $n ) )")) {
            assertThat(DrlText.read(HEAD + rule("One", elsewhere)).faults())
                    .as(elsewhere)
                    .extracting(Fault::message)
                    .containsExactly("A variable is named where a constraint begins.");
        }
    }

    @Test
    void everyFaultOfAFileIsFoundAtOnce() {
        var broken = IntStream.range(0, 20)
                .mapToObj(i -> rule("Rule " + i, "AsOf( = )"))
                .reduce(HEAD, String::concat);

        assertThat(DrlText.read(broken).faults())
                .extracting(Fault::rule)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "Rule " + i).toList());
    }

    @Test
    void aCharacterThatIsNoPartOfDrlIsAFault() {
        assertThat(DrlText.read(HEAD + rule("One", "AsOf( ` )")).faults()).hasSize(1);
        assertThat(DrlText.read(HEAD + rule("One", "AsOf( \" )")).faults()).hasSize(1);
    }

    private static List<String> names(DrlFile file) {
        return file.rules().stream().map(Rule::name).map(Phrase::text).toList();
    }

    private static String rule(String name, String when) {
        return """
                rule "%s"
                    @clause( "Two 3" )
                when
                    %s
                then
                    insertLogical( Condition.met( "talks" ) );
                end
                """.formatted(name, when);
    }
}
