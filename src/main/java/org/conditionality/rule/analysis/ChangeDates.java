package org.conditionality.rule.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.fact.Field;
import org.conditionality.fact.Vocabulary;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.term.Comparison;
import org.conditionality.rule.term.Term;

/**
 * The days on which labels may change though nothing happens: those on which a comparison of the date asked about
 * comes out otherwise, for known values, for each item of a list, and for whatever unknown fields can be.
 *
 * <p>Time only moves on: what stands before a day comes to stand after it, and never again before it. So the first
 * such day is found by halving the time between two days that differ.
 */
public final class ChangeDates {

    private final Vocabulary vocabulary;
    private final CutPoints cutPoints;
    private final List<Comparison> comparisons;

    public ChangeDates(Vocabulary vocabulary, CutPoints cutPoints, Collection<Comparison> comparisons) {
        this.vocabulary = vocabulary;
        this.cutPoints = cutPoints;
        this.comparisons = List.copyOf(comparisons);
    }

    public Optional<LocalDate> next(World world, LocalDate until) {
        var here = signs(world, world.asOf());
        if (!until.isAfter(world.asOf()) || here.equals(signs(world, until))) {
            return Optional.empty();
        }
        var same = world.asOf();
        var other = until;
        while (ChronoUnit.DAYS.between(same, other) > 1) {
            var middle = same.plusDays(ChronoUnit.DAYS.between(same, other) / 2);
            if (here.equals(signs(world, middle))) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return Optional.of(other);
    }

    public boolean isAlike(World world, LocalDate other) {
        return other.equals(world.asOf()) || signs(world, world.asOf()).equals(signs(world, other));
    }

    /** How each comparison comes out on a day: all on which labels can depend. */
    private List<Object> signs(World world, LocalDate day) {
        var context = new Term.Context(day, world.settings(), world.values(), world.many());
        var signs = new ArrayList<Object>();
        var open = new TreeSet<String>();
        for (var comparison : comparisons) {
            if (!hasItems(comparison, world)) {
                // Nothing is compared.
                continue;
            }
            var unknown = unknown(comparison, world);
            if (!comparison.isClear()
                    || (!unknown.isEmpty() && !comparison.lists().isEmpty())) {
                signs.add(day);
            } else if (unknown.isEmpty()) {
                context.eachItem(comparison.lists()).forEach(each -> signs.addAll(signs(comparison, each)));
            } else {
                open.addAll(unknown);
            }
        }
        while (!open.isEmpty()) {
            var together = together(open.first(), world);
            signs.add(possible(together, context));
            open.removeAll(together);
        }
        return signs;
    }

    /** Whether there are items of all types of which a comparison needs some; what cannot be followed needs none. */
    private static boolean hasItems(Comparison comparison, World world) {
        return !comparison.isClear()
                || comparison.lists().stream()
                        .noneMatch(type ->
                                world.many().getOrDefault(type, List.of()).isEmpty());
    }

    private Set<String> unknown(Comparison comparison, World world) {
        var unknown = comparison.fields();
        unknown.removeIf(path -> world.values().containsKey(path));
        return unknown;
    }

    private static List<Integer> signs(Comparison comparison, Term.Context context) {
        return context.eachSetting(comparison).stream()
                .map(each -> sign(comparison, each))
                .toList();
    }

    private static int sign(Comparison comparison, Term.Context context) {
        var sign = comparison.sign(context);
        return sign == null ? 2 : Integer.signum(sign);
    }

    /** An unknown field, with the unknown fields compared with it, and with those. */
    private Set<String> together(String field, World world) {
        var together = new TreeSet<String>();
        var next = new ArrayList<>(List.of(field));
        while (!next.isEmpty()) {
            var path = next.remove(next.size() - 1);
            if (!world.values().containsKey(path) && together.add(path)) {
                next.addAll(cutPoints.partners(field(path)));
            }
        }
        return together;
    }

    private Field field(String path) {
        return vocabulary.field(path).orElseThrow();
    }

    /** Every way in which the comparisons of some unknown fields can come out. */
    private Set<List<Integer>> possible(Set<String> fields, Term.Context context) {
        var contexts = List.of(context);
        var involved = new ArrayList<Comparison>();
        for (var path : fields) {
            contexts = contexts.stream()
                    .flatMap(one -> cutPoints.representatives(field(path), one).stream()
                            .map(value -> one.withItem(
                                    field(path).type(), Map.of(field(path).name(), value))))
                    .toList();
            involved.addAll(cutPoints.of(field(path)));
        }
        var possible = new HashSet<List<Integer>>();
        for (var each : contexts) {
            possible.add(
                    involved.stream().flatMap(one -> signs(one, each).stream()).toList());
        }
        return possible;
    }
}
