package org.conditionality.rule.term;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.fact.FactPath;
import org.jspecify.annotations.Nullable;

/** Two terms that a rule compares, by one of {@code < <= > >= == !=}. */
public record Comparison(Term left, String operator, Term right) {

    /** An expression that cannot be followed, or a part of one. */
    static Comparison opaque(Term term) {
        return new Comparison(term, "==", term);
    }

    /** The fields it depends on, of types of which there is one. */
    public Set<String> fields() {
        var fields = new TreeSet<>(Term.fields(left));
        fields.addAll(Term.fields(right));
        return fields;
    }

    /** The types of which there are many on whose items it depends, by the names that fact sets give them. */
    public Set<String> lists() {
        var items = new TreeSet<>(Term.items(left));
        items.addAll(Term.items(right));
        var types = new TreeSet<String>();
        items.forEach(path -> types.add(FactPath.typeOf(path)));
        return types;
    }

    /** The settings it depends on. */
    public Set<String> settings() {
        var settings = new TreeSet<>(Term.settings(left));
        settings.addAll(Term.settings(right));
        return settings;
    }

    /** Whether it depends on the date asked about. */
    public boolean isDated() {
        return Term.isDated(left) || Term.isDated(right);
    }

    /** Whether the date asked about is known to stand in it. */
    boolean mentionsToday() {
        return Term.mentionsToday(left) || Term.mentionsToday(right);
    }

    /** Whether it can be computed, and turns no more than once as one of its fields grows. */
    public boolean isClear() {
        return Term.isClear(left) && Term.isClear(right) && !isUneven() && openSettings() < 2;
    }

    /** How many settings stand in it of which the rule does not say which: two can be two different ones. */
    private long openSettings() {
        return Term.openSettings(left) + Term.openSettings(right);
    }

    /** Months are of different lengths, so that a field on both sides may gain on itself and fall behind again. */
    private boolean isUneven() {
        var both = Term.fields(left);
        both.retainAll(Term.fields(right));
        return !both.isEmpty() && (Term.countsMonths(left) || Term.countsMonths(right));
    }

    /** Negative, zero or positive as the left side is less than, equal to or more than the right; null if unknown. */
    @Nullable
    public Integer sign(Term.Context context) {
        var one = Term.value(left, context);
        var two = Term.value(right, context);
        if (one instanceof Long first && two instanceof Long second) {
            return first.compareTo(second);
        }
        return one instanceof LocalDate first && two instanceof LocalDate second
                ? (Integer) first.compareTo(second)
                : null;
    }
}
