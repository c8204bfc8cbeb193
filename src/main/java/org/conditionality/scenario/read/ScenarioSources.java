package org.conditionality.scenario.read;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import org.conditionality.text.FileProblem;
import org.conditionality.text.FileTree;
import org.conditionality.text.FileTree.Kind;
import org.conditionality.text.RefusedFile;
import org.conditionality.text.StrictYaml;
import org.conditionality.text.YamlNode;

/** Finds scenario files. Gives each by its path below the scenarios directory, to be read as YAML. */
final class ScenarioSources {

    private static final String ROOT = "scenarios/";

    private ScenarioSources() {}

    /** The files below a directory, at whatever depth. */
    static SortedMap<String, Supplier<YamlNode>> in(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new NotDirectoryException(directory.toString());
        }
        var sources = new TreeMap<String, Supplier<YamlNode>>();
        FileTree.of(directory).entries().forEach((name, kind) -> {
            if (kind == Kind.UNREADABLE && name.endsWith("/")) {
                sources.put(name, () -> {
                    throw unreadable(name);
                });
            } else if (isScenarioFile(name)) {
                // What is no file is said to be none by its reader.
                sources.put(name, () -> StrictYaml.read(directory.resolve(name), ROOT + name));
            }
        });
        return sources;
    }

    private static RefusedFile unreadable(String name) {
        return new RefusedFile(List.of(
                new FileProblem(ROOT + name, 1, "The folder cannot be read.", "Check that this user may read it.")));
    }

    /** The copies beside a class: in its jar, or among its unpacked resources. */
    static SortedMap<String, Supplier<YamlNode>> beside(Class<?> type) throws IOException {
        var place = type.getResource(type.getSimpleName() + ".class");
        if (place != null && place.openConnection() instanceof JarURLConnection jar) {
            return in(jar);
        }
        var directory = type.getResource("/" + ROOT);
        return directory == null ? new TreeMap<>() : in(Path.of(URI.create(directory.toString())));
    }

    /** The files in the jar behind a connection. */
    static SortedMap<String, Supplier<YamlNode>> in(JarURLConnection connection) throws IOException {
        var sources = new TreeMap<String, Supplier<YamlNode>>();
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            for (var entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (entry.getName().startsWith(ROOT) && !entry.isDirectory() && isScenarioFile(entry.getName())) {
                    var bytes = jar.getInputStream(entry).readAllBytes();
                    sources.put(
                            entry.getName().substring(ROOT.length()), () -> StrictYaml.parse(entry.getName(), bytes));
                }
            }
        }
        return sources;
    }

    private static boolean isScenarioFile(String path) {
        var name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }
}
