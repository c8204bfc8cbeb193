package org.conditionality.author.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.conditionality.author.SampleRules;
import org.conditionality.author.check.RulesCheck;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports fit the JSON schema that OASIS gives SARIF 2.1.0. */
final class SarifReportTests {

    private static final Schema SARIF = schema();

    @Test
    void aReportOfNothingFitsTheSchema() {
        fits(new FindingsReport("rules/", Map.of(), List.of()));
    }

    @Test
    void aFindingOfEveryCodeFitsTheSchema() {
        fits(new FindingsReport(
                "rules/",
                Map.of(),
                Arrays.stream(FindingCode.values())
                        .map(code -> new Finding(code, "small/us.drl", 3, 20, 5, "One", "It is wrong.", "Mend it."))
                        .toList()));
    }

    @Test
    void aFindingWithoutAPlaceFitsTheSchema() {
        fits(new FindingsReport(
                "rules/", Map.of(), List.of(Finding.of(FindingCode.DIRECTORY, "", "It is gone.", null))));
    }

    @Test
    void thePlaceOfAFileIsAUriWhateverItsName() {
        var report = new FindingsReport(
                "my rules/",
                Map.of(),
                List.of(Finding.of(FindingCode.DIRECTORY, "100% <sure> #1/für.drl", "It is gone.", null)));

        fits(report);
        assertThat(new SarifReport(report))
                .asString()
                .contains("\"my%20rules/100%25%20%3Csure%3E%20%231/f%C3%BCr.drl\"");
    }

    @Test
    void whatCheckFindsFitsTheSchema(@TempDir Path directory) throws IOException {
        var rule = """
                package conditionality
                import org.conditionality.norm.*
                rule "Militants are hosted"
                    @clause( "Two 3" )
                when
                    ForeignMilitants( hostd == true )
                then
                    insertLogical( Condition.notMet( "hosting" ) );
                end
                """;
        var report = RulesCheck.of(Optional.of(SampleRules.in(directory, rule)));

        assertThat(report.findings()).isNotEmpty();
        fits(report);
    }

    @Test
    void theSchemaRefusesWhatIsNoSarif() {
        var spoilt = new SarifReport(new FindingsReport(
                        "rules/", Map.of(), List.of(Finding.of(FindingCode.DIRECTORY, "", "It is gone.", null))))
                .toString()
                .replace("\"level\" : \"error\"", "\"level\" : \"fatal\"");

        assertThat(SARIF.validate(spoilt, InputFormat.JSON)).isNotEmpty();
    }

    private static void fits(FindingsReport report) {
        assertThat(SARIF.validate(new SarifReport(report).toString(), InputFormat.JSON))
                .isEmpty();
    }

    private static Schema schema() {
        try (var schema = SarifReportTests.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            var text = new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(
                            Dialects.getDraft7(),
                            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build()))
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
