package org.conditionality.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conditionality.author.report.TextStyle;
import org.conditionality.cli.CommandLineRun;
import org.conditionality.cli.option.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VisibleWriterTests {

    @TempDir
    private Path directory;

    @Test
    void whatCouldRuleATerminalIsWrittenOutAndColoursPass() {
        assertThat(written("a\u001b[2Jb\u0007\u009b1A\u202e\ttab\nline"))
                .isEqualTo("a\\u001B[2Jb\\u0007\\u009B1A\\u202E\ttab\nline");
        assertThat(written("hidden \u001b[8m text")).isEqualTo("hidden \\u001B[8m text");
        assertThat(written(TextStyle.COLOUR.red("red") + TextStyle.COLOUR.bold("bold")))
                .isEqualTo(TextStyle.COLOUR.red("red") + TextStyle.COLOUR.bold("bold"));
        assertThat(written(TerminalOutput.LINE_AGAIN + "Reading …\u001b[K")).isEqualTo("\r\u001b[KReading …\\u001B[K");
    }

    @Test
    void anEscapeSequenceInARuleReachesNoTerminal() throws IOException {
        var rules = Files.createDirectories(directory.resolve("rules"));
        Files.copy(Path.of("rules/vocabulary.drl"), rules.resolve("vocabulary.drl"));
        Files.copy(Path.of("rules/lifecycle.drl"), rules.resolve("lifecycle.drl"));
        var small = Files.createDirectories(rules.resolve("small"));
        for (var file : List.of("agreement.yaml", "shared.drl")) {
            Files.copy(Path.of("src/test/resources/org/conditionality/author/sample/small", file), small.resolve(file));
        }
        Files.writeString(small.resolve("us.drl"), "package conditionality\n\nrule \"A\u001b[2J\"\nwhen\nthen\nend\n");

        var run = CommandLineRun.of("check", rules.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out()).contains("small/us.drl:3:8: error E106", "rule \"A\\u001B[2J\"");
        assertThat(run.out() + run.err()).doesNotContain("\u001b");
    }

    private static String written(String text) {
        var out = new StringWriter();
        var writer = new PrintWriter(new VisibleWriter(out), true);
        writer.print(text);
        writer.flush();
        return out.toString();
    }
}
