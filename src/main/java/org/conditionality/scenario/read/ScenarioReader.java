package org.conditionality.scenario.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conditionality.incident.Ledgers;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.scenario.Invariant;
import org.conditionality.scenario.Scenario;
import org.conditionality.scenario.ScenarioFile;
import org.conditionality.scenario.TimelineScenario;
import org.conditionality.text.FileProblem;
import org.conditionality.text.Given;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedFile;
import org.conditionality.text.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads a scenario file, and checks it against the agreement it is about. */
final class ScenarioReader {

    private static final List<String> FILE_KEYS = List.of("agreement", "background", "scenarios", "invariants");
    private static final List<String> SCENARIO_KEYS = List.of(
            "name",
            "asOf",
            "facts",
            "expect",
            "because",
            "conditions",
            "advisories",
            "powers",
            "terms",
            "refused",
            "strict",
            "note",
            "source",
            "settings",
            ScenarioLedgers.LEDGERS,
            "incidents",
            DerivedExpectations.DERIVED,
            DerivedExpectations.WARNINGS);
    private static final List<String> QUESTION_KEYS = List.of("asOf", "facts", "settings", "incidents");

    private final Library library;
    private final YamlNode root;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private ScenarioReader(Library library, YamlNode root) {
        this.library = library;
        this.root = root;
    }

    /**
     * The scenarios of a file.
     *
     * @param folder the folder it stands in, which has to have the name of the agreement
     * @throws RefusedFile with everything that is wrong with it
     */
    static ScenarioFile read(YamlNode root, String folder, Library library) {
        return new ScenarioReader(library, root).read(folder);
    }

    private ScenarioFile read(String folder) {
        var file = Given.of(root.plain(), "file", "", problems);
        file.entries("key", FILE_KEYS);
        var timelines = new ArrayList<TimelineScenario>();
        var invariants = new ArrayList<Invariant>();
        var scenarios = agreement(file, folder)
                .map(pack -> scenarios(file, pack, timelines, invariants))
                .orElse(List.of());
        if (!problems.isEmpty()) {
            throw new RefusedFile(problems.stream()
                    .map(this::inFile)
                    .sorted(Comparator.comparingInt(FileProblem::line))
                    .toList());
        }
        return new ScenarioFile(root.file(), folder, scenarios, timelines, invariants);
    }

    private Optional<Pack> agreement(Given file, String folder) {
        var known = library.packs().stream().map(pack -> pack.agreement().id()).toList();
        var given = file.entry("agreement");
        if (given.isNull()) {
            given.refuse("The file does not say which agreement it is about.", "Add `agreement: " + folder + "`.");
        }
        var agreement = given.oneOf(known);
        agreement
                .filter(id -> !id.equals(folder))
                .ifPresent(id -> given.refuse(
                        "The file is about `" + id + "`, but is in the folder `" + folder + "`.",
                        "Move it, or correct it."));
        return agreement.flatMap(library::pack);
    }

    private List<Scenario> scenarios(
            Given file, Pack pack, List<TimelineScenario> timelines, List<Invariant> invariants) {
        var shared =
                new SharedFacts(QuestionReader.facts(file.entry("background").named("facts"), pack));
        var given = file.entry("scenarios");
        var stated = file.entry("invariants");
        if (isEmpty(given) && isEmpty(stated)) {
            given.refuse("The file holds no scenario, and so tests nothing.", "Add one under `scenarios`.");
        }
        for (var item : stated.items()) {
            var invariant = item.named("invariant");
            var line = root.at(invariant.pointer()).line();
            new InvariantReader(library, pack, shared)
                    .read(invariant, root.file(), line, name(invariant.entry("name")), problems)
                    .ifPresent(invariants::add);
        }
        var scenarios = new ArrayList<Scenario>();
        for (var item : given.items()) {
            var scenario = item.named("scenario");
            if (scenario.entry(TimelineScenarioReader.TIMELINE).isNull()) {
                scenario(scenario, shared, pack).ifPresent(scenarios::add);
            } else {
                var reader = new TimelineScenarioReader(library, pack, shared);
                var line = root.at(scenario.pointer()).line();
                reader.read(scenario, root.file(), line, name(scenario.entry("name")), problems)
                        .ifPresent(timelines::add);
            }
        }
        return scenarios;
    }

    private static boolean isEmpty(Given given) {
        return given.isNull() || List.of().equals(given.value());
    }

    private Optional<Scenario> scenario(Given given, SharedFacts shared, Pack pack) {
        given.entries("key", SCENARIO_KEYS);
        if (!(given.value() instanceof Map<?, ?> stated)) {
            return Optional.empty();
        }
        var name = name(given.entry("name"));
        var expected = new ExpectationReader(pack, library.derivable()).read(given);
        var strict = given.entry("strict").flag().orElse(false);
        var note = given.entry("note").text().orElse(null);
        var source = given.entry("source").text().orElse(null);
        var line = root.at(given.pointer()).line();
        var ledgers = new ScenarioLedgers(library).read(given.entry(ScenarioLedgers.LEDGERS));
        return question(given.pointer(), stated, shared, pack, ledgers)
                .map(question -> new Scenario(root.file(), line, name, question, expected, strict, note, source));
    }

    private String name(Given given) {
        if (given.isNull()) {
            given.refuse("The scenario has no name.", "Add `name`, one sentence that says what it shows.");
        }
        var name = given.text().orElse("");
        if (!name.isEmpty() && !names.add(name)) {
            given.refuse("Another scenario of this file is named `" + name + "` too.", "Give each its own name.");
        }
        return name;
    }

    /** The question of a scenario, whose facts lie over those that its file shares. */
    private Optional<Question> question(
            String pointer, Map<?, ?> stated, SharedFacts shared, Pack pack, Ledgers ledgers) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("agreement", pack.agreement().id());
        body.put("background", shared.name());
        QUESTION_KEYS.forEach(key -> body.put(key, stated.get(key)));
        body.put(ScenarioLedgers.LEDGERS, ledgers.ids());
        return new QuestionReader(library, ledgers, agreement -> List.of(shared)).read(body, pointer, problems);
    }

    private FileProblem inFile(Problem problem) {
        return root.at(problem.pointer()).problem(problem.detail(), problem.suggestion());
    }
}
