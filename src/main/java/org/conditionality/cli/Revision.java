package org.conditionality.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Rules as git has them. */
final class Revision {

    private Revision() {}

    /**
     * A copy of a directory as it was in a revision, which is gone when the program ends.
     *
     * @throws ParameterException if git has no such revision, or nothing there
     */
    static Path checkOut(String revision, Path directory, CommandLine line) throws IOException, InterruptedException {
        var log = Files.createTempFile("conditionality", ".log");
        // A revision never begins with a hyphen: what does is no option for git either.
        var git = new ProcessBuilder("git", "archive", "--format=zip", "--end-of-options", revision, ".")
                .directory(directory.toAbsolutePath().toFile())
                .redirectError(log.toFile())
                .start();
        var root = Files.createTempDirectory("conditionality-" + revision.replaceAll("\\W", "-"));
        root.toFile().deleteOnExit();
        try (var archive = git.getInputStream();
                var zip = new ZipInputStream(archive)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var target = root.resolve(entry.getName()).normalize();
                if (!target.startsWith(root)) {
                    continue;
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, zip.readAllBytes());
                }
                target.toFile().deleteOnExit();
            }
            // What follows the last file is read too, or git fails for want of a reader.
            archive.transferTo(OutputStream.nullOutputStream());
        }
        var failed = git.waitFor() != 0;
        var said = Files.readString(log, StandardCharsets.UTF_8).strip();
        Files.delete(log);
        if (failed) {
            throw new ParameterException(
                    line, "There is no directory `%s`, and git finds no such revision: %s".formatted(revision, said));
        }
        return root;
    }
}
