package org.conditionality.rule;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A number or date that rules compare, as far as it can be computed from fields, settings and the date asked about. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface Term {

    /** A number or date written in a rule. */
    record Constant(Object value) implements Term {}

    /** A field of a fact type of which there is one, by path. */
    record FieldValue(String path) implements Term {}

    /** A setting of the agreement. */
    record SettingValue(String name) implements Term {}

    /** The date asked about. */
    record Today() implements Term {}

    /** A date moved by a number of days, months or years; {@code sign} is 1 or -1. */
    record Shift(Term date, Unit unit, Term amount, int sign) implements Term {}

    /** The days from the first day of 1970 to a date. */
    record DayNumber(Term date) implements Term {}

    /** Two numbers added, subtracted or multiplied. */
    record Arithmetic(char operator, Term left, Term right) implements Term {}

    /**
     * An expression that cannot be computed here, over these fields.
     *
     * @param today whether it mentions the date asked about
     */
    record Opaque(String text, Set<String> fields, boolean today) implements Term {}

    /** What a date is moved by. */
    enum Unit {
        DAYS,
        MONTHS,
        YEARS
    }

    /** What terms are computed from. */
    record Context(LocalDate asOf, Map<String, Object> settings, Map<String, Object> values) {}

    /** The fields it is computed from. */
    static Set<String> fields(Term term) {
        var fields = new TreeSet<String>();
        parts(term).forEach(part -> {
            if (part instanceof FieldValue field) {
                fields.add(field.path());
            } else if (part instanceof Opaque opaque) {
                fields.addAll(opaque.fields());
            }
        });
        return fields;
    }

    /** The settings it is computed from. */
    static Set<String> settings(Term term) {
        return parts(term)
                .filter(SettingValue.class::isInstance)
                .map(part -> ((SettingValue) part).name())
                .collect(Collectors.toSet());
    }

    /** Whether it is computed from the date asked about. */
    static boolean isDated(Term term) {
        return parts(term).anyMatch(part -> part instanceof Today || part instanceof Opaque);
    }

    /** Whether the date asked about is known to stand in it. */
    static boolean mentionsToday(Term term) {
        return parts(term).anyMatch(part -> part instanceof Today || (part instanceof Opaque opaque && opaque.today()));
    }

    /** The term and every term within it. */
    private static Stream<Term> parts(Term term) {
        if (term instanceof Shift shift) {
            return Stream.concat(Stream.of(term), Stream.concat(parts(shift.date()), parts(shift.amount())));
        } else if (term instanceof DayNumber day) {
            return Stream.concat(Stream.of(term), parts(day.date()));
        } else if (term instanceof Arithmetic sum) {
            return Stream.concat(Stream.of(term), Stream.concat(parts(sum.left()), parts(sum.right())));
        }
        return Stream.of(term);
    }

    /** Whether no part of it is opaque. */
    static boolean isClear(Term term) {
        if (term instanceof Shift shift) {
            return isClear(shift.date()) && isClear(shift.amount());
        } else if (term instanceof DayNumber day) {
            return isClear(day.date());
        } else if (term instanceof Arithmetic sum) {
            // A product of two fields need not be monotone in either, which the search for cut points relies on.
            var product = sum.operator() == '*'
                    && !fields(sum.left()).isEmpty()
                    && !fields(sum.right()).isEmpty();
            return !product && isClear(sum.left()) && isClear(sum.right());
        }
        return !(term instanceof Opaque);
    }

    /** Its value: a {@code Long} for a number, or a {@code LocalDate}; null where a part is unknown. */
    static @Nullable Object value(Term term, Context context) {
        if (term instanceof Constant constant) {
            return widened(constant.value());
        } else if (term instanceof FieldValue field) {
            return widened(context.values().get(field.path()));
        } else if (term instanceof SettingValue setting) {
            return widened(context.settings().get(setting.name()));
        } else if (term instanceof Today) {
            return context.asOf();
        } else if (term instanceof DayNumber day) {
            return value(day.date(), context) instanceof LocalDate date ? (Long) date.toEpochDay() : null;
        } else if (term instanceof Shift shift) {
            return shifted(shift, context);
        } else if (term instanceof Arithmetic sum) {
            return computed(sum, context);
        }
        return null;
    }

    private static @Nullable Object widened(@Nullable Object value) {
        return value instanceof Integer number ? (Long) number.longValue() : value;
    }

    private static @Nullable Object shifted(Shift shift, Context context) {
        if (value(shift.date(), context) instanceof LocalDate date
                && value(shift.amount(), context) instanceof Long by) {
            var amount = by * shift.sign();
            return switch (shift.unit()) {
                case DAYS -> date.plusDays(amount);
                case MONTHS -> date.plusMonths(amount);
                case YEARS -> date.plusYears(amount);
            };
        }
        return null;
    }

    private static @Nullable Object computed(Arithmetic sum, Context context) {
        if (value(sum.left(), context) instanceof Long left && value(sum.right(), context) instanceof Long right) {
            return switch (sum.operator()) {
                case '+' -> left + right;
                case '-' -> left - right;
                default -> left * right;
            };
        }
        return null;
    }
}
