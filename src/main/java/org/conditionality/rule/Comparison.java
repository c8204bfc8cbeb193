package org.conditionality.rule;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Two terms that a rule compares, by one of {@code < <= > >= == !=}. */
record Comparison(Term left, String operator, Term right) {

    Set<String> fields() {
        var fields = new TreeSet<>(Term.fields(left));
        fields.addAll(Term.fields(right));
        return fields;
    }

    /** The settings it depends on. */
    Set<String> settings() {
        var settings = new TreeSet<>(Term.settings(left));
        settings.addAll(Term.settings(right));
        return settings;
    }

    /** Whether it depends on the date asked about. */
    boolean isDated() {
        return Term.isDated(left) || Term.isDated(right);
    }

    /** Whether the date asked about is known to stand in it. */
    boolean mentionsToday() {
        return Term.mentionsToday(left) || Term.mentionsToday(right);
    }

    boolean isClear() {
        return Term.isClear(left) && Term.isClear(right);
    }

    /** Negative, zero or positive as the left side is less than, equal to or more than the right; null if unknown. */
    @Nullable
    Integer sign(Term.Context context) {
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
