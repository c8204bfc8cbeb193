package org.conditionality.rule.analysis;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.fact.Field;
import org.conditionality.fact.Vocabulary;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.term.Comparison;
import org.conditionality.rule.term.Term;
import org.jspecify.annotations.Nullable;

/**
 * A finite set of values for each field that stands for all its values: booleans and enums in full, and of numbers and
 * dates one from each stretch between the points at which some comparison of the rules turns.
 */
public final class CutPoints {

    private static final long LAST_NUMBER = 1_000_000_000L;
    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(2200, 1, 1).toEpochDay();

    private final Vocabulary vocabulary;
    private final Map<String, List<Comparison>> byField = new HashMap<>();
    private final Map<String, List<ClearComparison>> clearByField = new HashMap<>();
    private final Map<String, Set<String>> partners = new HashMap<>();

    public CutPoints(Vocabulary vocabulary, Collection<Comparison> comparisons) {
        this.vocabulary = vocabulary;
        for (var comparison : comparisons) {
            comparison
                    .fields()
                    .forEach(field -> byField.computeIfAbsent(field, path -> new ArrayList<>())
                            .add(comparison));
        }
        byField.forEach((path, some) -> {
            // Where it cannot be told at which values it turns, there is no need to look in every context.
            clearByField.put(
                    path,
                    some.stream()
                            .filter(Comparison::isClear)
                            .map(ClearComparison::of)
                            .toList());
            partners.put(path, Collections.unmodifiableSet(partners(path, some)));
        });
    }

    private static Set<String> partners(String path, List<Comparison> comparisons) {
        var partners = new TreeSet<String>();
        comparisons.forEach(each -> partners.addAll(each.fields()));
        partners.remove(path);
        return partners;
    }

    /** Whether every comparison that involves the field could be read. */
    public boolean isClear(Field field) {
        return clearByField.getOrDefault(field.path(), List.of()).size()
                == of(field).size();
    }

    /** The comparisons that involve a field. */
    List<Comparison> of(Field field) {
        return byField.getOrDefault(field.path(), List.of());
    }

    /** The fields compared with this one, on whose values its cut points depend. */
    public Set<String> partners(Field field) {
        return partners.getOrDefault(field.path(), Set.of());
    }

    /** The settings on which the cut points of a field depend. */
    Set<String> settings(Field field) {
        var settings = new TreeSet<String>();
        byField.getOrDefault(field.path(), List.of()).forEach(each -> settings.addAll(each.settings()));
        return settings;
    }

    /** The types of which there are many on whose items the cut points of a field depend. */
    Set<String> lists(Field field) {
        var lists = new TreeSet<String>();
        byField.getOrDefault(field.path(), List.of()).forEach(each -> lists.addAll(each.lists()));
        return lists;
    }

    /** Whether the cut points of a field depend on the date asked about. */
    boolean isDated(Field field) {
        return byField.getOrDefault(field.path(), List.of()).stream().anyMatch(Comparison::isDated);
    }

    /** On what the cut points of a field depend: the fields compared with it, and those compared with them. */
    public LabelInput measure(Field field) {
        var fields = new TreeSet<String>();
        var settings = new TreeSet<String>();
        var lists = new TreeSet<String>();
        // Of a date that is compared with nothing, the one asked about stands for all.
        var dated = field.kind() == Field.Kind.DATE;
        var open = new ArrayDeque<>(List.of(field));
        while (!open.isEmpty()) {
            var next = open.remove();
            settings.addAll(settings(next));
            lists.addAll(lists(next));
            dated |= isDated(next);
            for (var partner : partners(next)) {
                if (fields.add(partner)) {
                    var other = vocabulary.field(partner).orElseThrow();
                    dated |= other.kind() == Field.Kind.DATE;
                    open.add(other);
                }
            }
        }
        return new LabelInput("", field.path(), fields, lists, settings, dated);
    }

    /** Values of a field that stand for all of them, in the context of what is known of the others. */
    public List<Object> representatives(Field field, Term.Context context) {
        return switch (field.kind()) {
            case BOOLEAN -> List.of(true, false);
            case ENUM -> List.copyOf(field.constants());
            case TEXT -> List.of("");
            case NUMBER, DATE -> measured(field, context, Set.of());
        };
    }

    private List<Object> measured(Field field, Term.Context context, Set<String> outer) {
        var first = field.kind() == Field.Kind.NUMBER ? 0 : FIRST_DAY;
        var last = field.kind() == Field.Kind.NUMBER ? LAST_NUMBER : LAST_DAY;
        var starts = new TreeSet<Long>();
        for (var clear : clearByField.getOrDefault(field.path(), List.of())) {
            for (var each : contexts(field, clear, context, outer)) {
                turns(clear.comparison(), field, each, first, last, starts);
            }
        }
        field.values().forEach(value -> starts.add(count(value)));
        starts.remove(first);
        var values = new ArrayList<Object>();
        // One value below the first turn, and the first value of each stretch after it.
        values.add(value(field, starts.isEmpty() ? middle(field, context) : Math.max(first, starts.first() - 1)));
        starts.forEach(start -> values.add(value(field, start)));
        return List.copyOf(new LinkedHashSet<>(values));
    }

    private static long middle(Field field, Term.Context context) {
        return field.kind() == Field.Kind.NUMBER ? 0 : context.asOf().toEpochDay();
    }

    /** The contexts in which to look for turns: one for each combination of values of other unknown fields. */
    private List<Term.Context> contexts(Field field, ClearComparison clear, Term.Context context, Set<String> outer) {
        var contexts = clear.each(context);
        if (clear.fields().size() < 2) {
            return contexts;
        }
        var inner = new HashSet<>(outer);
        inner.add(field.path());
        for (var other : clear.fields()) {
            if (!other.equals(field.path()) && !context.values().containsKey(other) && !outer.contains(other)) {
                contexts = contexts.stream()
                        .flatMap(one -> with(other, one, inner).stream())
                        .toList();
            }
        }
        return contexts;
    }

    private List<Term.Context> with(String path, Term.Context context, Set<String> outer) {
        var all = new ArrayList<Term.Context>();
        for (var value : measured(vocabulary.field(path).orElseThrow(), context, outer)) {
            var values = new HashMap<>(context.values());
            values.put(path, value);
            all.add(context.with(values));
        }
        return all;
    }

    /** Adds the first value of each stretch over which the answer of a clear comparison stays the same. */
    private static void turns(
            Comparison comparison, Field field, Term.Context context, long first, long last, Set<Long> starts) {
        var values = new HashMap<>(context.values());
        var here = context.with(values);
        var low = sign(comparison, field, here, values, first);
        var high = sign(comparison, field, here, values, last);
        if (low == high) {
            return;
        }
        var rising = low < high ? 1 : -1;
        var equal = comparison.operator().equals("==") || comparison.operator().equals("!=");
        var strict = comparison.operator().equals("<") || comparison.operator().equals(">=");
        // The answer of < and >= turns where the sides become equal on the way up, and of <= and > one step later.
        if (equal || strict == rising > 0) {
            starts.add(firstAtLeast(comparison, field, here, values, first, last, 0, rising));
        }
        if (equal || strict != rising > 0) {
            starts.add(firstAtLeast(comparison, field, here, values, first, last, 1, rising));
        }
        starts.remove(first);
        starts.remove(last + 1);
    }

    /** What a comparison sets the field itself against, as a number; null where the field is part of a sum. */
    private static @Nullable Long bound(Comparison comparison, Field field, Term.Context context) {
        var own = new Term.FieldValue(field.path());
        var other = comparison.left().equals(own)
                ? comparison.right()
                : comparison.right().equals(own) ? comparison.left() : null;
        if (other == null || Term.fields(other).contains(field.path())) {
            return null;
        }
        var value = Term.value(other, context);
        return value instanceof LocalDate date
                ? (Long) date.toEpochDay()
                : value instanceof Long number ? number : null;
    }

    /** The first value at which the sign, counted in the direction it moves, is at least a threshold. */
    private static long firstAtLeast(
            Comparison comparison,
            Field field,
            Term.Context context,
            Map<String, Object> values,
            long first,
            long last,
            int threshold,
            int rising) {
        var bound = bound(comparison, field, context);
        if (bound != null) {
            return Math.max(first, Math.min(last + 1, bound + threshold));
        }
        var low = first;
        var high = last + 1;
        while (low < high) {
            var middle = low + (high - low) / 2;
            if (rising * sign(comparison, field, context, values, middle) >= threshold) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static int sign(
            Comparison comparison, Field field, Term.Context context, Map<String, Object> values, long candidate) {
        values.put(field.path(), value(field, candidate));
        var sign = comparison.sign(context);
        return sign == null ? 0 : Integer.signum(sign);
    }

    private static long count(Object value) {
        return value instanceof LocalDate date ? date.toEpochDay() : ((Integer) value).longValue();
    }

    private static Object value(Field field, long value) {
        return field.kind() == Field.Kind.NUMBER ? (Object) Math.toIntExact(value) : LocalDate.ofEpochDay(value);
    }
}
