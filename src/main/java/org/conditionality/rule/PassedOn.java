package org.conditionality.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.conditionality.fact.Field;
import org.conditionality.rule.RuleShape.PatternShape;

/**
 * Finds the numbers and dates that rules do more with than compare: those that a conclusion is made of, and those used in
 * a way that is not understood. Two values of such a field can lead to different conclusions though no comparison tells
 * them apart.
 */
final class PassedOn {

    private static final Pattern BINDING = Pattern.compile("^\\s*(\\$\\w+)\\s*:(?!:)\\s*(\\w+)\\s*$");

    private final Declarations declarations;
    private final ComparisonReader reader;

    PassedOn(Declarations declarations, ComparisonReader reader) {
        this.declarations = declarations;
        this.reader = reader;
    }

    /** For each such field, by path, the ways in which it is passed on: each as the fields that must be known for it. */
    Map<String, List<List<String>>> of(List<RuleShape> rules) {
        var found = new HashMap<String, List<List<String>>>();
        for (var rule : rules) {
            for (var pattern : rule.patterns()) {
                var fields = declarations.fields(pattern.type());
                var needed = fields.stream()
                        .filter(field -> needs(pattern, field.name()))
                        .map(Field::path)
                        .toList();
                for (var field : fields) {
                    if (isMeasured(field) && passesOn(rule, pattern, field)) {
                        found.computeIfAbsent(field.path(), path -> new ArrayList<>())
                                .add(needed);
                    }
                }
            }
        }
        return found;
    }

    static boolean isMeasured(Field field) {
        return field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.DATE;
    }

    /** Null compares as false, but only this says so for certain. */
    private static boolean needs(PatternShape pattern, String field) {
        return !pattern.negated() && pattern.constraints().stream().anyMatch(each -> isKnown(each, field));
    }

    private static boolean isKnown(String constraint, String field) {
        return constraint.replace(" ", "").equals(field + "!=null");
    }

    private boolean passesOn(RuleShape rule, PatternShape pattern, Field field) {
        var bound = pattern.binding();
        if (bound != null && Words.properties(bound, rule.everything()).contains(field.name())) {
            return true;
        }
        for (var constraint : pattern.constraints()) {
            if (Words.of(constraint).contains(field.name()) && passesOn(rule, pattern, field, constraint)) {
                return true;
            }
        }
        return false;
    }

    private boolean passesOn(RuleShape rule, PatternShape pattern, Field field, String constraint) {
        var binding = BINDING.matcher(constraint);
        if (pattern.gathered()) {
            return true;
        } else if (binding.find()) {
            var variable = binding.group(1);
            return Words.of(rule.consequence()).contains(variable)
                    || rule.patterns().stream()
                            .anyMatch(other -> other.constraints().stream()
                                    .filter(each -> !each.equals(constraint)
                                            && Words.of(each).contains(variable))
                                    .anyMatch(each -> !isComparison(rule, other, each, field)));
        }
        return !isKnown(constraint, field.name()) && !isComparison(rule, pattern, constraint, field);
    }

    private boolean isComparison(RuleShape rule, PatternShape pattern, String constraint, Field field) {
        return reader.comparisons(rule, pattern, constraint).stream()
                .anyMatch(comparison -> comparison.fields().contains(field.path()));
    }
}
