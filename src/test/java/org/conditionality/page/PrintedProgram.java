package org.conditionality.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.junit.jupiter.api.Assumptions;

/** A program that a page prints, to be run. */
record PrintedProgram(String text) {

    private static final int SECONDS = 120;

    /** The one in an element of a page. */
    static PrintedProgram in(String html, String id) {
        var from = html.indexOf('>', html.indexOf("<pre id=\"" + id + "\"")) + 1;
        return new PrintedProgram(StringEscapeUtils.unescapeHtml4(html.substring(from, html.indexOf("</pre>", from))));
    }

    String runInShell() {
        return run(List.of("bash"));
    }

    /** Skips the test where there is no Python with httpx; fails on CI. */
    String runInPython() {
        return run(firstThatRuns(
                "python3-httpx", "import httpx", List.of("/usr/bin/python3", "-"), List.of("python3", "-")));
    }

    /** Skips the test where there is no R with httr2 and jsonlite; fails on CI. */
    String runInR() {
        return run(
                firstThatRuns("r-cran-httr2", "library(httr2); library(jsonlite)", List.of("Rscript", "/dev/stdin")));
    }

    @SafeVarargs
    private static List<String> firstThatRuns(String needed, String program, List<String>... commands) {
        var found =
                Stream.of(commands).filter(command -> runs(command, program)).findFirst();
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(
                    found.isPresent(), "Install the package `" + needed + "` to run this test: it is not here.");
        }
        return found.orElseThrow();
    }

    private static boolean runs(List<String> command, String program) {
        try {
            var process = start(command, program);
            process.getInputStream().readAllBytes();
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException | InterruptedException missing) {
            return false;
        }
    }

    private String run(List<String> command) {
        try {
            var process = start(command, text);
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process start(List<String> command, String program) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var in = process.getOutputStream()) {
            in.write(program.getBytes(StandardCharsets.UTF_8));
        }
        return process;
    }
}
