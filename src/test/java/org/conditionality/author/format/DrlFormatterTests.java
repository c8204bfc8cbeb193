package org.conditionality.author.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.conditionality.rule.check.DrlFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class DrlFormatterTests {

    @Test
    void aRuleIsLaidOutInOneWay() {
        var written = """
                package conditionality
                import org.conditionality.norm.*
                // Reading: kept above its rule.
                rule "One"   @clause("Two 3")
                when AsOf($asOf:date)
                  $m:ForeignMilitants(hosted==true||asylumAbused==true,
                messageSent!=null) // kept
                not(Arisen(obligation=="a,b( c"))

                then insertLogical(new Label( "x",Label.Name.FROZEN )); end
                rule "Two" when
                    ForceLevel( usTroops>-1 , basesVacated in( 1,2 ))
                then
                    insertLogical( Failure.in("leave"));
                end
                """;

        assertThat(DrlFormatter.of(written)).isEqualTo("""
                package conditionality
                import org.conditionality.norm.*
                // Reading: kept above its rule.
                rule "One"
                    @clause( "Two 3" )
                when
                    AsOf( $asOf : date )
                    $m : ForeignMilitants( hosted == true || asylumAbused == true,
                        messageSent != null ) // kept
                    not( Arisen( obligation == "a,b( c" ) )
                then
                    insertLogical( new Label( "x", Label.Name.FROZEN ) );
                end

                rule "Two"
                when
                    ForceLevel( usTroops > -1, basesVacated in ( 1, 2 ) )
                then
                    insertLogical( Failure.in( "leave" ) );
                end
                """);
    }

    @Test
    void aDeclarationIsLaidOutInOneWay() {
        var written = """
                declare enum Level
                  LOW,HIGH;
                end
                declare Weather
                @fact("weather")
                  raining:Boolean
                  @doc("It rains.")
                  key:String @key
                end
                """;

        assertThat(DrlFormatter.of(written)).isEqualTo("""
                declare enum Level
                    LOW, HIGH;
                end

                declare Weather
                    @fact( "weather" )
                    raining : Boolean
                        @doc( "It rains." )
                    key : String @key
                end
                """);
    }

    @TestFactory
    Stream<DynamicTest> theShippedRulesAreLaidOut() throws IOException {
        return shipped().stream()
                .map(file -> dynamicTest(file.toString(), () -> {
                    var text = Files.readString(file);

                    assertThat(DrlFormatter.of(text)).isEqualTo(text);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aShippedFileWhoseWhiteSpaceIsLostGetsItBackAndMeansTheSame() throws IOException {
        return shipped().stream()
                .map(file -> dynamicTest(file.toString(), () -> {
                    var text = Files.readString(file);
                    var lost = text.replaceAll("(?m)^ +", "").replaceAll("(?m) *([(),]) *(?=[^\n\"]*$)", "$1");

                    var laidOut = DrlFormatter.of(lost);

                    assertThat(DrlFormatter.of(laidOut)).isEqualTo(laidOut);
                    assertThat(meaning(laidOut)).isEqualTo(meaning(text)).isNotEmpty();
                }));
    }

    /** What the parser of Drools reads, without the places. */
    private static List<String> meaning(String text) {
        var read = DrlFiles.read("some.drl", text);
        assertThat(read.findings()).isEmpty();
        var meaning = new java.util.ArrayList<String>();
        read.source()
                .types()
                .forEach(type -> meaning.add(type.name()
                        + type.constants()
                        + type.fields().stream()
                                .map(field -> field.name() + field.type())
                                .toList()));
        read.source().rules().forEach(rule -> {
            meaning.add(rule.name() + rule.clause());
            rule.patterns()
                    .forEach(pattern -> meaning.add(pattern.variable()
                            + pattern.type()
                            + pattern.within()
                            + pattern.constraints().stream()
                                    .map(each -> each.text().replaceAll("\\s+", ""))
                                    .toList()));
        });
        return meaning;
    }

    private static List<Path> shipped() throws IOException {
        try (var files = Files.walk(Path.of("rules"))) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        }
    }
}
