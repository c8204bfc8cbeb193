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
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Keeps compiled modules on disk, by the hash of what they were compiled from, so that a second start does not compile.
 * What was not used for long is removed where there is too much of it.
 * It holds code that will be run: the directory must be one that only the user can write to.
 */
final class ModuleCache {

    private static final String KEPT_MODULE = "kjar";

    /** More files than these are not kept: each saved file of rules leaves a handful. */
    private static final int MOST = 4_000;

    /** What is written here; other files in the directory are left alone. */
    private static final Pattern OWN = Pattern.compile("[0-9a-f]{64}-.+");

    /** The directory is looked through at every so many new files, the first among them. */
    private static final int OFTEN = 200;

    private final Optional<Path> directory;
    private final AtomicInteger written = new AtomicInteger();

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
        return in(named != null ? Path.of(named) : Path.of(home == null ? "." : home, ".cache", "conditionality"));
    }

    static ModuleCache in(Path path) {
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

    /** Whether the module of a unit is on disk. */
    boolean holds(Units.Unit unit) {
        return path(unit.key(), KEPT_MODULE).filter(Files::isReadable).isPresent();
    }

    /** Removes the module of a unit. */
    void forget(Units.Unit unit) {
        path(unit.key(), KEPT_MODULE).ifPresent(path -> {
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
    byte[] module(RuleFiles files, Supplier<byte[]> compiled) {
        var path = path(files, KEPT_MODULE);
        if (path.isPresent() && Files.isReadable(path.get())) {
            try {
                touch(path.get());
                return Files.readAllBytes(path.get());
            } catch (IOException e) {
                return compiled.get();
            }
        }
        var module = compiled.get();
        path.ifPresent(target -> keep(target, module));
        return module;
    }

    /** The module of a unit. Throws {@link RulesFault} where it does not compile. */
    byte[] module(Units.Unit unit) {
        return module(
                unit.key(), () -> Compiler.compile(unit.sources(), unit.types().map(this::types)));
    }

    private ClassLoader types(RuleFiles types) {
        return ModuleLoader.classes(module(types, () -> Compiler.compile(types, Optional.empty())));
    }

    /** Something computed from these files, from disk if it is there. */
    @SuppressWarnings("unchecked") // Each name is used for one type only.
    <T extends Serializable> T remembered(RuleFiles files, String name, Supplier<T> found) {
        var path = path(files, name);
        if (path.isPresent() && Files.isReadable(path.get())) {
            touch(path.get());
            try (var in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(path.get())))) {
                return (T) in.readObject();
            } catch (IOException | ClassNotFoundException e) {
                // What another version left there is found again, and replaced.
                return kept(path, found.get());
            }
        }
        return kept(path, found.get());
    }

    private <T extends Serializable> T kept(Optional<Path> path, T value) {
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

    private static void touch(Path used) {
        try {
            Files.setLastModifiedTime(used, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // It may be removed a little earlier for that.
            return;
        }
    }

    /** Removes the half that was not used for longest where there are too many files. */
    private static void prune(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            var own = files.filter(
                            path -> OWN.matcher(path.getFileName().toString()).matches())
                    // Others may use them meanwhile, so the time is looked at once.
                    .map(path -> Map.entry(lastUsed(path), path))
                    .sorted(Map.Entry.comparingByKey())
                    .toList();
            if (own.size() > MOST) {
                for (var old : own.subList(0, own.size() - MOST / 2)) {
                    Files.deleteIfExists(old.getValue());
                }
            }
        }
    }

    private static FileTime lastUsed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            // Another process has removed it.
            return FileTime.fromMillis(0);
        }
    }

    private void keep(Path target, byte[] module) {
        try {
            var parent = target.resolveSibling(".");
            var partial = Files.createTempFile(parent, "partial", ".kjar");
            Files.write(partial, module);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (written.getAndIncrement() % OFTEN == 0) {
                prune(parent);
            }
        } catch (IOException e) {
            // A cache that cannot be written costs time, not answers.
            return;
        }
    }
}
