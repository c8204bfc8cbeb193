package org.conditionality.rule;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps compiled modules on disk, by the hash of what they were compiled from, so that a second start does not compile.
 * It holds code that will be run: the directory must be one that only the user can write to.
 */
final class ModuleCache {

    private static final String KEPT_MODULE = "kjar";

    private final Optional<Path> directory;

    private ModuleCache(Optional<Path> directory) {
        this.directory = directory;
    }

    /** In the directory that the system property {@code conditionality.cache} names, or below the user's home. */
    static ModuleCache ofUser() {
        var named = System.getProperty("conditionality.cache");
        if (named != null && named.equals("none")) {
            return new ModuleCache(Optional.empty());
        }
        var home = System.getProperty("user.home");
        var path = named != null ? Path.of(named) : Path.of(home == null ? "." : home, ".cache", "conditionality");
        try {
            return new ModuleCache(Optional.of(Files.createDirectories(path)));
        } catch (IOException e) {
            return new ModuleCache(Optional.empty());
        }
    }

    /** Whether anything is kept at all. */
    boolean keeps() {
        return directory.isPresent();
    }

    /** Whether the module compiled from these files is on disk. */
    boolean holds(RuleFiles files) {
        return path(files, KEPT_MODULE).filter(Files::isReadable).isPresent();
    }

    /** Removes the module compiled from these files. */
    void forget(RuleFiles files) {
        path(files, KEPT_MODULE).ifPresent(path -> {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Optional<Path> path(RuleFiles files, String name) {
        return directory.map(root -> root.resolve(files.hash() + "-" + engine() + "." + name));
    }

    /** The module compiled from these files, from disk if it is there. */
    byte[] module(RuleFiles files) {
        var path = path(files, KEPT_MODULE);
        if (path.isPresent() && Files.isReadable(path.get())) {
            try {
                return Files.readAllBytes(path.get());
            } catch (IOException e) {
                return Compiler.compile(files);
            }
        }
        var module = Compiler.compile(files);
        path.ifPresent(target -> keep(target, module));
        return module;
    }

    /** Something computed from these files, from disk if it is there. */
    @SuppressWarnings("unchecked") // Each name is used for one type only.
    <T extends Serializable> T remembered(RuleFiles files, String name, Supplier<T> found) {
        var path = path(files, name);
        if (path.isPresent() && Files.isReadable(path.get())) {
            try (var in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(path.get())))) {
                return (T) in.readObject();
            } catch (IOException | ClassNotFoundException e) {
                // What another version left there is found again, and replaced.
                return kept(path, found.get());
            }
        }
        return kept(path, found.get());
    }

    private static <T extends Serializable> T kept(Optional<Path> path, T value) {
        if (path.isPresent()) {
            var bytes = new ByteArrayOutputStream();
            try (var out = new ObjectOutputStream(bytes)) {
                out.writeObject(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            keep(path.get(), bytes.toByteArray());
        }
        return value;
    }

    /** A module compiled by one engine, or against other records, need not load in another. */
    private static String engine() {
        var version = org.kie.api.KieBase.class.getPackage().getImplementationVersion();
        return (version == null ? "unknown" : version) + "-" + NormHash.VALUE;
    }

    private static void keep(Path target, byte[] module) {
        try {
            var parent = target.toAbsolutePath().getParent();
            var partial = Files.createTempFile(parent, "partial", ".kjar");
            Files.write(partial, module);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // A cache that cannot be written costs time, not answers.
            return;
        }
    }
}
