package org.conditionality.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.conditionality.cli.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/** A question may come from the standard input, and a path that cannot be read is called so. */
final class InputTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreement: framework-2019\nasOf: 2019-06-01\nfacts: {}\nreadings: [us]\n",
                "# a question\n\nagreement: framework-2019\nasOf: 2019-06-01\nfacts: {}\nreadings: [us]\n",
                "{\"agreement\": \"framework-2019\", \"asOf\": \"2019-06-01\", \"facts\": {}, \"readings\": [\"us\"]}",
                " \n {\"agreement\": \"framework-2019\", \"asOf\": \"2019-06-01\", \"facts\": {}, \"readings\": [\"us\"]}"
            })
    void theStandardInputIsYamlOrJson(String question) {
        var run = asked(question, "evaluate", "--rules", "rules", "-");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out()).contains("framework-2019");
    }

    @Test
    void whatIsWrongWithYamlOnTheStandardInputIsNamedWithItsLine() {
        var run =
                asked("agreement: framework-2019\nasOf: 2019-13-01\nfacts: {}\n", "evaluate", "--rules", "rules", "-");

        assertThat(run.exit()).isEqualTo(ExitCode.FOUND);
        assertThat(run.err()).contains("standard input:2:");
    }

    private static CommandLineRun asked(String question, String... words) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(question.getBytes(StandardCharsets.UTF_8)));
        try {
            return CommandLineRun.of(words);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aPathThatTheLocaleCannotWriteIsCalledSo() {
        assertThatThrownBy(() -> new PathConverter().convert("a\0b")).isInstanceOf(TypeConversionException.class);
        assertThat(PathConverter.reason("ANSI_X3.4-1968"))
                .contains("ANSI_X3.4-1968")
                .contains("LC_ALL=C.UTF-8");
        assertThat(PathConverter.reason("UTF-8")).doesNotContain("LC_ALL");
    }
}
