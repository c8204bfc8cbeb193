package org.conditionality.scenario.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conditionality.TestLibrary;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.scenario.Scenario;
import org.conditionality.scenario.Scenario.Terms;
import org.conditionality.scenario.read.ScenarioFiles;
import org.conditionality.text.FileProblem;
import org.conditionality.text.RefusedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario can expect what an obligation and a condition say of themselves. */
class TermsTests {

    private static final String HEAD = """
            agreement: doha-2020
            scenarios:
              - name: What the rest of the forces is about
                asOf: 2020-12-01
                facts: { signature: { date: 2020-02-29 }, foreignMilitants: { hosted: true } }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    private Path directory;

    @Test
    void termsAreReadByReadingAndObligation() throws IOException {
        var expected = scenario("""
                    terms:
                      us:
                        phase-two-troops: { debtor: US, creditor: TALIBAN, strength: RESULT, clauses: [One B.1], due: 2021-05-01 }
                        un-endorsement: { due: NONE }
                    conditions:
                      us: { hosting: { value: NOT_MET, clause: Two 3 }, talks: NOT_MET }
                """).expected();

        assertThat(requireNonNull(expected.get("us")).terms())
                .isEqualTo(Map.of(
                        "phase-two-troops",
                        new Terms("US", "TALIBAN", "RESULT", Set.of("One B.1"), "2021-05-01"),
                        "un-endorsement",
                        new Terms(null, null, null, null, Terms.NO_DATE)));
        assertThat(expected.get("us").conditions()).isEqualTo(Map.of("hosting", "NOT_MET", "talks", "NOT_MET"));
        assertThat(expected.get("us").clauses()).isEqualTo(Map.of("hosting", "Two 3"));
    }

    @Test
    void whatIsSoPasses() throws IOException {
        assertThat(run("""
                    terms:
                      us:
                        phase-two-troops: { debtor: US, creditor: TALIBAN, strength: RESULT, clauses: [One B.1], due: 2021-05-01 }
                        un-endorsement: { due: NONE }
                    conditions:
                      us: { hosting: { value: NOT_MET, clause: Two 3 } }
                """)).isEmpty();
    }

    @Test
    void eachTermThatIsOtherwiseIsNamed() throws IOException {
        assertThat(run("""
                    terms:
                      us:
                        phase-two-troops: { debtor: TALIBAN, creditor: US, strength: RESTRAINT, clauses: [One B.2], due: NONE }
                        un-endorsement: { due: 2020-03-10 }
                    conditions:
                      us: { hosting: { value: NOT_MET, clause: Two 4 } }
                """))
                .containsExactlyInAnyOrder(
                        "`phase-two-troops`: expected debtor TALIBAN, but it is US.",
                        "`phase-two-troops`: expected creditor US, but it is TALIBAN.",
                        "`phase-two-troops`: expected strength RESTRAINT, but it is RESULT.",
                        "`phase-two-troops`: expected clauses [One B.2], but it is [One B.1].",
                        "`phase-two-troops`: expected due NONE, but it is 2021-05-01.",
                        "`un-endorsement`: expected due 2020-03-10, but it is NONE.",
                        "`hosting`: expected clause Two 4, but it is Two 3.");
    }

    @Test
    void whatIsMisspeltOrThereIsNotIsRefusedWithItsLine() {
        var refused = catchThrowableOfType(RefusedFile.class, () -> scenario("""
                    terms:
                      us:
                        phase-two-troops: { debtor: USA, clauses: [One B.11], due: soon }
                        phase-two-bases: { credtor: US }
                        un-endorsement: {}
                    conditions:
                      us: { hosting: { value: NOT_MET, clause: Two 33 }, talks: { valeu: MET } }
                """));

        assertThat(refused.problems()).extracting(FileProblem::file).containsOnly("scenarios/doha-2020/terms.yaml");
        assertThat(refused.problems())
                .anySatisfy(problem -> says(problem, 8, "USA"))
                .anySatisfy(problem -> says(problem, 8, "One B.11"))
                .anySatisfy(problem -> says(problem, 8, "soon"))
                .anySatisfy(problem -> says(problem, 9, "credtor"))
                .anySatisfy(problem -> says(problem, 10, "says nothing"))
                .anySatisfy(problem -> says(problem, 12, "Two 33"))
                .anySatisfy(problem -> says(problem, 12, "valeu"));
    }

    private static void says(FileProblem problem, int line, String part) {
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.detail()).contains(part);
    }

    private List<String> run(String expectations) throws IOException {
        var evaluator = new Evaluator(TestLibrary.library());
        var runner = new ScenarioRunner(evaluator::evaluate);
        return runner.run(scenario(expectations), "us").differences();
    }

    private Scenario scenario(String expectations) throws IOException {
        var folder = Files.createDirectories(directory.resolve("doha-2020"));
        Files.writeString(folder.resolve("terms.yaml"), HEAD + expectations);
        return ScenarioFiles.read(Optional.of(directory), TestLibrary.library())
                .files()
                .get(0)
                .scenarios()
                .get(0);
    }
}
