package org.conditionality.rule.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.conditionality.rule.pack.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rule author reads when an edit goes wrong. */
class RulesFaultTests {

    @TempDir
    private Path rules;

    @BeforeEach
    void copyTheShippedRules() throws IOException {
        var shipped = Path.of("rules");
        try (var paths = Files.walk(shipped)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var relative = shipped.relativize(path).toString();
                if (!relative.contains("/") || relative.startsWith("doha-2020/")) {
                    var copy = rules.resolve(relative);
                    Files.createDirectories(copy.resolveSibling("."));
                    Files.copy(path, copy);
                }
            }
        }
    }

    @Test
    void anUnknownFieldIsNamedWithFileLineAndRule() throws IOException {
        assertThat(faultsAfter("doha-2020/conditions.drl", "messageSent == false", "mesageSent == false"))
                .singleElement()
                .asString()
                .startsWith("doha-2020/conditions.drl:114:23: error E202")
                .contains("rule \"The message was not sent, or ties were not ordered cut\"", "mesageSent");
    }

    @Test
    void aSyntaxErrorIsNamedWithItsLine() throws IOException {
        assertThat(faultsAfter("doha-2020/conditions.drl", "messageSent == false )", "messageSent == false"))
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith("doha-2020/conditions.drl:"));
    }

    @Test
    void aWrongTypeThatThrowsOutOfTheCompilerIsNamedToo() throws IOException {
        assertThat(faultsAfter("doha-2020/performance.drl", "basesVacated == 0", "basesVacated == \"none\""))
                .anyMatch(fault -> fault.contains("E204 rule \"No base has been vacated\""));
    }

    @Test
    void aRuleNameTakenTwiceNamesBothPlaces() throws IOException {
        assertThat(faultsAfter(
                        "doha-2020/conditions.drl",
                        "rule \"Violence is unchanged or has increased\"",
                        "rule \"Violence is reduced\""))
                .anyMatch(fault -> fault.contains("The name is taken by the rule at doha-2020/conditions.drl:"));
    }

    @Test
    void aClauseThatTheAgreementDoesNotListIsRefused() throws IOException {
        assertThat(faultsAfter("doha-2020/conditions.drl", "@clause( \"Two 5\" )", "@clause( \"Two 55\" )"))
                .anyMatch(fault -> fault.contains("There is no clause \"Two 55\" in agreement.yaml"));
    }

    @Test
    void aConditionThatTheAgreementDoesNotNameIsRefused() throws IOException {
        assertThat(faultsAfter(
                        "doha-2020/conditions.drl", "Condition.met( \"asylum\" )", "Condition.met( \"asylums\" )"))
                .anyMatch(fault -> fault.contains("agreement.yaml names no condition `asylums`"));
    }

    @Test
    void aConsequenceThatDoesMoreThanConcludeOneRecordIsRefused() throws IOException {
        assertThat(faultsAfter(
                        "doha-2020/conditions.drl",
                        "insertLogical( Condition.met( \"asylum\" ) );",
                        "System.out.println( 1 );"))
                .anyMatch(fault -> fault.contains("The consequence is not one insertLogical of one record"));
    }

    @Test
    void aCircleThroughNotIsRefused() throws IOException {
        assertThat(faultsAfter(
                        "lifecycle.drl",
                        "StandingDecision( $o : obligation, kind == DecisionKind.REVERSE, hadPower == true )",
                        "StandingDecision( $o : obligation, kind == DecisionKind.REVERSE, hadPower == true )\n"
                                + "    not( Label( obligation == $o, name == Name.BREACHED ) )"))
                .anyMatch(fault -> fault.contains("Break the circle"));
    }

    @Test
    void anObligationThatAReadingForgetsIsNamed() throws IOException {
        var file = rules.resolve("doha-2020/kabul.drl");
        var text = Files.readString(file);
        var start = text.indexOf("rule \"The declaration has no US review of sanctions\"");
        Files.writeString(file, text.substring(0, start) + text.substring(text.indexOf("end\n", start) + 4));

        assertThat(faults())
                .anyMatch(fault -> fault.contains(
                        "The reading `kabul` neither states `sanctions-review` nor declares it not covered"));
    }

    @Test
    void aMisspeltKeyOfTheAgreementIsNamedWithItsLine() throws IOException {
        assertThat(faultsAfter("doha-2020/agreement.yaml", "shownFirst: us", "shownfirst: us"))
                .anyMatch(fault -> fault.startsWith("doha-2020/agreement.yaml:12:") && fault.contains("`shownFirst`"));
    }

    @Test
    void whatOnlyTheCompilerSeesIsFoundByHalvingTheRules() throws IOException {
        assertThat(faultsAfter("lifecycle.drl", "new Tolled( $o, $days )", "new Tolled( $o, $o )"))
                .singleElement()
                .asString()
                .startsWith("lifecycle.drl:218:20: error E303 rule \"Suspension moves due dates");
    }

    private Iterable<String> faultsAfter(String file, String old, String edited) throws IOException {
        var path = rules.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, edited));
        return faults();
    }

    private Iterable<String> faults() {
        var fault = catchThrowableOfType(RulesFault.class, () -> Library.open(Optional.of(rules)));
        return fault.faults();
    }
}
