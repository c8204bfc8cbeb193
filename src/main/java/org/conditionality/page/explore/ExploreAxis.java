package org.conditionality.page.explore;

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
 */
record ExploreAxis(Field field, List<@Nullable Object> values, Map<String, Integer> here) {

    /** The most values that are shown. */
    static final int MOST = 8;

    static ExploreAxis of(PageAnswer answer, Field field) {
        List<@Nullable Object> values = new ArrayList<>(known(answer, field));
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
        return new ExploreAxis(field, values, here);
    }

    private static List<Object> known(PageAnswer answer, Field field) {
        return switch (field.kind()) {
            case BOOLEAN -> List.of(true, false);
            case ENUM -> List.copyOf(field.constants());
            default -> cutPoints(answer, field);
        };
    }

    /** Those of all readings, and the value as it is. */
    private static List<Object> cutPoints(PageAnswer answer, Field field) {
        var values = new ArrayList<Object>();
        CutPointList.of(answer.pack(), answer.pack().readings(), answer.asked().asOf())
                .only(field.path()::equals)
                .readings()
                .values()
                .forEach(cuts -> cuts.fields()
                        .forEach(each -> values.addAll(Objects.requireNonNullElse(each.values(), List.of()))));
        var sorted = new TreeSet<Object>(FactSpace::compare);
        sorted.addAll(values);
        var first = sorted.stream().limit(MOST).toList();
        return first.isEmpty() ? List.of() : first;
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
        return index == 0 && values.get(1) != null
                ? (field.kind() == Field.Kind.NUMBER ? "below " : "before ") + words.value(field.path(), values.get(1))
                : "from " + words.value(field.path(), value);
    }
}
