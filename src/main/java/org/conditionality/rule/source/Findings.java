package org.conditionality.rule.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.conditionality.rule.drl.Fault;
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

    void add(Fault fault) {
        add(
                code(fault.kind()),
                fault.start(),
                fault.end() - fault.start(),
                fault.rule(),
                fault.message(),
                fault.advice());
    }

    private static Code code(Fault.Kind kind) {
        return switch (kind) {
            case SYNTAX, EXTENT -> Code.SYNTAX;
            case ENDING -> Code.MISSING_END;
            case CHARACTER -> Code.CHARACTER;
            case FORM -> Code.FORM;
            case ATTRIBUTE -> Code.ATTRIBUTE;
            case EVAL -> Code.EVAL;
            case CONSEQUENCE -> Code.CONSEQUENCE;
            case JAVA -> Code.JAVA;
        };
    }
}
