package org.conditionality.web.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.conditionality.scenario.Invariant;
import org.conditionality.scenario.Scenario;
import org.conditionality.scenario.ScenarioFile;
import org.conditionality.scenario.TimelineScenario;
import org.conditionality.scenario.read.ScenarioFiles;
import org.jspecify.annotations.Nullable;

/** The scenarios there are, by file. */
public record ScenarioList(List<File> files) {

    /** The scenarios of one file. */
    @Schema(name = "ScenarioFile")
    record File(String file, String agreement, List<Entry> scenarios, List<InvariantEntry> invariants) {}

    /** One scenario in short. */
    @Schema(name = "ScenarioEntry")
    record Entry(
            String name,

            @Schema(description = "The line of the file on which it begins.")
            int line,

            @Schema(description = "The date asked about; left out for a timeline.") @Nullable
            LocalDate asOf,

            @Schema(description = "The first day of a timeline.") @Nullable
            LocalDate from,

            @Schema(description = "The last day of a timeline.") @Nullable
            LocalDate to,

            @Schema(description = "The name by which questions call a timeline as their background.") @Nullable
            String record,

            @Schema(description = "The readings under which it expects something.")
            List<String> readings,

            @Nullable String note,
            @Nullable String source) {}

    /** One invariant in short. */
    @Schema(name = "InvariantEntry")
    record InvariantEntry(
            String name,

            @Schema(description = "The line of the file on which it begins.")
            int line,

            @Schema(
                    description =
                            "The dates on which it is decided; none where they are those on which something turns.")
            List<LocalDate> days,

            @Schema(description = "The readings of which it speaks.")
            List<String> readings,

            @Nullable String note,
            @Nullable String source) {}

    public static ScenarioList of(ScenarioFiles scenarios) {
        return new ScenarioList(
                scenarios.files().stream().map(ScenarioList::file).toList());
    }

    private static File file(ScenarioFile file) {
        var entries = Stream.concat(
                        file.scenarios().stream().map(ScenarioList::entry),
                        file.timelines().stream().map(ScenarioList::entry))
                .toList();
        var invariants = file.invariants().stream().map(ScenarioList::entry).toList();
        return new File(file.file(), file.agreement(), entries, invariants);
    }

    private static Entry entry(Scenario scenario) {
        return new Entry(
                scenario.name(),
                scenario.line(),
                scenario.question().asOf(),
                null,
                null,
                null,
                List.copyOf(scenario.expected().keySet()),
                scenario.note(),
                scenario.source());
    }

    private static InvariantEntry entry(Invariant invariant) {
        return new InvariantEntry(
                invariant.name(),
                invariant.line(),
                invariant.days(),
                List.of(invariant.readings().split(", ", -1)),
                invariant.note(),
                invariant.source());
    }

    private static Entry entry(TimelineScenario scenario) {
        return new Entry(
                scenario.name(),
                scenario.line(),
                null,
                scenario.timeline().from(),
                scenario.timeline().to(),
                scenario.record(),
                List.copyOf(scenario.expected().keySet()),
                scenario.note(),
                scenario.source());
    }
}
