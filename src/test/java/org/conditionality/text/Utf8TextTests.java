package org.conditionality.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Utf8TextTests {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(Utf8Text.decode("x", "\uFEFFpackage\r\n".getBytes(UTF_8))).isEqualTo("package\r\n");
        assertThat(Utf8Text.decode("x", "".getBytes(UTF_8))).isEmpty();
        assertThat(Utf8Text.decode("x", "د افغانستان 🕊".getBytes(UTF_8))).isEqualTo("د افغانستان 🕊");
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithTheirLineAndPlace() {
        var problem = refused("one\ntwo\nr\u00E9sum\u00E9\n".getBytes(ISO_8859_1));

        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.detail()).contains("not in UTF-8", "byte 2 of this line is 0xE9");
        assertThat(problem.suggestion()).contains("ISO 8859", "Save it as UTF-8.");
        assertThat(refused(new byte[] {'a', '\n', (byte) 0xC3}).line())
                .as("a letter cut short at the end")
                .isEqualTo(2);
    }

    @Test
    void otherEncodingsAreNamed() {
        assertThat(refused("package".getBytes(UTF_16)).detail()).contains("UTF-16");
        assertThat(refused("\uFEFFpackage".getBytes(UTF_16LE)).detail()).contains("UTF-16");
        var without = refused("package\nrule".getBytes(UTF_16LE));
        assertThat(without.line()).isEqualTo(1);
        assertThat(without.suggestion()).contains("UTF-16");
    }

    @Test
    void whatIsNoFileIsNotReadForEver(@TempDir Path directory) throws Exception {
        var pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        for (var path : new Path[] {pipe, directory, directory.resolve("none"), Path.of("/dev/zero")}) {
            Assertions.assertTimeoutPreemptively(
                    LONG,
                    () -> assertThat(catchThrowableOfType(RefusedFile.class, () -> Utf8Text.read(path, "x")))
                            .isNotNull());
        }
    }

    @Test
    void aFileThatIsFarTooLargeIsNotReadToItsEnd(@TempDir Path directory) throws Exception {
        var file = directory.resolve("large");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(4L << 30);
        }

        var refused = catchThrowableOfType(RefusedFile.class, () -> Utf8Text.read(file, "x"));

        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("larger than 2 MB"));
        assertThat(Files.size(file)).isEqualTo(4L << 30);
    }

    private static FileProblem refused(byte[] bytes) {
        return catchThrowableOfType(RefusedFile.class, () -> Utf8Text.decode("x", bytes))
                .problems()
                .get(0);
    }
}
