package org.conditionality.rule.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.RulesFault;

/** The texts below a rules directory, by path with forward slashes. */
public record RuleFiles(SortedMap<String, String> texts) {

    static final String VOCABULARY = "vocabulary.drl";
    static final String LIFECYCLE = "lifecycle.drl";
    public static final String INCIDENTS = "incidents.drl";
    public static final String INCIDENT_SETTINGS = "incidents.yaml";
    public static final String AGREEMENT = "agreement.yaml";

    /**
     * Reads the directory given, or the copy on the class path where none is. Throws {@link RulesFault} where there is
     * none, or where it lacks what rules cannot do without.
     */
    public static RuleFiles read(Optional<Path> directory) {
        try {
            return directory.isPresent() ? RulesDirectory.read(directory.get(), false) : bundled();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a directory again, of which the last agreement may have been taken away. Throws {@link RulesFault}. */
    public static RuleFiles reread(Path directory) {
        try {
            return RulesDirectory.read(directory, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleFiles bundled() throws IOException {
        var url = RuleFiles.class.getResource("/rules/" + VOCABULARY);
        if (url == null) {
            throw RulesFault.of(FindingCode.DIRECTORY, "", "There are no rules in the jar.");
        }
        if (!(url.openConnection() instanceof JarURLConnection connection)) {
            return RulesDirectory.read(Path.of(URI.create(url.toString())).resolveSibling("."), false);
        }
        var texts = new TreeMap<String, String>();
        // A cached jar would be closed for everyone else who reads it.
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            for (var entry : (Iterable<java.util.jar.JarEntry>) jar.stream()::iterator) {
                if (entry.getName().startsWith("rules/") && RuleFileNames.isRead(entry.getName())) {
                    var bytes = jar.getInputStream(entry).readAllBytes();
                    texts.put(entry.getName().substring("rules/".length()), new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
        return new RuleFiles(texts);
    }

    /** The names of the folders that hold rules, sorted; one that lacks its {@code agreement.yaml} is among them. */
    public List<String> agreements() {
        var names = new TreeSet<String>();
        for (var path : texts.keySet()) {
            var slash = path.indexOf('/');
            if (slash > 0) {
                names.add(path.substring(0, slash));
            }
        }
        return List.copyOf(names);
    }

    /** What one agreement rests on: the two shared files, and its own folder. */
    public RuleFiles of(String agreement) {
        var some = new TreeMap<String, String>();
        texts.forEach((path, text) -> {
            if (path.equals(VOCABULARY) || path.equals(LIFECYCLE) || path.startsWith(agreement + "/")) {
                some.put(path, text);
            }
        });
        return new RuleFiles(some);
    }

    /** What the rules on incidents rest on; empty where there are none. */
    public Optional<RuleFiles> incidents() {
        if (!texts.containsKey(INCIDENTS)) {
            return Optional.empty();
        }
        var some = new TreeMap<>(texts);
        some.keySet().retainAll(List.of(VOCABULARY, INCIDENTS, INCIDENT_SETTINGS));
        return Optional.of(new RuleFiles(some));
    }

    /** Those that hold rules. */
    public RuleFiles drl() {
        var some = new TreeMap<>(texts);
        some.keySet().removeIf(path -> !path.endsWith(".drl"));
        return new RuleFiles(some);
    }

    /** The DRL files of one reading: all of the agreement but those named after its other readings. */
    public RuleFiles forReading(String agreement, String reading, Iterable<String> readings) {
        var some = new TreeMap<>(drl().texts());
        for (var other : readings) {
            if (!other.equals(reading)) {
                some.remove(agreement + "/" + other + ".drl");
            }
        }
        return new RuleFiles(some);
    }

    /** The SHA-256 of all paths and texts. */
    public String hash() {
        var digest = Sha256Hash.digest();
        texts.forEach((path, text) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    public List<RuleFile> list() {
        var files = new ArrayList<RuleFile>();
        for (Map.Entry<String, String> file : texts.entrySet()) {
            var bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
            files.add(new RuleFile(file.getKey(), Sha256Hash.of(bytes)));
        }
        return List.copyOf(files);
    }
}
