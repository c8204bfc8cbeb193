package org.conditionality.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conditionality.text.FileTree.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTests {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    private Path directory;

    private Path root = Path.of("none");

    @BeforeEach
    void writeAFile() throws IOException {
        root = Files.createDirectories(directory.resolve("root"));
        Files.writeString(Files.createDirectories(root.resolve("a")).resolve("one.drl"), "");
    }

    @Test
    void aLinkedDirectoryIsLookedThroughLikeAnyOther() throws IOException {
        var link = Files.createSymbolicLink(directory.resolve("link"), root);
        Files.createSymbolicLink(root.resolve("b"), root.resolve("a"));

        assertThat(FileTree.of(link).files()).containsExactly("a/one.drl", "b/one.drl");
    }

    @Test
    void filesAsKubernetesMountsThemAreEachFoundOnce() throws IOException {
        var dated = Files.createDirectories(root.resolve("..2026_01_01"));
        Files.writeString(dated.resolve("two.drl"), "");
        Files.createSymbolicLink(root.resolve("..data"), Path.of("..2026_01_01"));
        Files.createSymbolicLink(root.resolve("two.drl"), Path.of("..data/two.drl"));

        assertThat(FileTree.of(root).files()).containsExactly("a/one.drl", "two.drl");
    }

    @Test
    void whatBeginsWithADotIsHidden() throws IOException {
        for (var name : new String[] {"._one.drl", ".one.drl.swp", "a/.two.drl"}) {
            Files.writeString(root.resolve(name), "");
        }
        Files.writeString(Files.createDirectories(root.resolve(".git")).resolve("three.drl"), "");

        assertThat(FileTree.of(root).files()).containsExactly("a/one.drl");
    }

    @Test
    void aDirectoryThatItselfIsHiddenIsLookedThrough() throws IOException {
        var hidden = Files.createDirectories(directory.resolve(".rules"));
        Files.writeString(hidden.resolve("one.drl"), "");

        assertThat(FileTree.of(hidden).files()).containsExactly("one.drl");
    }

    @Test
    void linksThatLeadInACircleEnd() throws IOException {
        Files.createSymbolicLink(root.resolve("a").resolve("up"), root);
        Files.createSymbolicLink(root.resolve("self"), Path.of("self"));

        assertThat(FileTree.of(root).files()).containsExactly("a/one.drl");
        assertThat(FileTree.of(root).entries()).contains(entry("self", Kind.UNREADABLE));
    }

    @Test
    void whatIsNoFileIsToldApart() throws Exception {
        Files.createSymbolicLink(root.resolve("gone.drl"), Path.of("nowhere"));
        Files.createDirectories(root.resolve("folder.drl"));
        assertThat(new ProcessBuilder("mkfifo", root.resolve("pipe.drl").toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(FileTree.of(root).entries())
                .containsExactly(
                        entry("a", Kind.FOLDER),
                        entry("a/one.drl", Kind.FILE),
                        entry("folder.drl", Kind.FOLDER),
                        entry("gone.drl", Kind.UNREADABLE),
                        entry("pipe.drl", Kind.NO_FILE));
    }

    @Test
    void aDirectoryThatThereIsNotIsNone() {
        assertThatIOException().isThrownBy(() -> FileTree.of(directory.resolve("none")));
    }
}
