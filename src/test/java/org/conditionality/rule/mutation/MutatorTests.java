package org.conditionality.rule.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.conditionality.rule.drl.read.DrlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The faults that can be put into a rule are the same however it is written, and each leaves a rule that can be read. */
final class MutatorTests {

    private static final String PLAIN =
            "ForceLevel( usTroops < 5000, alliedTroops == 1 || alliedTroops == 7, basesVacated != null )";

    private static List<Mutation> mutations(String when) {
        var text = """
                package conditionality

                import org.conditionality.norm.*

                rule "It holds"
                    @clause( "One" )
                when
                    %s
                then
                    insertLogical( Obligation.result( "a" ).owed( Party.US, Party.TALIBAN ).hangsOn( "b", "c" ) );
                end
                """.formatted(when);
        var file = DrlText.read(text);
        assertThat(file.faults()).isEmpty();
        return new Mutator("a.drl", text, file, new EnumConstants(List.of(file)), List.of("One", "Two")).mutations();
    }

    private static Map<Mutation.Kind, Long> kinds(String when) {
        return mutations(when).stream()
                .map(Mutation::kind)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ForceLevel( 5000 > usTroops, alliedTroops == 1 || 7 == alliedTroops, null != basesVacated )",
                "ForceLevel( usTroops < 5000 && ( alliedTroops == 1 || alliedTroops == 7 ) && basesVacated != null )",
                "ForceLevel( usTroops < 5000, alliedTroops in ( 1, 7 ), basesVacated != null )",
                "( ForceLevel( ( ( usTroops ) < ( 5000 ) ), ( alliedTroops == 1 ) || ( alliedTroops == 7 ), ("
                        + " basesVacated != null ) ) )",
                "ForceLevel( /* a, b || c */ usTroops < 5000, // && )\n"
                        + " alliedTroops == 1 || /* ) */ alliedTroops == 7, basesVacated != null )",
                "ForceLevel( this.getUsTroops() < 5000, alliedTroops == 1 || this.alliedTroops == 7, basesVacated !="
                        + " null )"
            })
    void theFaultsOfAConstraintAreTheSameHoweverItIsWritten(String when) {
        assertThat(kinds(when)).isEqualTo(kinds(PLAIN));
        assertThat(mutations(when)).allSatisfy(MutatorTests::canBeRead);
    }

    private static void canBeRead(Mutation mutation) {
        if (mutation.text() != null) {
            assertThat(DrlText.read("package conditionality\n" + mutation.text())
                            .faults())
                    .as(mutation.text())
                    .isEmpty();
        }
    }

    @Test
    void oneItemOfAListIsTurnedAsTheComparisonThatItIs() {
        assertThat(mutations("ForceLevel( usTroops in ( 1, 7 ) )"))
                .extracting(Mutation::becomes)
                .contains("( usTroops != 1 || usTroops == 7 )", "usTroops in ( 2, 7 )");
        assertThat(mutations("ForceLevel( usTroops not in ( 1, 7 ) )"))
                .extracting(Mutation::becomes)
                .contains("( usTroops == 1 && usTroops != 7 )");
    }

    @Test
    void whatNamesAFieldAndComparesItIsTurnedAndNotDropped() {
        assertThat(mutations("ForceLevel( $troops : usTroops < 5000 )"))
                .extracting(Mutation::kind)
                .contains(Mutation.Kind.COMPARISON_TURNED, Mutation.Kind.CONSTANT_MOVED);
        assertThat(mutations("ForceLevel( $troops : usTroops )"))
                .extracting(Mutation::was)
                .doesNotContain("$troops : usTroops");
    }
}
