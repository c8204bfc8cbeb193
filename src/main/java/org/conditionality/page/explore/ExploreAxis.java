package org.conditionality.page.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.conditionality.evaluation.claim.ClaimResolution;
import org.conditionality.evaluation.space.FactSpace;
import org.conditionality.fact.Claims;
import org.conditionality.fact.Field;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.words.PackWords;
import org.conditionality.whatif.cutpoint.CutPointList;
import org.jspecify.annotations.Nullable;

/**
 * A fact that varies.
 *
 * @param values one from each stretch that some rule tells from another; the last is null, for not known
 * @param here by reading, which of them stands for the fact as that reading takes it
 * @param stretches which of all stretches of a number or a date these are
 */
record ExploreAxis(Field field, List<@Nullable Object> values, Map<String, Integer> here, Stretches stretches) {

    /** The most values that are shown. */
    static final int MOST = 8;

    /**
     * The stretches that are shown.
     *
     * @param isLowest whether the first of them is the lowest there is
     * @param next where the one after the last begins; null where there is none
     * @param all how many there are
     */
    record Stretches(boolean isLowest, @Nullable Object next, int all) {

        static final Stretches WHOLE = new Stretches(true, null, 0);
    }

    static ExploreAxis of(PageAnswer answer, Field field) {
        var cuts = cutPoints(answer, field);
        var from = from(cuts, answer.facts().values().get(field.path()));
        var to = Math.min(cuts.size(), from + MOST);
        var stretches = cuts.isEmpty()
                ? Stretches.WHOLE
                : new Stretches(from == 0, to == cuts.size() ? null : cuts.get(to), cuts.size());
        List<@Nullable Object> values = new ArrayList<>(known(field, cuts.subList(from, to)));
        values.add(null);
        var here = new LinkedHashMap<String, Integer>();
        answer.pack().agreement().readings().forEach((id, reading) -> {
            var now = answer.facts().values().get(field.path());
            here.put(
                    id,
                    place(
                            values,
                            now instanceof Claims claims
                                    ? ClaimResolution.believed(claims, reading).orElse(null)
                                    : now));
        });
        return new ExploreAxis(field, values, here, stretches);
    }

    private static List<Object> known(Field field, List<Object> cuts) {
        return switch (field.kind()) {
            case BOOLEAN -> List.of(true, false);
            case ENUM -> List.copyOf(field.constants());
            default -> cuts;
        };
    }

    /** The first of those that are shown, so that where the facts stand is about in the middle. */
    private static int from(List<Object> cuts, @Nullable Object now) {
        var standing = now instanceof Claims claims
                ? claims.byParty().values().iterator().next()
                : now;
        var below = standing instanceof Integer || standing instanceof LocalDate
                ? (int) cuts.stream()
                        .filter(cut -> FactSpace.compare(cut, standing) <= 0)
                        .count()
                : 0;
        return Math.max(0, Math.min(below - MOST / 2, cuts.size() - MOST));
    }

    /** One value from each stretch of a number or a date, under any reading. */
    private static List<Object> cutPoints(PageAnswer answer, Field field) {
        if (field.kind() != Field.Kind.NUMBER && field.kind() != Field.Kind.DATE) {
            return List.of();
        }
        var values = new ArrayList<Object>();
        CutPointList.of(answer.pack(), answer.pack().readings(), answer.asked().asOf())
                .only(field.path()::equals)
                .readings()
                .values()
                .forEach(cuts -> cuts.fields()
                        .forEach(each -> values.addAll(Objects.requireNonNullElse(each.values(), List.of()))));
        var sorted = new TreeSet<Object>(FactSpace::compare);
        sorted.addAll(values);
        return List.copyOf(sorted);
    }

    /** The last value that is not beyond the one known. */
    private static int place(List<@Nullable Object> values, @Nullable Object now) {
        var place = values.indexOf(now);
        if (place >= 0 || !(now instanceof Comparable) || now instanceof String || now instanceof Boolean) {
            return place;
        }
        for (var index = 0; index < values.size() - 1; index++) {
            if (FactSpace.compare(Objects.requireNonNull(values.get(index)), now) <= 0) {
                place = index;
            }
        }
        return place;
    }

    /** A value in words; of numbers and days, the stretch for which it stands. */
    String inWords(PackWords words, int index) {
        var value = values.get(index);
        var isStretch = field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.DATE;
        if (value == null || !isStretch) {
            return words.value(field.path(), value);
        }
        var next =
                index + 1 < values.size() && values.get(index + 1) != null ? values.get(index + 1) : stretches.next();
        if (index == 0 && stretches.isLowest() && next != null) {
            return (field.kind() == Field.Kind.NUMBER ? "below " : "before ") + words.value(field.path(), next);
        }
        return "from " + words.value(field.path(), value);
    }

    /** That not all stretches are shown; empty where they are. */
    String leftOut(PackWords words) {
        return stretches.all() <= MOST
                ? ""
                : "Of the %d stretches of “%s”, the %d nearest to where the facts stand are shown; %s."
                        .formatted(
                                stretches.all(),
                                words.question(field.path()),
                                MOST,
                                stretches.next() == null
                                        ? "the others lie below"
                                        : "the next begins at " + words.value(field.path(), stretches.next()));
    }
}
