package org.conditionality.rule.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one file, each fault once. */
final class Findings {

    private final String path;
    private final Lines lines;
    private final Set<Finding> found;

    private Findings(String path, Lines lines, Set<Finding> found) {
        this.path = path;
        this.lines = lines;
        this.found = found;
    }

    /** A collection for a file. */
    static Findings in(String path, String text) {
        return new Findings(path, new Lines(text), new LinkedHashSet<>());
    }

    Lines lines() {
        return lines;
    }

    int count() {
        return found.size();
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    void add(Code code, int offset, int length, @Nullable String rule, String message, @Nullable String suggestion) {
        found.add(new Finding(
                code, path, lines.line(offset), lines.column(offset), Math.max(1, length), rule, message, suggestion));
    }

    void add(Code code, @Nullable String rule, Unreadable fault) {
        add(code, fault.offset(), fault.length(), rule, fault.message(), fault.suggestion());
    }
}
