package org.conditionality.rule.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.conditionality.ToyRules;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.fact.FactSet;
import org.conditionality.question.Question;
import org.conditionality.rule.cache.ModuleCache;
import org.conditionality.rule.cache.SealedFile;
import org.conditionality.rule.files.RuleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of the files that are kept, the answer is the same, and they are as they were after it. */
class DamagedCacheTests {

    private static final LocalDate DAY = LocalDate.of(2030, 6, 1);
    private static final byte[] NONSENSE = "no module".getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    private Path directory;

    private RuleFiles rules = new RuleFiles(new TreeMap<>());
    private Path kept = Path.of("none");
    private String first = "";

    @BeforeEach
    void askOnce() throws IOException {
        rules = RuleFiles.read(Optional.of(ToyRules.in(directory).resolve("rules")));
        kept = directory.resolve("cache");
        first = ask();

        assertThat(files()).hasSizeGreaterThan(10);
        assertThat(first).contains("labels=[TRIGGERED]");
    }

    @Test
    void aSecondStartFindsEverythingAndWritesNothing() throws IOException {
        var times = new LinkedHashMap<Path, byte[]>();
        for (var file : files()) {
            times.put(file, Files.readAllBytes(file));
            assertThat(SealedFile.read(file)).as(file.toString()).isPresent();
        }

        var opened = open();

        assertThat(answer(opened)).isEqualTo(first);
        assertThat(files()).containsExactlyElementsOf(times.keySet());
        for (var file : times.keySet()) {
            assertThat(file).hasBinaryContent(times.get(file));
        }
    }

    @Test
    void damagedFilesChangeNoAnswerAlsoWhereTwoMendThemAtOnce() throws Exception {
        damage();
        var executor = Executors.newFixedThreadPool(2);
        try {
            Callable<String> asking = this::ask;
            for (var answer : executor.invokeAll(List.of(asking, asking))) {
                assertThat(answer.get()).isEqualTo(first);
            }
        } finally {
            executor.shutdownNow();
        }
        for (var file : files()) {
            assertThat(SealedFile.read(file)).as(file.toString()).isPresent();
        }
    }

    /** Each file in another way: emptied, cut short, a byte turned in the head or further on, or another's in its place. */
    private void damage() throws IOException {
        var files = files();
        for (var at = 0; at < files.size(); at++) {
            var whole = Files.readAllBytes(files.get(at));
            Files.write(
                    files.get(at),
                    switch (at % 6) {
                        case 0 -> new byte[0];
                        case 1 -> Arrays.copyOf(whole, whole.length / 2);
                        case 2 -> turned(whole, 40);
                        case 3 -> turned(whole, whole.length / 2);
                        case 4 -> turned(whole, whole.length - 1);
                        default -> Files.readAllBytes(files.get((at + 1) % files.size()));
                    });
        }
    }

    private static byte[] turned(byte[] whole, int at) {
        var turned = whole.clone();
        turned[at] ^= 1;
        return turned;
    }

    @Test
    void filesThatAreWholeButCannotBeUsedChangeNoAnswer() throws IOException {
        for (var file : files()) {
            SealedFile.write(file, NONSENSE);
        }

        assertThat(ask()).isEqualTo(first);
        for (var file : files()) {
            assertThat(SealedFile.read(file))
                    .as(file.toString())
                    .hasValueSatisfying(content -> assertThat(content).isNotEqualTo(NONSENSE));
        }
    }

    private Library open() {
        var library = Library.open(rules, ModuleCache.in(kept), false);
        library.packs().forEach(pack -> pack.readings().forEach(pack::reading));
        library.incidents().ifPresent(IncidentRules::rules);
        return library;
    }

    private String ask() {
        return answer(open());
    }

    private static String answer(Library library) {
        return new Evaluator(library).evaluate(question()).toString();
    }

    private static Question question() {
        return new Question(
                ToyRules.AGREEMENT,
                List.of("text"),
                DAY,
                new FactSet(Map.of("forceLevel.usTroops", 9000, "foreignMilitants.hosted", false), Map.of()),
                Map.of());
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(kept)) {
            return files.sorted().toList();
        }
    }
}
