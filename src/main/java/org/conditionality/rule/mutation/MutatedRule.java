package org.conditionality.rule.mutation;

import java.util.Collection;
import java.util.List;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.mutation.Mutation.Kind;
import org.conditionality.rule.mutation.WrittenParts.Part;

/** Puts small faults into one rule, each by itself. */
final class MutatedRule {

    private final String file;
    private final String text;
    private final DrlFile.Rule rule;
    private final Collection<Mutation> found;

    /**
     * For one rule of a file.
     *
     * @param found to which every fault is added
     */
    MutatedRule(String file, String text, DrlFile.Rule rule, Collection<Mutation> found) {
        this.file = file;
        this.text = text;
        this.rule = rule;
        this.found = found;
    }

    void remove() {
        var name = rule.name().text();
        found.add(new Mutation(Kind.RULE_REMOVED, file, line(rule.start()), name, rule.start(), name, "", null, null));
    }

    /** Takes one of several parts out, with the comma or the operator beside it. */
    void drop(Part one, List<Part> all) {
        var at = all.indexOf(one);
        var start = at == 0 ? one.start() : all.get(at - 1).end();
        var end = at == 0 && all.size() > 1 ? all.get(1).start() : one.end();
        add(Kind.CONSTRAINT_DROPPED, one.start(), text.substring(one.start(), one.end()), "", start, end, "");
    }

    /** Replaces something within a part; the whole part is shown. */
    void replace(Kind kind, Part part, int start, int end, String by) {
        var becomes = text.substring(part.start(), start) + by + text.substring(end, part.end());
        add(kind, start, text.substring(part.start(), part.end()), becomes.strip(), start, end, by);
    }

    /** Replaces some text, which alone is shown. */
    void exchange(Kind kind, int start, int end, String by) {
        add(kind, start, text.substring(start, end), by, start, end, by);
    }

    /** Replaces some text by another; shown is what is said of it. */
    void add(Kind kind, int at, String was, String becomes, int start, int end, String by) {
        var mutated = text.substring(rule.start(), start) + by + text.substring(end, rule.end());
        found.add(new Mutation(kind, file, line(at), rule.name().text(), rule.start(), was, becomes, mutated, null));
    }

    private int line(int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
