package org.conditionality.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conditionality.rule.source.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each broken file says, in comments at its end, the place, code and advice of everything that must be found in it. */
final class BrokenFilesTests {

    private static final Path BROKEN = Path.of("src/test/resources/org/conditionality/author/broken");
    private static final Pattern EXPECTED = Pattern.compile("// expect (\\d+):(\\d+) (\\w+) (.*)");

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
        var report = Check.of(Optional.of(SampleRules.in(rules, text)));

        assertThat(expected).isNotEmpty();
        assertThat(report.findings().stream().map(Expected::of)).containsExactlyElementsOf(expected);
        assertThat(report.findings()).allMatch(finding -> finding.file().equals("small/us.drl"));
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(BROKEN)) {
            return files.sorted().toList();
        }
    }
}
