package org.conditionality.rule.cache;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;
import org.conditionality.rule.files.Sha256Hash;
import org.kie.api.KieBase;

/**
 * A hash of the build that runs: of its own classes, of the engine and of Java. What one build keeps on disk is found
 * again by that build alone, and no list of the classes that matter has to be kept by hand.
 */
final class BuildCode {

    private static final String ROOT = "org/conditionality/";

    /**
     * What decides how a module is compiled: the records that rules conclude, and what hands the rules to the engine.
     * The rest of the product may change without compiling all rules again.
     */
    private static final List<String> COMPILING = List.of("norm/", "rule/engine/", "rule/cache/");

    /** What decides what is read of rules and found in them. */
    private static final List<String> READING = List.of("norm/", "text/", "fact/", "rule/", "author/");

    /** The check sums of all classes, by path below {@link #ROOT}; empty where they cannot be told. */
    private static final Optional<SortedMap<String, Long>> SUMS = sums();

    private BuildCode() {}

    /** Of all that decides how modules are compiled; empty where that cannot be told, and nothing may be kept. */
    static Optional<String> compiling() {
        return SUMS.map(sums -> hash(sums, COMPILING));
    }

    /** Of all that decides what is read of rules and found in them. */
    static Optional<String> reading() {
        return SUMS.map(sums -> hash(sums, READING));
    }

    static String hash(SortedMap<String, Long> sums, List<String> parts) {
        var text = new StringBuilder(engine()).append('\n').append(Runtime.version());
        sums.forEach((path, sum) -> {
            if (parts.stream().anyMatch(path::startsWith)) {
                text.append('\n').append(path).append(' ').append(sum);
            }
        });
        return Sha256Hash.of(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    private static String engine() {
        return String.valueOf(KieBase.class.getPackage().getImplementationVersion());
    }

    private static Optional<SortedMap<String, Long>> sums() {
        var self = BuildCode.class.getName().replace('.', '/') + ".class";
        var url = BuildCode.class.getClassLoader().getResource(self);
        try {
            if (url == null) {
                return Optional.empty();
            }
            return Optional.of(
                    url.openConnection() instanceof JarURLConnection jar
                            ? ofJar(jar)
                            : ofDirectory(directory(url, self)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SortedMap<String, Long> ofJar(JarURLConnection connection) throws IOException {
        var sums = new TreeMap<String, Long>();
        // A cached jar would be closed for everyone else who reads it.
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            jar.stream()
                    .filter(entry -> isOwn(entry.getName()))
                    .forEach((JarEntry entry) -> sums.put(entry.getName().substring(ROOT.length()), entry.getCrc()));
        }
        return sums;
    }

    private static Path directory(URL url, String self) {
        var text = url.toString();
        return Path.of(URI.create(text.substring(0, text.length() - self.length())));
    }

    private static SortedMap<String, Long> ofDirectory(Path classes) throws IOException {
        var sums = new TreeMap<String, Long>();
        try (var paths = Files.walk(classes.resolve(ROOT))) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                var name = classes.relativize(path).toString().replace('\\', '/');
                if (isOwn(name)) {
                    var sum = new CRC32();
                    sum.update(Files.readAllBytes(path));
                    sums.put(name.substring(ROOT.length()), sum.getValue());
                }
            }
        }
        return sums;
    }

    private static boolean isOwn(String name) {
        return name.startsWith(ROOT) && name.endsWith(".class");
    }
}
