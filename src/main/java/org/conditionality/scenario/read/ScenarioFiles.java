package org.conditionality.scenario.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.conditionality.rule.pack.Library;
import org.conditionality.scenario.ScenarioFile;
import org.conditionality.text.FileProblem;
import org.conditionality.text.RefusedFile;
import org.conditionality.text.YamlNode;
import org.conditionality.time.EventRecord;
import org.conditionality.work.WorkLimit;

/** The scenarios there are, by file. */
public record ScenarioFiles(List<ScenarioFile> files) {

    public ScenarioFiles {
        files = List.copyOf(files);
    }

    /**
     * Reads every {@code <agreement>/*.yaml} below a directory. Where none is given, rules from the jar have the copy in
     * the jar, and others have none.
     *
     * @throws RefusedFile with everything that is wrong with any of them
     */
    public static ScenarioFiles read(Optional<Path> directory, Library library) {
        return read(directory, library, agreement -> true);
    }

    /** The same, of some agreements only. */
    public static ScenarioFiles read(Optional<Path> directory, Library library, Predicate<String> agreements) {
        var files = new ArrayList<ScenarioFile>();
        var problems = new ArrayList<FileProblem>();
        sources(directory, library).forEach((path, source) -> {
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
        return new ScenarioFiles(files);
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

    /** The agreements of which no scenario expects anything, sorted; the caller may change the list. */
    public List<String> untested(Library library) {
        var untested = new ArrayList<String>();
        library.packs().forEach(pack -> untested.add(pack.agreement().id()));
        untested.removeIf(agreement ->
                files.stream().anyMatch(file -> file.agreement().equals(agreement) && file.expectsSomething()));
        return untested;
    }

    /** The same, told from the names of files alone: for rules of a directory, with the directory of scenarios, if any. */
    public static List<String> withoutFiles(Optional<Path> directory, Collection<String> agreements) {
        return agreements.stream()
                .filter(agreement -> directory
                        .filter(root -> holdsFiles(root.resolve(agreement)))
                        .isEmpty())
                .sorted()
                .toList();
    }

    private static boolean holdsFiles(Path folder) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".yaml"));
        } catch (IOException e) {
            return false;
        }
    }

    /** That no scenario is about an agreement, and what to do. */
    public static String untestedInWords(String agreement) {
        return "No scenario is about `%s`, so nothing about it is tested. Add one in `scenarios/%s/`."
                .formatted(agreement, agreement);
    }

    /** The records that questions about an agreement may start from. */
    List<EventRecord> records(String agreement) {
        return files.stream()
                .filter(file -> file.agreement().equals(agreement))
                .flatMap(file -> file.timelines().stream())
                .flatMap(scenario -> Stream.ofNullable(scenario.record())
                        .map(name -> EventRecord.of(name, scenario.name(), scenario.source(), scenario.timeline())))
                .toList();
    }

    private static SortedMap<String, Supplier<YamlNode>> sources(Optional<Path> directory, Library library) {
        try {
            if (directory.isPresent()) {
                return ScenarioSources.in(directory.get());
            }
            return library.isShipped() ? ScenarioSources.beside(ScenarioFiles.class) : new TreeMap<>();
        } catch (IOException | UncheckedIOException unreadable) {
            var name = directory.map(Path::toString).orElse("scenarios");
            throw new RefusedFile(
                    List.of(new FileProblem(name, 1, "The directory cannot be read.", "Check that it exists.")));
        }
    }

    private static RefusedFile misplaced(String path, String detail, String suggestion) {
        return new RefusedFile(List.of(new FileProblem("scenarios/" + path, 1, detail, suggestion)));
    }

    private static ScenarioFile read(String path, Supplier<YamlNode> source, Library library) {
        var parts = path.split("/", -1);
        if (!path.endsWith(".yaml") && !path.endsWith("/")) {
            var right = path.substring(0, path.lastIndexOf('.')) + ".yaml";
            throw misplaced(path, "No file of this name is read.", "Maybe rename it to `" + right + "`?");
        }
        if (parts.length != 2) {
            throw misplaced(
                    path, "Scenarios belong in `<agreement>/<name>.yaml`, and nowhere else.", "Move or rename it.");
        }
        var root = source.get();
        return ScenarioReader.read(root, parts[0], library);
    }
}
