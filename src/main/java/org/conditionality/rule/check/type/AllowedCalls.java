package org.conditionality.rule.check.type;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The list of what rules may call and ask of a value. Whatever is not on it is refused before anything is compiled: on it
 * stands nothing that runs without end, reads a clock, or reaches anything but the facts.
 */
public final class AllowedCalls {

    /** Of a date: what depends on the date and the arguments alone. */
    private static final Set<String> OF_DATES = Set.of(
            "plusDays",
            "plusWeeks",
            "plusMonths",
            "plusYears",
            "minusDays",
            "minusWeeks",
            "minusMonths",
            "minusYears",
            "withDayOfMonth",
            "withDayOfYear",
            "withMonth",
            "withYear",
            "isBefore",
            "isAfter",
            "isEqual",
            "isLeapYear",
            "lengthOfMonth",
            "lengthOfYear",
            "toEpochDay",
            "getYear",
            "getMonthValue",
            "getDayOfMonth",
            "getDayOfYear");

    private static final Set<String> PARTS_OF_DATES =
            Set.of("year", "monthValue", "dayOfMonth", "dayOfYear", "leapYear");

    /** A date that is written out; the arguments are looked at, too. */
    private static final Set<String> DATES = Set.of("of", "parse");

    private static final Set<String> OF_LISTS = Set.of("contains", "isEmpty", "size");
    private static final Set<String> PARTS_OF_LISTS = Set.of("empty", "size");

    /** Of a number that was gathered. */
    private static final Set<String> PARTS_OF_NUMBERS = Set.of("intValue", "longValue", "doubleValue");

    private static final Set<String> OF_TEXTS =
            Set.of("contains", "startsWith", "endsWith", "isEmpty", "length", "equals");

    /** What gathers all that match. */
    private static final Set<String> GATHERING =
            Set.of("count", "sum", "min", "max", "average", "collectList", "collectSet");

    private static final Set<String> OF_ALL = Set.of("equals", "hashCode", "toString");

    private AllowedCalls() {}

    /** The methods that may be called on a value of a kind, or by the name of a class. */
    static Collection<String> methods(Class<?> type, boolean isStatic) {
        if (type == LocalDate.class) {
            return isStatic ? DATES : OF_DATES;
        } else if (isStatic || NormTypes.isOne(type)) {
            return ofNorm(type, isStatic);
        } else if (type == List.class) {
            return OF_LISTS;
        }
        return type == String.class ? OF_TEXTS : Set.of();
    }

    /** What a record of norm offers: its builders, and getters for its components. */
    private static Collection<String> ofNorm(Class<?> type, boolean isStatic) {
        var names = new TreeSet<String>();
        if (type.isRecord() && NormTypes.isOne(type)) {
            Arrays.stream(NormTypes.makers(type, isStatic)).forEach(names::add);
            names.removeAll(OF_ALL);
        }
        return names;
    }

    /** What may be asked of a value with a dot and a name, beside the fields of records. */
    static Collection<String> parts(ValueType type) {
        return switch (type.kind()) {
            case DATE -> PARTS_OF_DATES;
            case LIST -> PARTS_OF_LISTS;
            case NUMBER -> PARTS_OF_NUMBERS;
            default -> Set.of();
        };
    }

    public static Collection<String> gathering() {
        return GATHERING;
    }
}
