package org.conditionality.rule.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.conditionality.rule.engine.ModuleLoader;
import org.conditionality.rule.engine.RuleCompiler;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.RulesFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/**
 * Keeps compiled modules on disk, by the hash of what they were compiled from, so that a second start does not compile.
 * What was not used for long is removed where there is too much of it.
 * It holds code that will be run: the directory must be one that only the user can write to.
 */
public final class ModuleCache {

    private static final String KEPT_MODULE = "kjar";
    private static final String UNKNOWN_BUILD = "unknown";

    /** More files than these are not kept: each saved file of rules leaves a handful. */
    private static final int MOST = 4_000;

    /** What is written here; other files in the directory are left alone. */
    private static final Pattern OWN = Pattern.compile("[0-9a-f]{64}-.+");

    /** The directory is looked through at every so many new files, the first among them. */
    private static final int OFTEN = 200;

    /** What is still being written after so long never will be. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    /** What could not be written stays here for as long as the program runs, or it would be compiled for each reading. */
    private static final int MOST_UNWRITTEN = 200;

    private final Optional<Path> directory;
    private final AtomicInteger written = new AtomicInteger();
    private final Map<String, byte[]> unwritten = new LinkedHashMap<>();

    private ModuleCache(Optional<Path> directory) {
        this.directory = directory;
    }

    /**
     * In the directory that the system property {@code conditionality.cache} names, or below the user's home. Where
     * there is none, as for a user of a container whose home Java calls "?", nothing is kept.
     */
    public static ModuleCache ofUser() {
        var named = System.getProperty("conditionality.cache");
        if (named != null) {
            return named.equals("none") ? new ModuleCache(Optional.empty()) : in(Path.of(named));
        }
        return ofHome(System.getProperty("user.home"));
    }

    public static ModuleCache ofHome(@Nullable String home) {
        return home == null || home.isBlank() || !Path.of(home).isAbsolute()
                ? new ModuleCache(Optional.empty())
                : in(Path.of(home, ".cache", "conditionality"));
    }

    public static ModuleCache in(Path path) {
        try {
            return new ModuleCache(Optional.of(Files.createDirectories(path)));
        } catch (IOException e) {
            return new ModuleCache(Optional.empty());
        }
    }

    /** Whether the module of a unit is on disk, as it was written. */
    public boolean holds(CompilationUnits.Unit unit) {
        return read(moduleName(unit.key())).isPresent();
    }

    /** Removes the module of a unit. */
    public void forget(CompilationUnits.Unit unit) {
        remove(moduleName(unit.key()));
    }

    /** A module compiled by one build need not load in another. */
    private static String moduleName(RuleFiles files) {
        return name(files, BuildCode.compiling(), KEPT_MODULE);
    }

    private static String name(RuleFiles files, Optional<String> build, String name) {
        return files.hash() + "-" + build.orElse(UNKNOWN_BUILD) + "." + name;
    }

    private Optional<byte[]> read(String name) {
        var kept = path(name).flatMap(SealedFile::read);
        synchronized (unwritten) {
            return kept.or(() -> Optional.ofNullable(unwritten.get(name)));
        }
    }

    /** Where something is kept; nowhere where it cannot be told which build wrote it. */
    private Optional<Path> path(String name) {
        return directory.filter(root -> !name.contains(UNKNOWN_BUILD)).map(root -> root.resolve(name));
    }

    private void remove(String name) {
        path(name).ifPresent(SealedFile::remove);
        synchronized (unwritten) {
            unwritten.remove(name);
        }
    }

    /** The module compiled from these files, from disk if it is there. */
    public byte[] module(RuleFiles files, Supplier<byte[]> compiled) {
        return kept(moduleName(files), Optional::of, Function.identity(), compiled);
    }

    /** The module of a unit. Throws {@link RulesFault} where it does not compile. */
    public byte[] module(CompilationUnits.Unit unit) {
        return module(
                unit.key(),
                () -> RuleCompiler.compile(unit.sources(), unit.types().map(this::types)));
    }

    private ClassLoader types(RuleFiles types) {
        Supplier<byte[]> compiled = () -> RuleCompiler.compile(types, Optional.empty());
        try {
            return ModuleLoader.classes(module(types, compiled));
        } catch (LinkageError e) {
            // What was kept is whole, but does not fit: compiled against it, rules would be found at fault.
            remove(moduleName(types));
            return ModuleLoader.classes(module(types, compiled));
        }
    }

    /** Something computed from these files, from disk if it is there. */
    public <T> T remembered(RuleFiles files, String name, JavaType type, Supplier<T> found) {
        return kept(
                name(files, BuildCode.reading(), name),
                json -> KeptValues.<T>read(type, json),
                value -> KeptValues.write(type, value),
                found);
    }

    private <T> T kept(
            String name, Function<byte[], Optional<T>> reading, Function<T, byte[]> writing, Supplier<T> made) {
        var known = read(name).flatMap(reading);
        if (known.isPresent()) {
            path(name).ifPresent(ModuleCache::touch);
            return known.get();
        }
        var value = made.get();
        keep(name, writing.apply(value));
        return value;
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
            removeAbandoned(directory);
            if (own.size() > MOST) {
                for (var old : own.subList(0, own.size() - MOST / 2)) {
                    Files.deleteIfExists(old.getValue());
                }
            }
        }
    }

    private static void removeAbandoned(Path directory) throws IOException {
        var since = FileTime.from(Instant.now().minus(ABANDONED));
        try (var partial = Files.newDirectoryStream(directory, SealedFile.PARTIAL + "*")) {
            for (var each : partial) {
                if (lastUsed(each).compareTo(since) < 0) {
                    Files.deleteIfExists(each);
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

    private void keep(String name, byte[] content) {
        var target = path(name);
        if (target.isEmpty() || !isWritten(target.get(), content)) {
            synchronized (unwritten) {
                unwritten.put(name, content);
                if (unwritten.size() > MOST_UNWRITTEN) {
                    unwritten.remove(unwritten.keySet().iterator().next());
                }
            }
        }
    }

    private boolean isWritten(Path target, byte[] content) {
        try {
            SealedFile.write(target, content);
        } catch (IOException e) {
            // A cache that cannot be written costs time, not answers.
            return false;
        }
        try {
            if (written.getAndIncrement() % OFTEN == 0) {
                prune(target.resolveSibling("."));
            }
        } catch (IOException | UncheckedIOException e) {
            // Another time.
            return true;
        }
        return true;
    }
}
