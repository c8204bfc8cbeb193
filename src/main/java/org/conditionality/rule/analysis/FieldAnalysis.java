package org.conditionality.rule.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conditionality.fact.Field;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.rule.term.TermWords;

/**
 * What the rules of one reading do with a field.
 *
 * @param readBy the rules that look at it, in the order of their files and lines
 * @param comparisons those of a number or date on which labels can depend, with the names of fields and settings
 * @param comparedWith the fields on whose values it depends at which of its own the answer turns
 * @param dated whether it depends on the date asked about, too
 * @param analysable whether every comparison could be read, so that the values that stand for all are known to
 */
public record FieldAnalysis(
        Field field,
        List<RuleInfo> readBy,
        List<String> comparisons,
        Set<String> comparedWith,
        boolean dated,
        boolean analysable) {

    public static FieldAnalysis of(Field field, DependencyGraph structure, CutPoints cutPoints) {
        return new FieldAnalysis(
                field,
                structure.rules().stream()
                        .filter(rule -> structure.fieldsRead(rule).contains(field.path()))
                        .map(ParsedRule::info)
                        .toList(),
                cutPoints.of(field).stream()
                        .map(TermWords::of)
                        .distinct()
                        .sorted()
                        .toList(),
                cutPoints.partners(field),
                isDated(field, structure, cutPoints, new HashSet<>()),
                cutPoints.isClear(field));
    }

    /** What a field is compared with may turn with the date, and it with that; what cannot be read turns nothing. */
    private static boolean isDated(Field field, DependencyGraph structure, CutPoints cutPoints, Set<String> seen) {
        return seen.add(field.path())
                && (cutPoints.of(field).stream().anyMatch(each -> each.isClear() && each.isDated())
                        || cutPoints.partners(field).stream()
                                .flatMap(other -> structure.declarations().vocabulary().field(other).stream())
                                .anyMatch(other -> isDated(other, structure, cutPoints, seen)));
    }
}
