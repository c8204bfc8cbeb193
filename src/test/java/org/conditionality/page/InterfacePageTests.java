package org.conditionality.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.conditionality.cli.CommandLineRun;
import org.conditionality.web.Client;
import org.conditionality.web.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A what-if leaves the page as a program, a scenario or a citation, and each of them works. */
@ServiceTest
final class InterfacePageTests {

    private static final String RECORD = "?agreement=doha-2020&reading=us&asOf=2020-12-01&background=record";
    /** Less violence, and a fact of the record taken away. */
    private static final String CHANGED =
            RECORD + "&facts=%7B%22violence%22%3A%7B%22overall%22%3A%22REDUCED%22%7D%2C%22ceasefire%22%3Anull%7D";

    private final Client client;

    InterfacePageTests(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    @TempDir
    Path folder;

    private PrintedProgram printed(String query, String id) {
        var reply = client.get("/interface" + query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return PrintedProgram.in(reply.text(), id + "-t");
    }

    @Test
    void thePrintedCurlGivesTheAnswerOfThePage() {
        var answer = printed(RECORD + "&facts=%7B%22violence%22%3A%7B%22overall%22%3A%22REDUCED%22%7D%7D", "curl")
                .runInShell();
        assertThat(labels(answer)).isEqualTo(labelsOf("{\"violence\": {\"overall\": \"REDUCED\"}}"));
    }

    @Test
    void aFactTakenAwayFromTheRecordIsTakenAwayInThePrintedCallToo() {
        var call = printed(CHANGED, "curl");
        assertThat(call.text()).doesNotContain("background", "ceasefire");
        assertThat(labels(call.runInShell()))
                .isEqualTo(labelsOf("{\"violence\": {\"overall\": \"REDUCED\"}, \"ceasefire\": null}"));
    }

    @Test
    void theBaselineAndTheChangesArePrintedAsAComparison() {
        var said = printed(CHANGED + "&ask=changes", "curl").runInShell();
        assertThat(said).contains("\"phase-two-troops\"", "\"with the changes\"");
    }

    @Test
    void thePrintedPythonRuns() {
        assertThat(printed(CHANGED, "python").runInPython()).contains("\"phase-two-troops\"");
        assertThat(printed(CHANGED + "&ask=changes", "python").runInPython()).contains("\"with the changes\"");
    }

    @Test
    void thePrintedRRuns() {
        assertThat(printed(CHANGED, "r").runInR()).contains("phase-two-troops");
        assertThat(printed(CHANGED + "&ask=changes", "r").runInR()).contains("with the changes");
    }

    @Test
    void theCommandLineAnswersThePrintedQuestion() throws IOException {
        var question = Files.writeString(
                folder.resolve("question.yaml"), printed(CHANGED, "yaml").text());
        var run = CommandLineRun.of("evaluate", "--rules", "rules", question.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(labels(run.out()))
                .isEqualTo(labelsOf("{\"violence\": {\"overall\": \"REDUCED\"}, \"ceasefire\": null}"));
    }

    @Test
    void theSavedScenarioPassesAmongTheOthers() throws IOException {
        var reply = client.get("/interface/scenario" + CHANGED);
        var named = String.valueOf(reply.header("Content-Disposition"));
        var name = named.substring(named.indexOf('"') + 1, named.lastIndexOf('"'));
        copy(Path.of("scenarios"), folder.resolve("scenarios"));
        Files.writeString(folder.resolve("scenarios/doha-2020").resolve(name), reply.text());

        var run = CommandLineRun.of(
                "test",
                "--rules",
                "rules",
                "--scenarios",
                folder.resolve("scenarios").toString(),
                name);

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("All 1 passed.");
        assertThat(printed(CHANGED, "scenario").text()).isEqualTo(reply.text());
    }

    @Test
    void aScenarioThatNoLongerHoldsFails() throws IOException {
        var saved = client.get("/interface/scenario" + CHANGED)
                .text()
                .replace("un-endorsement: [PERFORMED]", "un-endorsement: [FROZEN]");
        Files.writeString(Files.createDirectories(folder.resolve("s/doha-2020")).resolve("saved.yaml"), saved);
        var run = CommandLineRun.of(
                "test", "--rules", "rules", "--scenarios", folder.resolve("s").toString(), "saved");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("`un-endorsement`: expected [FROZEN], but it is [PERFORMED]");
    }

    @Test
    void theCitationNamesTheTextByClauseTheVersionAndTheDay() {
        var html = client.get("/interface" + RECORD).text();
        assertThat(PrintedProgram.in(html, "citation-t").text())
                .contains(
                        "Agreement for Bringing Peace to Afghanistan", "sha256:", "on 1 December 2020", "/workbench?");
        assertThat(html).contains("One B.1", "read again in the source");
    }

    @Test
    void whatTheUserNotedGoesIntoTheScenarioAsText() {
        var notes = "&notes=%7B%22violence.overall%22%3A%7B%22note%22%3A%22%27%3A%20%23%20%3Cb%3E%22%7D%7D";
        var reply = client.get("/interface" + CHANGED + notes);
        assertThat(reply.text()).doesNotContain("<b>");
        assertThat(PrintedProgram.in(reply.text(), "scenario-t").text()).contains("': # <b>");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static Map<String, Object> labels(String answer) {
        Map<String, Object> labels = new java.util.TreeMap<>();
        var read = Client.JSON.readTree(answer).path("readings").path("us").path("obligations");
        read.forEach(each ->
                labels.put(each.path("id").asString(), each.path("labels").toString() + each.path("possible")));
        assertThat(labels).isNotEmpty();
        return labels;
    }

    private Map<String, Object> labelsOf(String facts) {
        var question = Map.of(
                "agreement", "doha-2020",
                "readings", List.of("us"),
                "asOf", "2020-12-01",
                "background", "record",
                "facts", Client.JSON.readTree(facts));
        return labels(client.post("/api/v1/evaluations", question).text());
    }
}
