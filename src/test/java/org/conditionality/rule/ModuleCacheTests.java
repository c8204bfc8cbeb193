package org.conditionality.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.TreeMap;
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

    private static RuleFiles files() {
        var texts = new TreeMap<String, String>();
        texts.put("some.drl", "package conditionality");
        return new RuleFiles(texts);
    }
}
