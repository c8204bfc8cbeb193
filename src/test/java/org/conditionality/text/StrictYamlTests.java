package org.conditionality.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.conditionality.fact.Marks;
import org.conditionality.fact.TestFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictYamlTests {

    @Test
    void scalarsAreWhatTheySeemToBe() {
        assertThat(plain("date: 2020-02-29")).isEqualTo(Map.of("date", "2020-02-29"));
        assertThat(plain("[0, -7, 4500, 3000000000, 4.5, 1e3, .5]"))
                .isEqualTo(List.of(0, -7, 4500, new BigInteger("3000000000"), 4.5, 1000.0, 0.5));
        assertThat(plain("[true, false]")).isEqualTo(List.of(true, false));
        assertThat(plain("[null, ~, { a: }]")).asString().isEqualTo("[null, null, {a=null}]");
    }

    @Test
    void everythingElseIsText() {
        assertThat(plain("[yes, No, True, NULL, 0x1F, 1_000, '5', \"true\", 12:30, .inf, 1.2.3, <<, =, 1970-01-01]"))
                .isEqualTo(List.of(
                        "yes",
                        "No",
                        "True",
                        "NULL",
                        "0x1F",
                        "1_000",
                        "5",
                        "true",
                        "12:30",
                        ".inf",
                        "1.2.3",
                        "<<",
                        "=",
                        "1970-01-01"));
        assertThat(plain("3.10: |\n  one\n  two\n")).isEqualTo(Map.of("3.10", "one\ntwo\n"));
    }

    /** Each sample says in comments, {@code # ! words}, what is wrong on which line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "duplicate-keys",
                "anchors",
                "merge-keys",
                "tags",
                "documents",
                "keys",
                "colon",
                "indentation",
                "comments-only"
            })
    void whatStrictYamlDoesNotHaveIsRefusedWithItsLine(String sample) {
        var text = TestFiles.text("refused/" + sample + ".yaml");
        Marks.compare(text, problems(() -> StrictYaml.parse(sample, text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "---\n", "null", "~", "# nothing\n"})
    void anEmptyFileIsRefused(String text) {
        assertThat(problems(() -> StrictYaml.parse("a.yaml", text)))
                .containsExactly(new FileProblem("a.yaml", 1, "The file is empty.", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [1, 2", "a: 'open", "a: {b: 1", "- a\nb: 1", "a: @x", "%TAG ! x", "a: \"\\q\""})
    void anErrorOfSyntaxIsRefused(String text) {
        assertThat(problems(() -> StrictYaml.parse("a.yaml", text)).get(0).detail())
                .startsWith("This is not YAML: ");
    }

    @Test
    void aControlCharacterIsRefusedWithItsLine() {
        assertThat(problems(() -> StrictYaml.parse("a.yaml", "a: \uD83D\uDE00\nb: \u0007\n")))
                .containsExactly(new FileProblem("a.yaml", 2, "The file holds the character U+0007.", "Take it out."));
    }

    @Test
    void charactersOutsideTheBasicPlaneMayStandAnywhere() {
        for (var padding = 1000; padding < 1050; padding++) {
            var text = "x".repeat(padding) + "\uD83D\uDE00";
            assertThat(plain("a: " + text)).isEqualTo(Map.of("a", text));
        }
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(plain("\uFEFFa: 1")).isEqualTo(Map.of("a", 1));
    }

    @Test
    void fortyLevelsAreReadAndOneMoreIsRefused() {
        assertThat(plain("[".repeat(40) + "]".repeat(40))).isInstanceOf(List.class);
        assertThat(problems(() -> plain("[".repeat(41) + "]".repeat(41))).get(0).detail())
                .isEqualTo("It is nested more than 40 deep.");
        assertThat(problems(() -> plain("[".repeat(100_000)))).hasSize(1);
        assertThat(problems(() -> plain("{a: ".repeat(100_000)))).hasSize(1);
    }

    @Test
    void aHundredProblemsAreEnough() {
        assertThat(problems(() -> plain("{" + "a, ".repeat(100_000) + "}"))).hasSize(100);
    }

    @Test
    void aVeryLargeFileIsRefused() {
        var text = "a: " + "x".repeat(2_000_000);
        assertThat(problems(() -> plain(text)).get(0).detail()).startsWith("The file is larger than");
        assertThat(problems(() -> StrictYaml.parse("a.yaml", text.getBytes(StandardCharsets.UTF_8))))
                .hasSize(1);
    }

    @Test
    void filesAreReadAsUtf8AndAsNothingElse(@TempDir Path folder) throws IOException {
        var file = folder.resolve("a.yaml");
        Files.writeString(file, "a: é");
        assertThat(StrictYaml.read(file, "a.yaml").plain()).isEqualTo(Map.of("a", "é"));

        Files.write(file, "a: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems(() -> StrictYaml.read(file, "a.yaml")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).startsWith("The file is not in UTF-8: byte 4"));
        assertThat(problems(() -> StrictYaml.read(folder.resolve("none.yaml"), "none.yaml")))
                .containsExactly(new FileProblem(
                        "none.yaml", 1, "The file cannot be read: it does not exist.", "Check the path."));
    }

    @Test
    void anExceptionSaysPlaceProblemAndAdvice() {
        assertThat(catchThrowableOfType(RefusedFile.class, () -> StrictYaml.parse("rules/a.yaml", "a: 1\na: 2")))
                .hasMessage("rules/a.yaml:2: The key `a` stands here again, after line 1. Keep one of them.");
    }

    private static @Nullable Object plain(String text) {
        return StrictYaml.parse("a.yaml", text).plain();
    }

    private static List<FileProblem> problems(ThrowingCallable reading) {
        return catchThrowableOfType(RefusedFile.class, reading).problems();
    }
}
