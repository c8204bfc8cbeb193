package org.conditionality.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in a YAML file, with the line on which it, or its key, stands. Refuses what its reader did not expect. */
public final class YamlNode {

    private final String file;
    private final int line;
    private final @Nullable Object value;
    private final String written;

    /**
     * Makes a node.
     *
     * @param value a map or a list of nodes, or a scalar
     * @param written the scalar as the file writes it
     */
    YamlNode(String file, int line, @Nullable Object value, String written) {
        this.file = file;
        this.line = line;
        this.value = value;
        this.written = written;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public boolean isNull() {
        return value == null;
    }

    public boolean isMap() {
        return value instanceof Map;
    }

    /** The entries of a map, in the order of the file. */
    public Map<String, YamlNode> map() {
        if (!(value instanceof Map<?, ?> map)) {
            throw refused("A map is wanted here.", "Write it as `key: value`.");
        }
        var entries = new LinkedHashMap<String, YamlNode>();
        map.forEach((key, entry) -> entries.put((String) key, (YamlNode) entry));
        return entries;
    }

    /** The entries of a map that knows only these keys; refuses all others at once. */
    public Map<String, YamlNode> map(String... allowedKeys) {
        var entries = map();
        var unknown = new ArrayList<FileProblem>();
        entries.forEach((key, entry) -> {
            if (!List.of(allowedKeys).contains(key)) {
                unknown.add(entry.problem(
                        "There is no key " + WrittenValue.quote(key) + " here.",
                        NearestName.to(key, List.of(allowedKeys))));
            }
        });
        if (!unknown.isEmpty()) {
            throw new RefusedFile(unknown);
        }
        return entries;
    }

    /** The entry of a map; refuses one that is missing or null. */
    public YamlNode required(String key) {
        var entry = map().get(key);
        if (entry == null || entry.isNull()) {
            throw refused("The key `" + key + "` is missing.", null);
        }
        return entry;
    }

    /** The items of a list. */
    public List<YamlNode> list() {
        if (!(value instanceof List<?> list)) {
            throw refused("A list is wanted here.", "Write it as `- item`, or in `[` and `]`.");
        }
        return list.stream().map(YamlNode.class::cast).toList();
    }

    /** A scalar as the file writes it, so that `3.10` is not 3.1. */
    public String text() {
        if (value == null || value instanceof Map || value instanceof List) {
            throw refused("Text is wanted here.", null);
        }
        return written;
    }

    String written() {
        return written;
    }

    /** Maps, lists and scalars without their lines: String, Boolean, Integer, BigInteger, Double or null. */
    public @Nullable Object plain() {
        if (value instanceof Map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map().forEach((key, entry) -> plain.put(key, entry.plain()));
            return plain;
        }
        if (value instanceof List) {
            List<@Nullable Object> plain = new ArrayList<>();
            list().forEach(item -> plain.add(item.plain()));
            return plain;
        }
        return value;
    }

    /** The node at a JSON pointer into {@link #plain}, or the nearest above it. */
    public YamlNode at(String pointer) {
        if (pointer.isEmpty()) {
            return this;
        }
        var end = pointer.indexOf('/', 1);
        var token = pointer.substring(1, end < 0 ? pointer.length() : end);
        var next = child(token.replace("~1", "/").replace("~0", "~"));
        return next == null ? this : next.at(end < 0 ? "" : pointer.substring(end));
    }

    public FileProblem problem(String detail, @Nullable String suggestion) {
        return new FileProblem(file, line, detail, suggestion);
    }

    public RefusedFile refused(String detail, @Nullable String suggestion) {
        return new RefusedFile(List.of(problem(detail, suggestion)));
    }

    private @Nullable YamlNode child(String token) {
        if (value instanceof Map<?, ?> map) {
            return (YamlNode) map.get(token);
        }
        var index = value instanceof List && token.matches("[0-9]{1,9}") ? Integer.parseInt(token) : -1;
        return index >= 0 && index < list().size() ? list().get(index) : null;
    }
}
