package org.conditionality.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conditionality.author.check.RulesCheck;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each broken file says, in comments at its end, the place, code and advice of everything that must be found in it. */
final class BrokenFilesTests {

    private static final Path BROKEN = Path.of("src/test/resources/org/conditionality/author/broken");
    private static final Pattern EXPECTED = Pattern.compile("// expect (\\d+):(\\d+) (\\w+) (.*)");

    /** Advice that says what to write in the place of what is marked. */
    private static final Pattern ADVISED = Pattern.compile(
            "(?:Maybe|Write) `(?!\\w+\\( [a-z])([^`]+)`(?:\\?|, without quotes\\?|, or compare .*|\\.)");

    @TempDir
    private Path directory;

    private record Expected(String place, String code, String suggestion) {

        static Expected of(Finding finding) {
            return new Expected(
                    finding.line() + ":" + finding.column(), finding.code().id(), String.valueOf(finding.suggestion()));
        }
    }

    @Test
    void thereAreAtLeastSixty() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(60);
    }

    @TestFactory
    Stream<DynamicTest> everyFaultOfABrokenFileIsNamedWithItsPlaceAndAdvice() throws IOException {
        return files().stream().map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private void check(Path file) throws IOException {
        var text = Files.readString(file);
        var expected = EXPECTED.matcher(text)
                .results()
                .map(found -> new Expected(found.group(1) + ":" + found.group(2), found.group(3), found.group(4)))
                .toList();

        var rules = Files.createTempDirectory(directory, "rules");
        var report = RulesCheck.of(Optional.of(SampleRules.in(rules, text)));

        assertThat(expected).isNotEmpty();
        assertThat(report.findings().stream().map(Expected::of)).containsExactlyElementsOf(expected);
        assertThat(report.findings()).allMatch(finding -> finding.file().equals("small/us.drl"));
    }

    @TestFactory
    Stream<DynamicTest> whoeverFollowsTheAdviceIsNotRefusedAgainForIt() throws IOException {
        return files().stream().map(file -> dynamicTest(file.getFileName().toString(), () -> follow(file)));
    }

    /** Puts what is advised in the place of what is marked, and wants every fault mended by that to be gone. */
    private void follow(Path file) throws IOException {
        var text = Files.readString(file);
        var before = check(text);
        var followed = text;
        for (var i = before.size() - 1; i >= 0; i--) {
            var finding = before.get(i);
            var advised = ADVISED.matcher(String.valueOf(finding.suggestion()));
            if (advised.matches()) {
                var start = offset(text, finding);
                var end = start + finding.length();
                followed = followed.substring(0, start)
                        + instead(text.substring(start, end), advised.group(1), finding)
                        + followed.substring(end);
            }
        }
        if (!followed.equals(text)) {
            var left = before.stream()
                    .filter(finding -> !ADVISED.matcher(String.valueOf(finding.suggestion()))
                            .matches())
                    .map(Finding::code)
                    .collect(Collectors.toSet());
            // A circle is a fault of its own, which only shows once the name that closes it is right.
            left.add(FindingCode.CIRCLE);
            assertThat(check(followed).stream()
                            .filter(finding -> finding.code().severity() == FindingCode.Severity.ERROR))
                    .as(followed)
                    .extracting(Finding::code)
                    .isSubsetOf(left);
        }
    }

    /** A name that is marked with its quotes keeps them. */
    private static String instead(String marked, String advised, Finding finding) {
        var isName = marked.startsWith("\"") && finding.code() != FindingCode.WRONG_TYPE;
        return isName ? "\"" + advised + "\"" : advised;
    }

    private List<Finding> check(String text) throws IOException {
        var rules = Files.createTempDirectory(directory, "rules");
        return RulesCheck.of(Optional.of(SampleRules.in(rules, text))).findings();
    }

    private static int offset(String text, Finding finding) {
        var start = 0;
        for (var line = 1; line < finding.line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + finding.column() - 1;
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(BROKEN)) {
            return files.sorted().toList();
        }
    }
}
