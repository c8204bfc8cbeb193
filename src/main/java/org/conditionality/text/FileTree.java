package org.conditionality.text;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What lies below a directory, as its author sees it: through links, each file once, and without what is hidden.
 * Kubernetes mounts files as links to {@code ..data}, itself a link to a dated folder: whatever begins with a dot is
 * hidden, so that such a file is found by its own name alone. A link that leads back to a folder above it ends there.
 */
public record FileTree(SortedMap<String, Kind> entries) {

    /** More than these are no directory of rules or scenarios, but a link to the whole of a disk. */
    private static final int MOST = 20_000;

    public FileTree {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /** What an entry is. */
    public enum Kind {
        FILE,
        FOLDER,
        /** A pipe, a device or a socket, of which reading need not end. */
        NO_FILE,
        /** A link to nothing, or what may not be read. */
        UNREADABLE
    }

    /** The paths of the files. */
    public List<String> files() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue() == Kind.FILE)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Looks through a directory, which itself may be a link. Entries are named by path below it, with forward slashes; a
     * folder that cannot be looked into ends in one.
     *
     * @throws IOException if there is no such directory, or if far too much lies below it
     */
    public static FileTree of(Path root) throws IOException {
        var entries = new TreeMap<String, Kind>();
        Files.walkFileTree(
                root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {

                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                            throws IOException {
                        if (folder.equals(root)) {
                            return FileVisitResult.CONTINUE;
                        }
                        if (isHidden(folder)) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        return found(name(root, folder), Kind.FOLDER);
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        return isHidden(file) ? FileVisitResult.CONTINUE : found(name(root, file), kind(attributes));
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                        if (file.equals(root)) {
                            throw failure;
                        }
                        if (isHidden(file) || failure instanceof FileSystemLoopException) {
                            return FileVisitResult.CONTINUE;
                        }
                        return found(name(root, file) + (Files.isDirectory(file) ? "/" : ""), Kind.UNREADABLE);
                    }

                    private FileVisitResult found(String name, Kind kind) throws IOException {
                        entries.put(name, kind);
                        if (entries.size() > MOST) {
                            throw new IOException("More than %d files lie below %s.".formatted(MOST, root));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
                        // What vanished meanwhile is noticed when it is read.
                        return FileVisitResult.CONTINUE;
                    }
                });
        return new FileTree(entries);
    }

    /** A link that leads nowhere is given with what it is itself. */
    private static Kind kind(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Kind.UNREADABLE;
        }
        return attributes.isRegularFile() ? Kind.FILE : Kind.NO_FILE;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static String name(Path root, Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
