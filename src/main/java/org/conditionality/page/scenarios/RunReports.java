package org.conditionality.page.scenarios;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.norm.Label;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.board.BoardTile;
import org.conditionality.page.board.BoardTiles;
import org.conditionality.page.words.LabelLook;
import org.conditionality.page.words.PackWords;
import org.conditionality.question.Detail;
import org.conditionality.reload.RulesEdition;
import org.conditionality.scenario.Scenario;
import org.conditionality.scenario.ScenarioFile;
import org.conditionality.scenario.read.ScenarioFiles;
import org.conditionality.scenario.run.ScenarioOutcome;
import org.conditionality.text.RefusedInput;

/** Runs scenarios, and tells what failed. */
public final class RunReports {

    private final RulesEdition edition;

    public RunReports(RulesEdition edition) {
        this.edition = edition;
    }

    /** Runs what a filter chooses. Where that is everything, each agreement has to have a scenario. */
    public RunReport run(ScenarioFiles scenarios, ScenarioFilter filter) {
        var chosen = filter.from(scenarios);
        var needed = filter.equals(ScenarioFilter.ALL)
                ? edition.library().packs().stream()
                        .map(pack -> pack.agreement().id())
                        .toList()
                : List.<String>of();
        var run = edition.runner().run(chosen, needed);
        var failed = run.outcomes().stream().filter(each -> !each.passed()).toList();
        var files = run.outcomes().stream()
                .collect(Collectors.groupingBy(ScenarioOutcome::file, LinkedHashMap::new, Collectors.toList()));
        files.keySet().removeAll(failed.stream().map(ScenarioOutcome::file).collect(Collectors.toSet()));
        return new RunReport(
                run.passed(),
                headline(run.total(), run.failed(), run.passed()),
                run.untested().stream().map(ScenarioFiles::untestedInWords).toList(),
                failed.stream().map(outcome -> failed(outcome, chosen)).toList(),
                files.entrySet().stream()
                        .map(each -> new RunReport.PassedFile(
                                each.getKey(), each.getValue().size()))
                        .toList());
    }

    private static String headline(int total, int failed, boolean passed) {
        if (total == 0) {
            return "Nothing was run, so nothing has passed.";
        }
        if (failed > 0) {
            return "%,d of %,d failed.".formatted(failed, total);
        }
        return passed ? "All %,d passed.".formatted(total) : "All %,d passed, but not all is tested.".formatted(total);
    }

    private RunReport.FailedScenario failed(ScenarioOutcome outcome, List<ScenarioFile> files) {
        var file = files.stream()
                .filter(each -> each.file().equals(outcome.file()))
                .findFirst()
                .orElseThrow();
        var words = new PackWords(edition.library().pack(file.agreement()).orElseThrow());
        var scenario = file.scenarios().stream()
                .filter(each -> each.line() == outcome.line())
                .findFirst();
        var link = new StringBuilder(ScenarioGrids.PATH + "/ask");
        AddressText.add(link, "file", outcome.file());
        AddressText.add(link, "line", Integer.toString(outcome.line()));
        AddressText.add(link, "reading", outcome.reading());
        return new RunReport.FailedScenario(
                outcome.file() + ":" + outcome.line(),
                outcome.scenario(),
                List.of(outcome.reading().split(", ", -1)).stream()
                        .map(words::readingTitle)
                        .collect(Collectors.joining(", ")),
                scenario.filter(ScenarioLinks::canBeAsked).isPresent() ? link.toString() : "",
                scenario.map(each -> labels(each, outcome.reading(), words)).orElse(List.of()),
                outcome.differences());
    }

    private List<RunReport.OtherLabels> labels(Scenario scenario, String reading, PackWords words) {
        var expected = scenario.expected().get(reading);
        if (expected == null) {
            return List.of();
        }
        try {
            var answer = edition.evaluator()
                    .evaluate(scenario.question(reading).in(Detail.LABELS))
                    .readings()
                    .get(reading);
            return answer == null ? List.of() : labels(expected.labels(), answer, words);
        } catch (RefusedInput refused) {
            return List.of();
        }
    }

    private static List<RunReport.OtherLabels> labels(
            Map<String, Scenario.Labels> expected, Answer.Reading answer, PackWords words) {
        var others = new ArrayList<RunReport.OtherLabels>();
        for (var actual : answer.obligations()) {
            var wanted = expected.get(actual.id());
            if (wanted != null && !sets(wanted).isEmpty() && !sets(wanted).equals(sets(actual))) {
                others.add(new RunReport.OtherLabels(
                        words.obligation(actual.id()), tiles(sets(wanted)), BoardTiles.of(actual)));
            }
        }
        return others;
    }

    /** The sets that a scenario takes; none where it takes any of which it cannot be said which holds. */
    private static Set<Set<String>> sets(Scenario.Labels expected) {
        if (!expected.possible().isEmpty()) {
            return expected.possible();
        }
        return expected.labels().contains(Label.Name.UNDETERMINED.name()) ? Set.of() : Set.of(expected.labels());
    }

    private static Set<Set<String>> sets(Answer.Obligation actual) {
        return actual.sets().stream()
                .map(set -> set.stream().map(Label.Name::name).collect(Collectors.toUnmodifiableSet()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is in all sets is certain, what is in some is possible. */
    private static List<BoardTile> tiles(Set<Set<String>> sets) {
        var all = new TreeSet<>(LabelLook.ORDER);
        sets.forEach(set -> set.forEach(name -> all.add(Label.Name.valueOf(name))));
        var certain = new HashSet<>(all);
        sets.forEach(set -> certain.removeIf(name -> !set.contains(name.name())));
        return all.stream()
                .map(name -> BoardTile.of(name, !certain.contains(name)))
                .toList();
    }
}
