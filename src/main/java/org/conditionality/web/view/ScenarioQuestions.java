package org.conditionality.web.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conditionality.fact.FactBody;
import org.conditionality.incident.ledger.Ledger;
import org.conditionality.scenario.Scenario;
import org.conditionality.scenario.ScenarioFile;
import org.conditionality.scenario.read.ScenarioFiles;
import org.conditionality.text.NearestName;
import org.conditionality.web.error.NotFound;
import org.jspecify.annotations.Nullable;

/** The scenarios of one file that ask about a single date, with their facts. */
@Schema(name = "ScenarioQuestions")
public record ScenarioQuestions(String file, String agreement, List<Entry> scenarios) {

    /** What one scenario asks and expects. */
    @Schema(name = "ScenarioQuestion")
    record Entry(
            String name,

            @Schema(description = "The line of the file on which it begins.")
            int line,

            LocalDate asOf,

            @Schema(
                    description =
                            "The facts, with those that all scenarios of the file share, as a question states them.")
            Map<String, Object> facts,

            @Schema(description = "The settings of the agreement that it changes.")
            Map<String, Object> settings,

            @Schema(description = "The ledgers that stand in the file; a question would have to load them first.")
            List<String> ledgers,

            @Schema(description = "The labels expected, by reading and obligation.")
            Map<String, Map<String, List<String>>> expected,

            @Nullable String note,
            @Nullable String source) {}

    /** Throws {@link NotFound} where there is no such file. */
    public static ScenarioQuestions of(ScenarioFiles scenarios, String file) {
        var files = scenarios.files();
        return files.stream()
                .filter(each -> each.file().equals(file))
                .findFirst()
                .map(ScenarioQuestions::of)
                .orElseThrow(() -> new NotFound(
                        "There is no file of scenarios `%s`.".formatted(file),
                        NearestName.to(
                                file, files.stream().map(ScenarioFile::file).toList())));
    }

    private static ScenarioQuestions of(ScenarioFile file) {
        return new ScenarioQuestions(
                file.file(),
                file.agreement(),
                file.scenarios().stream().map(ScenarioQuestions::entry).toList());
    }

    private static Entry entry(Scenario scenario) {
        var question = scenario.question();
        var settings = new TreeMap<String, Object>();
        question.settings().forEach((name, value) -> settings.put(name, FactBody.stated(value)));
        return new Entry(
                scenario.name(),
                scenario.line(),
                question.asOf(),
                FactBody.of(question.facts()),
                settings,
                question.evidence().ledgers().stream().map(Ledger::id).toList(),
                expected(scenario),
                scenario.note(),
                scenario.source());
    }

    private static Map<String, Map<String, List<String>>> expected(Scenario scenario) {
        var expected = new LinkedHashMap<String, Map<String, List<String>>>();
        scenario.expected().forEach((reading, what) -> {
            var labels = new LinkedHashMap<String, List<String>>();
            what.labels()
                    .forEach((obligation, set) -> labels.put(
                            obligation, set.labels().stream().sorted().toList()));
            expected.put(reading, labels);
        });
        return expected;
    }
}
