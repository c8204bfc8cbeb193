package org.conditionality.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conditionality.cli.CommandLineRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A rule author compares the rules with those of the last commit. */
class BaseRevisionTests {

    private static final CommandLine LINE = new CommandLine(CommandLineRoot.class);

    @Test
    void theDirectoryIsAsItWasInTheRevision(@TempDir Path project) throws IOException, InterruptedException {
        var rules = Files.createDirectory(project.resolve("rules"));
        Files.writeString(rules.resolve("one.drl"), "before");
        Files.writeString(project.resolve("other"), "not among the rules");
        commit(project);
        Files.writeString(rules.resolve("one.drl"), "after");

        var copy = BaseRevision.checkOut("HEAD", rules, LINE);

        assertThat(copy.resolve("one.drl")).hasContent("before");
        assertThat(copy.resolve("other")).doesNotExist();
    }

    @Test
    void aRevisionThatGitDoesNotKnowIsRefused(@TempDir Path project) throws IOException, InterruptedException {
        var rules = Files.createDirectory(project.resolve("rules"));
        Files.writeString(rules.resolve("one.drl"), "before");
        commit(project);

        assertThatThrownBy(() -> BaseRevision.checkOut("HEADD", rules, LINE))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("HEADD");
    }

    /** `git archive` leaves out, and converts, what the attributes say; an author compares what was written. */
    @Test
    void attributesOfFilesChangeNothing(@TempDir Path project) throws IOException, InterruptedException {
        var rules = Files.createDirectories(project.resolve("rules/truce"));
        Files.writeString(rules.resolve("one.drl"), "before $Format:%H$\n");
        Files.writeString(rules.resolve("two.drl"), "one\ntwo\n");
        Files.writeString(rules.resolve("öffnen.drl"), "");
        Files.writeString(
                rules.resolve(".gitattributes"), "one.drl export-subst\ntwo.drl text eol=crlf\n*.drl export-ignore\n");
        commit(project);

        var copy = BaseRevision.checkOut("HEAD", project.resolve("rules"), LINE);

        assertThat(copy.resolve("truce/one.drl")).hasContent("before $Format:%H$\n");
        assertThat(copy.resolve("truce/two.drl")).hasBinaryContent("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
        assertThat(copy.resolve("truce/öffnen.drl")).isEmptyFile();
    }

    @Test
    void aLinkStaysALink(@TempDir Path project) throws IOException, InterruptedException {
        var rules = Files.createDirectory(project.resolve("rules"));
        Files.writeString(rules.resolve("one.drl"), "before");
        Files.createSymbolicLink(rules.resolve("two.drl"), Path.of("one.drl"));
        commit(project);

        assertThat(BaseRevision.checkOut("HEAD", rules, LINE).resolve("two.drl"))
                .hasContent("before");
    }

    @Test
    void aDirectoryThatWasNotThereIsRefused(@TempDir Path project) throws IOException, InterruptedException {
        Files.writeString(project.resolve("other"), "");
        commit(project);
        var rules = Files.createDirectory(project.resolve("rules"));

        assertThatThrownBy(() -> BaseRevision.checkOut("HEAD", rules, LINE))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("nothing of `" + rules + "` in it");
    }

    private static void commit(Path project) throws IOException, InterruptedException {
        assumeTrue(git(project, "init", "-q"), "git is not installed");
        git(project, "add", "-A");
        git(project, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "first");
    }

    private static boolean git(Path project, String... words) throws InterruptedException {
        var command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        try {
            return new ProcessBuilder(command)
                            .directory(project.toFile())
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
