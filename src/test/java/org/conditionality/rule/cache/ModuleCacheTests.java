package org.conditionality.rule.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.conditionality.rule.files.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleCacheTests {

    private static final int MANY = 4_100;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    private Path directory;

    @Test
    void whatWasNotUsedForLongIsRemovedWhereThereIsTooMuch() throws IOException {
        for (var number = 0; number < MANY; number++) {
            var old = Files.createFile(directory.resolve("%064x-kept.shapes".formatted(number)));
            Files.setLastModifiedTime(old, FileTime.from(Instant.ofEpochSecond(number)));
        }
        var others = Files.createFile(directory.resolve("notes.txt"));
        Files.setLastModifiedTime(others, FileTime.fromMillis(0));
        var cache = ModuleCache.in(directory);

        assertThat(cache.module(files(), () -> new byte[] {7})).containsExactly(7);

        assertThat(others).exists();
        assertThat(directory.resolve("%064x-kept.shapes".formatted(0))).doesNotExist();
        assertThat(directory.resolve("%064x-kept.shapes".formatted(MANY - 1))).exists();
        try (var left = Files.list(directory)) {
            assertThat(left.count()).isEqualTo(2_001);
        }
        assertThat(ModuleCache.in(directory).module(files(), () -> new byte[] {8}))
                .as("what was just written is kept")
                .containsExactly(7);
    }

    @Test
    void nothingIsKeptForAUserWithoutAHome() {
        var here = Path.of(".cache");
        for (var home : List.of("?", "", ".", "no/such/place")) {
            ModuleCache.ofHome(home).module(files(), () -> new byte[] {7});
        }
        ModuleCache.ofHome(null).module(files(), () -> new byte[] {7});
        assertThat(List.of(Path.of("?"), Path.of("no"), here))
                .allSatisfy(place -> assertThat(place).doesNotExist());

        ModuleCache.ofHome(directory.toString()).module(files(), () -> new byte[] {7});
        assertThat(directory.resolve(".cache").resolve("conditionality")).isNotEmptyDirectory();
    }

    @Test
    void whereNothingCanBeKeptWhatIsAskedForIsMade() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "");
        var cache = ModuleCache.in(file.resolve("below"));

        assertThat(cache.module(files(), () -> new byte[] {7})).containsExactly(7);
        assertThat(cache.module(files(), () -> new byte[] {8}))
                .as("it is made once, for all readings that share it")
                .containsExactly(7);

        var gone = ModuleCache.in(directory.resolve("gone"));
        Files.delete(directory.resolve("gone"));
        assertThat(gone.module(files(), () -> new byte[] {9})).containsExactly(9);
        assertThat(gone.module(files(), () -> new byte[] {8})).containsExactly(9);
    }

    @Test
    void whatWasLeftHalfWrittenLongAgoIsRemoved() throws IOException {
        var old = Files.createFile(directory.resolve(SealedFile.PARTIAL + "1.tmp"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        var recent = Files.createFile(directory.resolve(SealedFile.PARTIAL + "2.tmp"));

        ModuleCache.in(directory).module(files(), () -> new byte[] {7});

        assertThat(old).doesNotExist();
        assertThat(recent).exists();
    }

    private static RuleFiles files() {
        var texts = new TreeMap<String, String>();
        texts.put("some.drl", "package conditionality");
        return new RuleFiles(texts);
    }
}
