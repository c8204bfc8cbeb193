package org.conditionality.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.conditionality.ToyRules;
import org.conditionality.cli.option.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class CommandLineRootTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String QUESTION = """
            agreement: doha-2020
            readings: [us]
            asOf: 2020-12-01
            facts:
              signature: { date: 2020-02-29 }
              foreignMilitants: { hosted: true }
            """;

    @TempDir
    private Path directory;

    @Test
    void aWordThatIsNoCommandIsRefusedWithTheNearestOne() {
        var run = CommandLineRun.of("evalute");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("evaluate");
    }

    @Test
    void everyCommandExplainsItselfWithExamplesAndExitCodes() {
        for (var command : CommandLineRoot.line().getSubcommands().keySet()) {
            var run = CommandLineRun.of(command, "--help");

            assertThat(run.exit()).isEqualTo(ExitCode.CLEAN);
            assertThat(run.out())
                    .as(command)
                    .contains("Usage: conditionality " + command, "Exit codes:", "Examples:\n  ")
                    .containsPattern("(?m)^ +0 +\\S")
                    .containsPattern("(?m)^ +2 +the command was not understood")
                    .containsPattern("(?m)^ +70 +the program itself failed$");
            var examples = run.out().substring(run.out().indexOf("Examples:")).lines();
            assertThat(examples.skip(1))
                    .as("%s: no example is broken off", command)
                    .allMatch(line -> line.startsWith("  ") || line.startsWith("with, in "));
        }
    }

    @Test
    void aReportThatCannotBeWrittenIsSaidToBe() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "");

        var run = CommandLineRun.of("test", "un-delisting", "--rules", "rules", "--junit-xml", file + "/report.xml");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains(file.toString(), "cannot be read or written")
                .doesNotContain("Exception");
    }

    @Test
    void aQuestionInAFileIsAnsweredInTheWordsOfTheWebService() throws IOException {
        var file = Files.writeString(directory.resolve("question.yaml"), QUESTION);

        var run = CommandLineRun.of("evaluate", "--rules", "rules", file.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.CLEAN);
        var answer = JSON.readTree(run.out());
        assertThat(answer.at("/asOf").asString()).isEqualTo("2020-12-01");
        assertThat(answer.at("/readings/us/conditions").values()).anySatisfy(condition -> {
            assertThat(condition.at("/id").asString()).isEqualTo("hosting");
            assertThat(condition.at("/value").asString()).isEqualTo("NOT_MET");
        });
    }

    @Test
    void aQuestionAtFaultIsRefusedWithThePlaceOfEachFault() throws IOException {
        var file = Files.writeString(
                directory.resolve("question.json"),
                "{\"agreement\": \"doha-2020\", \"asOf\": \"2020-12-01\", \"facts\": {\"violense\": {}}}");

        var run = CommandLineRun.of("evaluate", "--rules", "rules", file.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(run.err()).contains("/facts/violense", "`violence`");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aQuestionThatCannotBeReadIsSaidToBe() {
        var run = CommandLineRun.of("evaluate", "--rules", "rules", "no-such-file.json");

        assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(run.err()).contains("no-such-file.json", "cannot be read");
    }

    @Test
    void chosenScenariosAreRunAndReportedToABuildServer() throws Exception {
        var report = directory.resolve("reports/scenarios.xml");

        var run = CommandLineRun.of("test", "un-delisting", "--rules", "rules", "--junit-xml", report.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out()).containsPattern("All \\d+ passed\\.");
        var suites = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getDocumentElement();
        assertThat(Integer.parseInt(suites.getAttribute("tests")))
                .isPositive()
                .isEqualTo(suites.getElementsByTagName("testcase").getLength());
        assertThat(suites.getAttribute("failures")).isEqualTo("0");
    }

    @Test
    void aRunOfNothingHasFailed() {
        var run = CommandLineRun.of("test", "no scenario is called this", "--rules", "rules", "--json");

        assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(JSON.readValue(run.out(), Map.class))
                .containsEntry("passed", false)
                .containsEntry("total", 0);
    }

    @Test
    void aScenarioThatFailsIsShownAndReported() throws Exception {
        var failing = "src/test/resources/org/conditionality/scenario/failing";
        var report = directory.resolve("scenarios.xml");

        var run =
                CommandLineRun.of("test", "--rules", "rules", "--scenarios", failing, "--junit-xml", report.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out()).contains("scenarios/doha-2020/wrong.yaml:", "failed");
        assertThat(Files.readString(report)).contains("<failure message=");
    }

    @Test
    void anAgreementWithoutAScenarioFailsTheTestItsReportTheCoverageAndTheMutants() throws IOException {
        var rules = ToyRules.in(directory).resolve("rules").toString();
        var none = Files.createDirectories(directory.resolve("none")).toString();
        Files.delete(directory.resolve("scenarios/armistice/armistice.yaml"));
        var report = directory.resolve("report.xml");

        var test = CommandLineRun.of("test", "--rules", rules, "--scenarios", none, "--junit-xml", report.toString());

        assertThat(test.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(test.out()).contains("There are no scenarios");
        assertThat(report)
                .content()
                .contains("tests=\"1\" failures=\"1\"", "No scenario is about `armistice`", "<failure")
                .doesNotContain("tests=\"0\"");
        for (var word : List.of("coverage", "mutate")) {
            var run = word.equals("mutate")
                    ? CommandLineRun.of(word, "armistice/shared", "--rules", rules, "--scenarios", none)
                    : CommandLineRun.of(word, "--rules", rules, "--scenarios", none);
            assertThat(run.exit()).as(word).isEqualTo(ExitCode.FOUND);
            assertThat(run.err()).as(word).contains("No scenario is about `armistice`", "`scenarios/armistice/`");
        }
        var check = CommandLineRun.of("check", rules);
        assertThat(check.out())
                .contains("armistice/agreement.yaml:1:1: note N615", "scenarios/armistice`")
                .containsPattern("(?m)^0 errors, .* 1 note\\.$");
    }

    @Test
    void aFilterThatFindsNothingFails() {
        for (var words : List.of(
                List.of("test", "no such", "--rules", "rules"),
                List.of("mutate", "no-such", "--rules", "rules"),
                List.of("cutpoints", "doha-2020", "--field", "noSuch", "--rules", "rules"),
                List.of("fmt", directory.toString()))) {
            var run = CommandLineRun.of(words.toArray(String[]::new));
            assertThat(run.exit()).as(words.toString()).isNotEqualTo(ExitCode.CLEAN);
            assertThat(run.out() + run.err())
                    .as(words.toString())
                    .containsPattern("no such|no-such|noSuch|no file of DRL");
        }
    }

    @Test
    void theCopyInTheJarIsTakenWhereItIsAskedForAndNamedInTheFirstLine() {
        var test = CommandLineRun.of("test", "un-delisting", "--shipped");
        assertThat(test.exit()).isEqualTo(ExitCode.CLEAN);
        assertThat(test.out()).startsWith("About the rules and scenarios in the jar");

        var json = CommandLineRun.of("test", "un-delisting", "--shipped", "--json");
        assertThat(json.err()).startsWith("About the rules and scenarios in the jar");
        assertThat(JSON.readTree(json.out()).at("/passed").asBoolean()).isTrue();

        var both = CommandLineRun.of("test", "--shipped", "--rules", "rules");
        assertThat(both.exit()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aDirectoryWithoutRulesIsNamed() {
        var run = CommandLineRun.of("check", directory.resolve("none").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out()).contains("E502", "none: there is no such directory");
    }

    @Test
    void aCodeIsExplained() {
        assertThat(CommandLineRun.of("explain", "w605").out())
                .startsWith("W605 warning On some facts")
                .containsSubsequence("\nWhy:\n", "\nWrong:\n", "usTroops <= 5000", "\nRight:\n", "usTroops < 5000");
        assertThat(CommandLineRun.of("explain").out().lines())
                .hasSize(org.conditionality.rule.finding.FindingCode.values().length);
        var unknown = CommandLineRun.of("explain", "E2O2");
        assertThat(unknown.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("Maybe `E202`?");
    }

    @Test
    void theLabelsOfAnObligationAreExplained() throws IOException {
        var file =
                Files.writeString(directory.resolve("question.yaml"), QUESTION).toString();

        var run = CommandLineRun.of("explain", "phase-two-troops", "--in", file, "--reading", "us", "--rules", "rules");

        assertThat(run.exit()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out()).startsWith("phase-two-troops under us: ");
        var unknown = CommandLineRun.of("explain", "phase-two-troop", "--in", file, "--rules", "rules");
        assertThat(unknown.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("Maybe `phase-two-troops`?");
    }

    @Test
    void aFileIsLaidOutOnceAndThenIs() throws IOException {
        var file = Files.writeString(
                directory.resolve("some.drl"),
                "package conditionality\nrule \"One\"\nwhen\nthen\ninsertLogical(1);\nend\n");

        assertThat(CommandLineRun.of("fmt", "--check", directory.toString()).exit())
                .isEqualTo(ExitCode.FOUND);
        assertThat(CommandLineRun.of("fmt", directory.toString()).exit()).isEqualTo(ExitCode.CLEAN);
        assertThat(file).content().contains("\n    insertLogical( 1 );\n");
        assertThat(CommandLineRun.of("fmt", "--check", directory.toString()))
                .isEqualTo(new CommandLineRun(ExitCode.CLEAN, "", ""));
    }

    @Test
    void layingOutKeepsTheEndsOfLinesAndReadsAByteOrderMark() throws IOException {
        var file = Files.writeString(
                directory.resolve("some.drl"),
                "\uFEFFpackage conditionality\r\nrule \"One\"\r\nwhen\r\nthen\r\ninsertLogical(1);\r\nend\r\n");

        assertThat(CommandLineRun.of("fmt", directory.toString()).exit()).isEqualTo(ExitCode.CLEAN);
        assertThat(Files.readString(file))
                .contains("\r\n    insertLogical( 1 );\r\n")
                .doesNotContainPattern("[^\r]\n");
        assertThat(CommandLineRun.of("fmt", "--check", directory.toString()))
                .isEqualTo(new CommandLineRun(ExitCode.CLEAN, "", ""));

        Files.write(file, new byte[] {'/', '/', '\n', (byte) 0xE9});
        var run = CommandLineRun.of("fmt", directory.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out()).contains("some.drl:2: The file is not in UTF-8");
    }

    @Test
    void aQuestionIsReadAsOtherSystemsLeaveItOrItsLineIsNamed() throws IOException {
        for (var name : List.of("question.yaml", "question.YML")) {
            var file = Files.writeString(directory.resolve(name), "\uFEFF" + QUESTION.replace("\n", "\r\n"));
            assertThat(CommandLineRun.of("evaluate", "--rules", "rules", file.toString())
                            .exit())
                    .as(name)
                    .isEqualTo(ExitCode.CLEAN);
        }
        var json = directory.resolve("question.json");
        Files.writeString(json, "\uFEFF{\"agreement\": \"doha-2020\", \"asOf\": \"2020-12-01\", \"facts\": {}}");
        assertThat(CommandLineRun.of("evaluate", "--rules", "rules", json.toString())
                        .exit())
                .isEqualTo(ExitCode.CLEAN);
        Files.write(json, "{}".getBytes(StandardCharsets.UTF_16));
        assertThat(CommandLineRun.of("evaluate", "--rules", "rules", json.toString())
                        .err())
                .contains("question.json:1:", "UTF-16");
    }

    @Test
    void aFileThatIsNoDrlIsLeftAsItIs() throws IOException {
        var text = "package conditionality\nrul \"One\"\n";
        var file = Files.writeString(directory.resolve("some.drl"), text);

        var run = CommandLineRun.of("fmt", directory.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out()).contains("E101", "Maybe `rule`?");
        assertThat(file).hasContent(text);
    }

    @Test
    void theCompletionScriptKnowsTheCommandsAndTheirOptions() {
        var run = CommandLineRun.of("completion");

        assertThat(run.exit()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out()).contains("evaluate", "--junit-xml", "complete -F");
    }
}
