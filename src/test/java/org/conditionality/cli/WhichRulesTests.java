package org.conditionality.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.ToyRules;
import org.conditionality.cli.option.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every word of the command line is about the rules it is pointed at, or fails: never about the copy in the jar. */
class WhichRulesTests {

    private static final String QUESTION = """
            agreement: armistice
            asOf: 2030-06-01
            facts: { forceLevel: { usTroops: 4000 } }
            """;

    private static final List<String> WORDS = List.of(
            "check",
            "check --json",
            "test",
            "test --json",
            "coverage",
            "mutate",
            "impact HEAD",
            "evaluate ../question.yaml",
            "explain leave --in ../question.yaml",
            "comparisons ../question.yaml",
            "counterfactuals ../question.yaml",
            "conditions ../question.yaml",
            "sweeps ../question.yaml",
            "simulations ../question.yaml",
            "cutpoints armistice");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    private Path directory;

    @BeforeEach
    void writeAQuestion() throws IOException {
        Files.writeString(directory.resolve("question.yaml"), QUESTION);
    }

    /** What a command printed, and how it ended. */
    private record Ended(String text, int exit) {}

    @Test
    void inAnEmptyFolderEachSaysWhatItLookedForAndWhereAndWhatToDo() throws Exception {
        var empty = Files.createDirectories(directory.resolve("empty"));
        var words = new ArrayList<>(WORDS);
        words.add("fmt --check");

        var ended = in(empty, words);

        ended.forEach((word, each) -> {
            assertThat(each.exit()).as(word).isNotZero().isNotEqualTo(ExitCode.BUG);
            assertThat(each.text())
                    .as(word)
                    .containsPattern("No (rules|scenarios) here: there is no directory `(rules|scenarios)` in `")
                    .contains(real(empty))
                    .containsPattern("--(rules|scenarios) DIRECTORY");
        });
        assertThat(requireNonNull(ended.get("check")).text()).contains("--shipped");
    }

    @Test
    void belowTheProjectAndInAnAgreementTheDirectoryThatWasPerhapsMeantIsNamed() throws Exception {
        var rules = ToyRules.in(directory).resolve("rules");
        for (var place :
                List.of(Files.createDirectories(directory.resolve("src")), rules.resolve(ToyRules.AGREEMENT))) {
            in(place, List.of("check", "evaluate " + directory.resolve("question.yaml")))
                    .forEach((word, each) -> {
                        assertThat(each.exit()).as(word).isEqualTo(ExitCode.FOUND);
                        assertThat(each.text()).as(word).contains("Maybe `--rules " + real(rules) + "`?");
                    });
        }
    }

    @Test
    void rulesWithoutWhatTheyNeedAreNamed() throws Exception {
        var rules = ToyRules.in(directory).resolve("rules");
        Files.move(rules.resolve("vocabulary.drl"), rules.resolve("Vocabulary.drl.txt"));
        Files.delete(rules.resolve("lifecycle.drl"));
        var words = WORDS.stream()
                .map(word -> word.replace("../", ""))
                .filter(word -> !word.startsWith("impact"))
                .toList();

        in(directory, words).forEach((word, each) -> {
            assertThat(each.exit()).as(word).isEqualTo(ExitCode.FOUND);
            assertThat(each.text())
                    .as(word)
                    .contains(
                            "There is no `vocabulary.drl` in `rules`",
                            "Maybe rename `Vocabulary.drl.txt`?",
                            "There is no `lifecycle.drl` in `rules`");
        });
    }

    @Test
    void aDirectoryWithoutAnAgreementAndTheFolderOfOneAreNoRules() throws Exception {
        var rules = ToyRules.in(directory).resolve("rules");
        var folder =
                CommandLineRun.of("check", rules.resolve(ToyRules.AGREEMENT).toString());
        assertThat(folder.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(folder.out()).contains("is the folder of an agreement", "Name the directory above it");

        Files.delete(rules.resolve(ToyRules.AGREEMENT).resolve("agreement.yaml"));
        var none = CommandLineRun.of("check", rules.toString());
        assertThat(none.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(none.out()).contains("armistice/agreement.yaml:1:1: error E501", "belong to no agreement");
    }

    @Test
    void whatNeedsNoRulesAsksForNone() throws Exception {
        var empty = Files.createDirectories(directory.resolve("empty"));

        in(empty, List.of("explain W605", "completion", "--version"))
                .forEach((word, each) -> assertThat(each.exit()).as(word).isZero());
        assertThat(in(empty, List.of("explain W605 --rules nowhere")).values())
                .allSatisfy(each -> assertThat(each.exit()).isEqualTo(ExitCode.USAGE));
    }

    private static String real(Path path) {
        try {
            return path.toRealPath().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs commands in a working directory, all in one process. */
    private Map<String, Ended> in(Path place, List<String> words) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dconditionality.cache=none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SeveralCommands.class.getName())
                .directory(place.toFile())
                .redirectError(directory.resolve("errors.txt").toFile())
                .start();
        try (var in = process.getOutputStream()) {
            in.write(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
        }
        var ended = new LinkedHashMap<String, Ended>();
        var text = new StringBuilder();
        var next = words.iterator();
        for (var line : new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            if (line.startsWith(SeveralCommands.END)) {
                ended.put(
                        next.next(),
                        new Ended(text.toString(), Integer.parseInt(line.substring(SeveralCommands.END.length()))));
                text.setLength(0);
            } else {
                text.append(line).append('\n');
            }
        }
        assertThat(process.waitFor()).isZero();
        assertThat(ended).as(Files.readString(directory.resolve("errors.txt"))).hasSize(words.size());
        return ended;
    }
}
