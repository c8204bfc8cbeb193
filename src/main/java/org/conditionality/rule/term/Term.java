package org.conditionality.rule.term;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conditionality.fact.FactPath;
import org.conditionality.rule.parsed.World;
import org.jspecify.annotations.Nullable;

/** A number or date that rules compare, as far as it can be computed from fields, settings and the date asked about. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Term {

    /** The name of a setting that may be each of the agreement's. */
    String ANY = "*";

    /** A number or date written in a rule. */
    record Constant(Object value) implements Term {}

    /** A field of a fact type of which there is one, by path. */
    record FieldValue(String path) implements Term {}

    /** A field of each item of a type of which there are many, by path. */
    record ItemValue(String path) implements Term {}

    /** A setting of the agreement; {@link #ANY} where a rule does not say which. */
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
     * An expression that cannot be computed here.
     *
     * @param fields those it can depend on of types of which there is one, by path
     * @param items those of types of which there are many, by path
     * @param today whether it can depend on the date asked about
     */
    record Opaque(String text, Set<String> fields, Set<String> items, boolean today) implements Term {}

    /** What a date is moved by. */
    enum Unit {
        DAYS,
        MONTHS,
        YEARS
    }

    /**
     * What terms are computed from.
     *
     * @param values by field path; of a type of which there are many, those of one of its items
     * @param many by type name, a list of items, each by field name
     */
    record Context(
            LocalDate asOf,
            Map<String, Object> settings,
            Map<String, Object> values,
            Map<String, List<Map<String, Object>>> many) {

        public static Context of(World world) {
            return new Context(world.asOf(), world.settings(), world.values(), world.many());
        }

        public Context with(Map<String, Object> others) {
            return new Context(asOf, settings, others, many);
        }

        /** One context for each setting of the agreement that may be meant where a comparison does not say which. */
        public List<Context> eachSetting(Comparison comparison) {
            if (!comparison.settings().contains(ANY)) {
                return List.of(this);
            }
            var contexts = new ArrayList<Context>();
            settings.forEach((name, value) -> {
                if (!name.equals(ANY)) {
                    var more = new HashMap<>(settings);
                    more.put(ANY, value);
                    contexts.add(new Context(asOf, more, values, many));
                }
            });
            return contexts;
        }

        /** The same in which a type of which there are many has one item alone. */
        public Context withItem(String type, Map<String, Object> item) {
            var more = new HashMap<>(values);
            item.forEach((field, value) -> more.put(FactPath.written(type, field), value));
            return with(more);
        }

        /** One context for each combination of the items of some types; none where a type has none. */
        public List<Context> eachItem(Set<String> types) {
            var contexts = List.of(this);
            for (var type : types) {
                contexts = contexts.stream()
                        .flatMap(one ->
                                many.getOrDefault(type, List.of()).stream().map(item -> one.withItem(type, item)))
                        .distinct()
                        .toList();
            }
            return contexts;
        }
    }

    /** The fields it is computed from, of types of which there is one. */
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

    /** The fields it is computed from, of types of which there are many. */
    static Set<String> items(Term term) {
        var items = new TreeSet<String>();
        parts(term).forEach(part -> {
            if (part instanceof ItemValue item) {
                items.add(item.path());
            } else if (part instanceof Opaque opaque) {
                items.addAll(opaque.items());
            }
        });
        return items;
    }

    /** The settings it is computed from. */
    static Set<String> settings(Term term) {
        return parts(term)
                .filter(SettingValue.class::isInstance)
                .map(part -> ((SettingValue) part).name())
                .collect(Collectors.toSet());
    }

    /** How many settings stand in it of which the rule does not say which. */
    static long openSettings(Term term) {
        return parts(term).filter(new SettingValue(ANY)::equals).count();
    }

    /** Whether it is computed from the date asked about. */
    static boolean isDated(Term term) {
        return parts(term).anyMatch(part -> part instanceof Today || part instanceof Opaque);
    }

    /** Whether the date asked about is known to stand in it. */
    static boolean mentionsToday(Term term) {
        return parts(term).anyMatch(part -> part instanceof Today || (part instanceof Opaque opaque && opaque.today()));
    }

    /** Whether a date in it is moved by months or years. */
    static boolean countsMonths(Term term) {
        return parts(term).anyMatch(part -> part instanceof Shift shift && shift.unit() != Unit.DAYS);
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
        } else if (term instanceof ItemValue item) {
            return widened(context.values().get(item.path()));
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
