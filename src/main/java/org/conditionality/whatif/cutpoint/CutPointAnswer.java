package org.conditionality.whatif.cutpoint;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.conditionality.fact.Field;
import org.conditionality.rule.parsed.RuleInfo;
import org.jspecify.annotations.Nullable;

/**
 * Where answers can turn as facts vary.
 *
 * @param asOf the date asked about; null where none is
 */
public record CutPointAnswer(
        String agreement, String rulesVersion, @Nullable LocalDate asOf, Map<String, ReadingCuts> readings) {

    /** Those of some fields alone. */
    public CutPointAnswer only(Predicate<String> wanted) {
        var some = new LinkedHashMap<String, ReadingCuts>();
        readings.forEach((reading, cuts) -> some.put(
                reading,
                new ReadingCuts(
                        cuts.fields().stream()
                                .filter(each -> wanted.test(each.field()))
                                .toList(),
                        cuts.unread().stream().filter(wanted).toList())));
        return new CutPointAnswer(agreement, rulesVersion, asOf, some);
    }

    /**
     * Under one reading.
     *
     * @param fields those at which some rule looks, in the order of the vocabulary
     * @param unread the fields at which none does, by path
     */
    public record ReadingCuts(List<FieldCuts> fields, List<String> unread) {}

    /**
     * One field.
     *
     * @param field by path
     * @param values one from each stretch over which the answer stays the same, the first from the lowest; null where
     *     that depends on the date asked about and none is, and of a text
     * @param comparisons what the rules compare it with: labels can turn there and nowhere else
     * @param comparedWith the fields on whose values it depends where that is
     * @param dated whether it depends on the date asked about
     * @param analysable false where a rule does more with it than can be followed: answers that involve it say
     *     {@code exact: false}, and values are those that the vocabulary names with {@code @values}
     * @param readBy the rules that look at it
     */
    public record FieldCuts(
            String field,
            Field.Kind kind,
            @Nullable List<Object> values,
            List<String> comparisons,
            Set<String> comparedWith,
            boolean dated,
            boolean analysable,
            List<RuleInfo> readBy) {}
}
