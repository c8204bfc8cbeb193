package org.conditionality.scenario.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.conditionality.scenario.Invariant;
import org.conditionality.scenario.Scenario;
import org.conditionality.scenario.ScenarioFile;
import org.conditionality.scenario.TimelineScenario;
import org.conditionality.scenario.read.ScenarioFiles;
import org.conditionality.text.NearestName;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.jspecify.annotations.Nullable;

/** Which scenarios to run; what is left out selects all. */
public record ScenarioSelection(
        @Nullable String agreement,
        @Nullable String file,
        @Nullable String name) {

    public static final ScenarioSelection EVERYTHING = new ScenarioSelection(null, null, null);

    /**
     * The selection that is the whole body.
     *
     * @throws RefusedInput with everything that is wrong with it
     */
    public static ScenarioSelection read(Object body) {
        var problems = new ArrayList<Problem>();
        var given = SelectionForm.FORM.open(body, "", problems).orElseThrow(() -> new RefusedInput(problems));
        var selection = new ScenarioSelection(
                SelectionForm.AGREEMENT.read(given).orElse(null),
                SelectionForm.FILE.read(given).orElse(null),
                SelectionForm.NAME.read(given).orElse(null));
        if (!problems.isEmpty()) {
            throw new RefusedInput(problems);
        }
        return selection;
    }

    /** The files with the scenarios selected. Throws {@link RefusedInput} where there are none. */
    public List<ScenarioFile> from(ScenarioFiles scenarios) {
        var files = scenarios.files().stream()
                .filter(candidate -> agreement == null || agreement.equals(candidate.agreement()))
                .filter(candidate -> file == null || file.equals(candidate.file()))
                .map(candidate -> candidate.named(each -> name == null || name.equals(each)))
                .filter(candidate -> !candidate.isEmpty())
                .toList();
        if (files.isEmpty()) {
            throw new RefusedInput(reasons(scenarios.files()));
        }
        return files;
    }

    private List<Problem> reasons(List<ScenarioFile> files) {
        var reasons = new ArrayList<Problem>();
        unknown("agreement", agreement, each(files, ScenarioFile::agreement)).ifPresent(reasons::add);
        unknown("file", file, each(files, ScenarioFile::file)).ifPresent(reasons::add);
        unknown("name", name, scenarios(files)).ifPresent(reasons::add);
        return reasons.isEmpty()
                ? List.of(new Problem("", "No scenario is selected.", "Leave out one of the fields, or all of them."))
                : reasons;
    }

    private static Optional<Problem> unknown(String field, @Nullable String given, Collection<String> known) {
        return Optional.ofNullable(given)
                .filter(value -> !known.contains(value))
                .map(value -> new Problem(
                        "/" + field,
                        "No scenario has the %s `%s`.".formatted(field, value),
                        NearestName.to(value, known)));
    }

    private static List<String> each(List<ScenarioFile> files, Function<ScenarioFile, String> of) {
        return files.stream().map(of).distinct().toList();
    }

    private static List<String> scenarios(List<ScenarioFile> files) {
        return files.stream()
                .flatMap(candidate -> Stream.of(
                                candidate.scenarios().stream().map(Scenario::name),
                                candidate.timelines().stream().map(TimelineScenario::name),
                                candidate.invariants().stream().map(Invariant::name))
                        .flatMap(names -> names))
                .toList();
    }
}
