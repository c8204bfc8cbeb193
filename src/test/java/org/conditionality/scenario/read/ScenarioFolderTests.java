package org.conditionality.scenario.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.conditionality.TestLibrary;
import org.conditionality.text.FileProblem;
import org.conditionality.text.RefusedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios are read as other systems leave them, or the file is named; none is passed over in silence. */
class ScenarioFolderTests {

    private static final String SCENARIO = """
            agreement: doha-2020
            scenarios:
              - name: Militants are hosted
                asOf: 2020-12-01
                facts: { foreignMilitants: { hosted: true } }
                conditions: { us: { hosting: NOT_MET } }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    private Path directory;

    private Path folder = Path.of("none");

    @BeforeEach
    void writeAScenario() throws IOException {
        folder = Files.createDirectories(directory.resolve("scenarios/doha-2020"));
        Files.writeString(folder.resolve("one.yaml"), SCENARIO);
    }

    @Test
    void linksAndMarksAndWindowsLineEndsChangeNothing() throws IOException {
        Files.writeString(folder.resolve("one.yaml"), "\uFEFF" + SCENARIO.replace("\n", "\r\n"));
        var dated = Files.createDirectories(folder.resolve("..2026_01_01"));
        Files.move(folder.resolve("one.yaml"), dated.resolve("one.yaml"));
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_01_01"));
        Files.createSymbolicLink(folder.resolve("one.yaml"), Path.of("..data/one.yaml"));
        Files.write(folder.resolve("._one.yaml"), new byte[] {0, 5, 22, 7});
        Files.createSymbolicLink(folder.resolve("up"), directory);
        var link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("scenarios"));

        assertThat(ScenarioFiles.read(Optional.of(link), TestLibrary.library()).files())
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.file()).isEqualTo("scenarios/doha-2020/one.yaml");
                    assertThat(file.scenarios())
                            .singleElement()
                            .satisfies(scenario -> assertThat(scenario.line()).isEqualTo(3));
                });
    }

    @Test
    void otherEndingsAndPlacesAreNamedWithTheRightOnes() throws IOException {
        says("doha-2020/two.yml", "Maybe rename it to `doha-2020/two.yaml`?", SCENARIO.getBytes(ISO_8859_1));
        says("doha-2020/two.YAML", "Maybe rename it to `doha-2020/two.yaml`?", SCENARIO.getBytes(ISO_8859_1));
        says("doha-2020/deep/two.yaml", "and nowhere else", SCENARIO.getBytes(ISO_8859_1));
        says("two.yaml", "and nowhere else", SCENARIO.getBytes(ISO_8859_1));
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithTheirLine() throws IOException {
        says("doha-2020/two.yaml", "0xE9", (SCENARIO + "    note: caf\u00E9\n").getBytes(ISO_8859_1));
        assertThat(problems()).isEmpty();
        Files.write(folder.resolve("two.yaml"), (SCENARIO + "    note: caf\u00E9\n").getBytes(ISO_8859_1));
        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(7));
        says("doha-2020/two.yaml", "UTF-16", ("\uFEFF" + SCENARIO).getBytes(UTF_16LE));
    }

    @Test
    void whatIsNoFileIsNamedAndDoesNotHang() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe.yaml").toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.createSymbolicLink(folder.resolve("gone.yaml"), Path.of("nowhere"));
        Files.createDirectories(folder.resolve("folder.yaml"));

        assertThat(problems())
                .extracting(FileProblem::file)
                .containsExactlyInAnyOrder(
                        "scenarios/doha-2020/folder.yaml",
                        "scenarios/doha-2020/gone.yaml",
                        "scenarios/doha-2020/pipe.yaml");
    }

    private void says(String name, String part, byte[] content) throws IOException {
        var file = directory.resolve("scenarios").resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, content);

        assertThat(problems()).as(name).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("scenarios/" + name);
            assertThat(problem.toString()).contains(part);
        });
        Files.delete(file);
    }

    private List<FileProblem> problems() {
        var refused = catchThrowableOfType(
                RefusedFile.class,
                () -> ScenarioFiles.read(Optional.of(directory.resolve("scenarios")), TestLibrary.library()));
        return refused == null ? List.of() : refused.problems();
    }
}
