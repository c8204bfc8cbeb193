package org.conditionality.cli.option;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Rules as git has them, byte for byte: an archive, or a checkout, would leave out and convert what {@code .gitattributes}
 * says.
 */
public final class BaseRevision {

    /** A line of {@code git ls-tree}: mode, kind, object, and path below the directory. */
    private static final Pattern ENTRY = Pattern.compile("(\\d+) (\\w+) (\\w+)\t(.+)", Pattern.DOTALL);

    private static final String LINK = "120000";

    private final Path directory;
    private final Path log;

    private BaseRevision(Path directory, Path log) {
        this.directory = directory;
        this.log = log;
    }

    /**
     * A copy of a directory as it was in a revision, which is gone when the program ends.
     *
     * @throws ParameterException if git has no such revision, or nothing there
     */
    public static Path checkOut(String revision, Path directory, CommandLine line)
            throws IOException, InterruptedException {
        var log = Files.createTempFile("conditionality", ".log");
        try {
            var files = new BaseRevision(directory, log).files(revision);
            if (files.isEmpty()) {
                var said = Files.readString(log, StandardCharsets.UTF_8).strip();
                throw new ParameterException(
                        line,
                        "There is no directory `%s`, and git finds no such revision, or nothing of `%s` in it. %s"
                                .formatted(revision, directory, said));
            }
            return new BaseRevision(directory, log).copy(revision, files);
        } finally {
            Files.delete(log);
        }
    }

    private record Entry(String mode, String object, String path) {}

    /** The files below the directory; none where git fails. */
    private List<Entry> files(String revision) throws IOException, InterruptedException {
        // A revision never begins with a hyphen: what does is no option for git either.
        var git = git("ls-tree", "-r", "-z", "--end-of-options", revision).start();
        var listed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (git.waitFor() != 0) {
            return List.of();
        }
        return Stream.of(listed.split("\0"))
                .map(ENTRY::matcher)
                // A module of another repository has no text here.
                .filter(entry -> entry.matches() && entry.group(2).equals("blob"))
                .map(entry -> new Entry(entry.group(1), entry.group(3), entry.group(4)))
                .toList();
    }

    private Path copy(String revision, List<Entry> files) throws IOException, InterruptedException {
        var root = Files.createTempDirectory("conditionality-" + revision.replaceAll("\\W", "-"));
        root.toFile().deleteOnExit();
        var objects = Files.createTempFile("conditionality", ".objects");
        Files.writeString(objects, files.stream().map(Entry::object).collect(Collectors.joining("\n", "", "\n")));
        var git = git("cat-file", "--batch").redirectInput(objects.toFile()).start();
        try (var contents = new DataInputStream(git.getInputStream())) {
            for (var file : files) {
                var content = new byte[size(contents)];
                contents.readFully(content);
                contents.readByte();
                write(root, file, content);
            }
            contents.transferTo(OutputStream.nullOutputStream());
        }
        git.waitFor();
        Files.delete(objects);
        return root;
    }

    /** The size at the end of the line before each content. */
    private static int size(DataInputStream contents) throws IOException {
        var line = new StringBuilder();
        for (var sign = contents.readByte(); sign != '\n'; sign = contents.readByte()) {
            line.append((char) sign);
        }
        return Integer.parseInt(line.substring(line.lastIndexOf(" ") + 1));
    }

    private static void write(Path root, Entry file, byte[] content) throws IOException {
        var target = root.resolve(file.path()).normalize();
        var parent = target.getParent();
        if (parent == null || !target.startsWith(root)) {
            return;
        }
        var made = root;
        for (var step : root.relativize(parent)) {
            made = made.resolve(step);
            if (!Files.exists(made)) {
                Files.createDirectory(made);
                made.toFile().deleteOnExit();
            }
        }
        if (file.mode().equals(LINK)) {
            Files.createSymbolicLink(target, Path.of(new String(content, StandardCharsets.UTF_8)));
        } else {
            Files.write(target, content);
        }
        target.toFile().deleteOnExit();
    }

    private ProcessBuilder git(String... words) {
        var command = Stream.concat(Stream.of("git"), Stream.of(words)).toList();
        return new ProcessBuilder(command)
                .directory(directory.toAbsolutePath().toFile())
                .redirectError(log.toFile());
    }
}
