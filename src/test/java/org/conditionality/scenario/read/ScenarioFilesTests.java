package org.conditionality.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.conditionality.TestLibrary;
import org.conditionality.fact.Claims;
import org.conditionality.fact.Marks;
import org.conditionality.scenario.Scenario.Because;
import org.conditionality.scenario.Scenario.Expected;
import org.conditionality.scenario.Scenario.Labels;
import org.conditionality.scenario.ScenarioFile;
import org.conditionality.text.RefusedFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFilesTests {

    private static final Path SAMPLES = Path.of("src/test/resources/org/conditionality/scenario");

    /** Each sample says in comments, {@code # ! words}, what is wrong on which line. */
    @TestFactory
    Stream<DynamicTest> everythingWrongIsSaidWithItsFileAndLine() throws IOException {
        var root = SAMPLES.resolve("refused");
        var problems = catchThrowableOfType(RefusedFile.class, () -> read(root)).problems();
        List<Path> samples;
        try (var paths = Files.walk(root)) {
            samples = paths.filter(Files::isRegularFile).sorted().toList();
        }
        return samples.stream().map(sample -> {
            var name = "scenarios/" + root.relativize(sample).toString().replace('\\', '/');
            var own = problems.stream()
                    .filter(problem -> problem.file().equals(name))
                    .toList();
            return dynamicTest(name, () -> {
                assertThat(own).isNotEmpty();
                Marks.compare(Files.readString(sample), own);
            });
        });
    }

    @Test
    void aScenarioIsReadWithEverythingItSays() {
        var files = read(SAMPLES.resolve("sound")).files();
        var scenario = files.get(0).scenarios().get(0);

        assertThat(files).extracting(ScenarioFile::file).containsExactly("scenarios/doha-2020/hosting.yaml");
        assertThat(scenario.line()).isEqualTo(8);
        assertThat(scenario.name()).isEqualTo("Militants are hosted");
        assertThat(scenario.note()).isEqualTo("As the scenario of the design.");
        assertThat(scenario.source()).isEqualTo("Report V3-01");
        assertThat(scenario.strict()).isFalse();
        assertThat(scenario.question().asOf()).isEqualTo(LocalDate.of(2020, 12, 1));
        assertThat(scenario.question().settings()).isEqualTo(Map.of("phaseTwoEnd", LocalDate.of(2021, 4, 29)));
        assertThat(scenario.question("us").readings()).containsExactly("us");
    }

    @Test
    void expectationsAreReadByReading() {
        var troops = "phase-two-troops";
        var militants = List.of("Foreign militants are hosted, or recruit, train or raise funds");
        var stalled = List.of("The talks are stalled or have collapsed, and the Taliban have a part in it");

        assertThat(read(SAMPLES.resolve("sound"))
                        .files()
                        .get(0)
                        .scenarios()
                        .get(0)
                        .expected())
                .isEqualTo(Map.of(
                        "us",
                        new Expected(
                                Map.of(troops, new Labels(Set.of("FROZEN", "REVERSIBLE"), Set.of())),
                                Map.of("talks", "PENDING", "hosting", "NOT_MET"),
                                Map.of(troops, new Because(militants, stalled))),
                        "text",
                        new Expected(
                                Map.of(
                                        troops,
                                        new Labels(Set.of("UNDETERMINED"), Set.of()),
                                        "fewer-strikes",
                                        new Labels(
                                                Set.of("UNDETERMINED"),
                                                Set.of(Set.of("TRIGGERED"), Set.of("TRIGGERED", "BREACHED")))),
                                Map.of(),
                                Map.of()),
                        "kabul",
                        new Expected(Map.of(), Map.of("hosting", "NOT_MET"), Map.of())));
    }

    @Test
    void theFactsOfAScenarioLieOverTheBackground() {
        var facts = read(SAMPLES.resolve("sound"))
                .files()
                .get(0)
                .scenarios()
                .get(0)
                .question()
                .facts();

        assertThat(facts.values())
                .isEqualTo(Map.of(
                        "signature.date",
                        LocalDate.of(2020, 2, 29),
                        "foreignMilitants.hosted",
                        true,
                        "foreignMilitants.messageSent",
                        true,
                        "forceLevel.usTroops",
                        4500));
        assertThat(facts.many().get("usDecision"))
                .extracting(item -> item.get("kind"))
                .containsExactly("FREEZE", "RESUME");
    }

    @Test
    void nullTakesAWholeTypeOutOfTheBackground() {
        var facts = read(SAMPLES.resolve("sound"))
                .files()
                .get(0)
                .scenarios()
                .get(1)
                .question()
                .facts();

        assertThat(facts.values().keySet())
                .containsExactlyInAnyOrder("signature.date", "signature.approvedByPresident");
        assertThat(facts.many().get("usDecision")).isEmpty();
    }

    @Test
    void claimsLieBesideThoseOfOtherPartiesInTheBackground(@TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("doha-2020")).resolve("a.yaml"), """
                agreement: doha-2020
                background:
                  violence: { overall: { claims: { us: REDUCED, taliban: REDUCED } } }
                scenarios:
                  - name: The US disputes it
                    asOf: 2020-12-01
                    facts:
                      violence: { overall: { claims: { us: INCREASED } } }
                    expect:
                      us: { phase-two-troops: [UNDETERMINED] }
                """);

        assertThat(read(folder)
                        .files()
                        .get(0)
                        .scenarios()
                        .get(0)
                        .question()
                        .facts()
                        .values())
                .isEqualTo(Map.of(
                        "violence.overall",
                        new Claims(new TreeMap<>(Map.of("us", "INCREASED", "taliban", "REDUCED")))));
    }

    @Test
    void aTypeStandsForItsFieldsThatFollowFromIncidentsAndAreNotNamed(@TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("doha-2020")).resolve("a.yaml"), """
                agreement: doha-2020
                scenarios:
                  - name: US forces raid
                    asOf: 2020-12-01
                    ledgers:
                      - |
                        date,perpetrator,kind,verified
                        2020-11-20,US,RAID,true
                    incidents: { tolerated: { usMilitaryAction.raids: 1 } }
                    derived: { us: { usMilitaryAction.raids: true, usMilitaryAction: UNKNOWN } }
                    warnings: { us: [] }
                """);
        var scenario = read(folder).files().get(0).scenarios().get(0);

        assertThat(scenario.question().evidence().ledgers()).hasSize(1);
        assertThat(scenario.question().evidence().tolerated()).isEqualTo(Map.of("usMilitaryAction.raids", 1));
        assertThat(Objects.requireNonNull(scenario.expected().get("us")).derived())
                .isEqualTo(Map.of(
                        "usMilitaryAction.strikesDefendingAfghanForces", "UNKNOWN",
                        "usMilitaryAction.otherStrikes", "UNKNOWN",
                        "usMilitaryAction.raids", "true",
                        "usMilitaryAction.militiaRaids", "UNKNOWN"));
    }

    @Test
    void anEmptyDirectoryHoldsNoScenarios(@TempDir Path empty) throws IOException {
        Files.writeString(empty.resolve("README.md"), "No scenarios.");
        Files.writeString(empty.resolve(".hidden.yaml"), "- not: read");
        assertThat(read(empty).files()).isEmpty();
    }

    @Test
    void aDirectoryThatIsNotThereIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> read(folder.resolve("scenario")))
                .isInstanceOf(RefusedFile.class)
                .hasMessageEndingWith("scenario:1: The directory cannot be read. Check that it exists.");
    }

    @Test
    void scenariosAreFoundInAJar(@TempDir Path folder) throws IOException {
        var jar = folder.resolve("with scenarios.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var name :
                    List.of("scenarios/doha-2020/a.yaml", "scenarios/README.md", "rules/doha-2020/agreement.yaml")) {
                out.putNextEntry(new JarEntry(name));
                out.write("a: 1".getBytes(StandardCharsets.UTF_8));
            }
        }
        var url = URI.create("jar:" + jar.toUri() + "!/scenarios/README.md").toURL();
        var sources = ScenarioSources.in((JarURLConnection) url.openConnection());

        assertThat(sources.keySet()).containsExactly("doha-2020/a.yaml");
        assertThat(sources.values())
                .extracting(source -> source.get().file())
                .containsExactly("scenarios/doha-2020/a.yaml");
    }

    private static ScenarioFiles read(Path directory) {
        return ScenarioFiles.read(Optional.of(directory), TestLibrary.library());
    }
}
