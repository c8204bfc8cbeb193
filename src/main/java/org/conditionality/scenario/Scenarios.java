package org.conditionality.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.conditionality.fact.FileProblem;
import org.conditionality.fact.RefusedFile;
import org.conditionality.fact.YamlNode;
import org.conditionality.rule.Library;
import org.conditionality.time.Chronicle;
import org.conditionality.work.WorkLimit;

/** The scenarios there are, by file. */
public record Scenarios(List<ScenarioFile> files) {

    public Scenarios {
        files = List.copyOf(files);
    }

    /**
     * Reads every {@code <agreement>/*.yaml} below a directory: the one given, or {@code scenarios/} in the working
     * directory, or the copy in the jar.
     *
     * @throws RefusedFile with everything that is wrong with any of them
     */
    public static Scenarios read(Optional<Path> directory, Library library) {
        return read(directory, library, agreement -> true);
    }

    /** The same, of some agreements only. */
    public static Scenarios read(Optional<Path> directory, Library library, Predicate<String> agreements) {
        var files = new ArrayList<ScenarioFile>();
        var problems = new ArrayList<FileProblem>();
        sources(directory).forEach((path, source) -> {
            if (!agreements.test(path.split("/", -1)[0])) {
                return;
            }
            WorkLimit.check();
            try {
                files.add(read(path, source, library));
            } catch (RefusedFile refused) {
                problems.addAll(refused.problems());
            }
        });
        findTwins(files, problems);
        if (!problems.isEmpty()) {
            throw new RefusedFile(problems);
        }
        return new Scenarios(files);
    }

    private static void findTwins(List<ScenarioFile> files, List<FileProblem> problems) {
        var names = new HashSet<String>();
        for (var file : files) {
            for (var scenario : file.timelines()) {
                if (scenario.record() != null && !names.add(file.agreement() + " " + scenario.record())) {
                    problems.add(new FileProblem(
                            scenario.file(),
                            scenario.line(),
                            "Another record of this agreement is named `" + scenario.record() + "` too.",
                            "Give each its own name."));
                }
            }
        }
    }

    /** The records that questions about an agreement may start from. */
    public List<Chronicle> records(String agreement) {
        return files.stream()
                .filter(file -> file.agreement().equals(agreement))
                .flatMap(file -> file.timelines().stream())
                .flatMap(scenario ->
                        Stream.ofNullable(scenario.record()).map(name -> Chronicle.of(name, scenario.timeline())))
                .toList();
    }

    /** The directory that {@link #read} reads; empty where it reads the copy in the jar. */
    public static Optional<Path> directory(Optional<Path> given) {
        return given.or(() -> Optional.of(Path.of("scenarios")).filter(Files::isDirectory));
    }

    private static SortedMap<String, Supplier<YamlNode>> sources(Optional<Path> given) {
        var directory = directory(given);
        try {
            return directory.isPresent()
                    ? ScenarioSources.in(directory.get())
                    : ScenarioSources.beside(Scenarios.class);
        } catch (IOException | UncheckedIOException unreadable) {
            var name = directory.map(Path::toString).orElse("scenarios");
            throw new RefusedFile(List.of(new FileProblem(name, 1, "The directory cannot be read.", "Is it there?")));
        }
    }

    private static ScenarioFile read(String path, Supplier<YamlNode> source, Library library) {
        var parts = path.split("/", -1);
        var root = source.get();
        if (parts.length != 2 || !path.endsWith(".yaml")) {
            throw root.refused("Scenarios stand in `<agreement>/<name>.yaml`, and nowhere else.", "Move or rename it.");
        }
        return ScenarioReader.read(root, parts[0], library);
    }
}
