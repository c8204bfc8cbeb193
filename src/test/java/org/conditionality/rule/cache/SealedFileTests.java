package org.conditionality.rule.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFileTests {

    private static final byte[] CONTENT = "What is kept, as it was written.\n".getBytes(UTF_8);
    private static final long FOUR_GIGABYTES = 4L << 30;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    private Path directory;

    private Path file = Path.of("none");
    private byte[] whole = new byte[0];

    @BeforeEach
    void writeAFile() throws IOException {
        file = directory.resolve("kept");
        SealedFile.write(file, CONTENT);
        whole = Files.readAllBytes(file);
    }

    @Test
    void whatWasWrittenIsReadAndNothingElseIsLeftBehind() throws IOException {
        assertThat(SealedFile.read(file)).hasValue(CONTENT);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aByteTurnedAnywhereIsNoticedAndTheFileIsRemoved() throws IOException {
        for (var at = 0; at < whole.length; at++) {
            var turned = whole.clone();
            turned[at] ^= 0x20;
            isRefused("byte " + at + " turned", turned);
        }
    }

    @Test
    void aFileCutAnywhereIsNoticedAndRemoved() throws IOException {
        for (var length = 0; length < whole.length; length++) {
            isRefused("cut to " + length, Arrays.copyOf(whole, length));
        }
    }

    @Test
    void aFileThatHasGrownIsNoticedAndRemoved() throws IOException {
        isRefused("grown", Arrays.copyOf(whole, whole.length + 1));
    }

    @Test
    void aFileThatIsTooLongForTheMemoryIsNotReadToItsEnd() throws IOException {
        try (var grown = new RandomAccessFile(file.toFile(), "rw")) {
            grown.setLength(FOUR_GIGABYTES);
        }

        assertThat(SealedFile.read(file)).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileUnderAnotherNameIsNoticedAndRemoved() throws IOException {
        var other = directory.resolve("other");
        Files.move(file, other, StandardCopyOption.REPLACE_EXISTING);

        assertThat(SealedFile.read(other)).isEmpty();
        assertThat(other).doesNotExist();
    }

    @Test
    void aDirectoryOrNothingInItsPlaceIsNothingKept() throws IOException {
        Files.delete(file);
        assertThat(SealedFile.read(file)).isEmpty();

        Files.createDirectories(file.resolve("below"));
        assertThat(SealedFile.read(file)).isEmpty();
        assertThatIOException().isThrownBy(() -> SealedFile.write(file, CONTENT));
        try (var files = Files.list(directory)) {
            assertThat(files).as("nothing half written is left").containsExactly(file);
        }
    }

    @Test
    void whoeverReadsWhileOthersWriteReadsAllOfIt() throws Exception {
        var executor = Executors.newFixedThreadPool(4);
        try {
            var tasks = new ArrayList<Callable<Boolean>>();
            for (var task = 0; task < 4; task++) {
                var isWriter = task < 2;
                tasks.add(() -> {
                    for (var times = 0; times < 100; times++) {
                        if (isWriter) {
                            SealedFile.write(file, CONTENT);
                        } else if (SealedFile.read(file)
                                .filter(read -> Arrays.equals(read, CONTENT))
                                .isEmpty()) {
                            return false;
                        }
                    }
                    return true;
                });
            }
            var results = new ArrayList<Boolean>();
            for (var future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            assertThat(results).isEqualTo(List.of(true, true, true, true));
        } finally {
            executor.shutdownNow();
        }
    }

    private void isRefused(String what, byte[] damaged) throws IOException {
        Files.write(file, damaged);

        assertThat(SealedFile.read(file)).as(what).isEmpty();
        assertThat(file).as(what).doesNotExist();
    }
}
