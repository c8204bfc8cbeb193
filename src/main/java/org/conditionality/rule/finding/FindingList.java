package org.conditionality.rule.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.conditionality.rule.drl.Fault;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one file, each fault once. */
public final class FindingList {

    private final String path;
    private final Lines lines;
    private final Set<Finding> found;

    private FindingList(String path, Lines lines, Set<Finding> found) {
        this.path = path;
        this.lines = lines;
        this.found = found;
    }

    /** A collection for a file. */
    public static FindingList in(String path, String text) {
        return new FindingList(path, new Lines(text), new LinkedHashSet<>());
    }

    public Lines lines() {
        return lines;
    }

    public int count() {
        return found.size();
    }

    public List<Finding> all() {
        return List.copyOf(found);
    }

    public void add(
            FindingCode code,
            int offset,
            int length,
            @Nullable String rule,
            String message,
            @Nullable String suggestion) {
        found.add(new Finding(
                code, path, lines.line(offset), lines.column(offset), Math.max(1, length), rule, message, suggestion));
    }

    public void add(Fault fault) {
        add(
                code(fault.kind()),
                fault.start(),
                fault.end() - fault.start(),
                fault.rule(),
                fault.message(),
                fault.advice());
    }

    private static FindingCode code(Fault.Kind kind) {
        return switch (kind) {
            case SYNTAX, EXTENT -> FindingCode.SYNTAX;
            case ENDING -> FindingCode.MISSING_END;
            case CHARACTER -> FindingCode.CHARACTER;
            case FORM -> FindingCode.FORM;
            case ATTRIBUTE -> FindingCode.ATTRIBUTE;
            case EVAL -> FindingCode.EVAL;
            case CONSEQUENCE -> FindingCode.CONSEQUENCE;
            case JAVA -> FindingCode.JAVA;
        };
    }
}
