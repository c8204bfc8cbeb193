package org.conditionality.rule.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.fact.Field;
import org.conditionality.rule.parsed.Declarations;
import org.conditionality.rule.parsed.ParsedRule;

/**
 * Finds the numbers and dates that rules do more with than compare: those of which a conclusion is made, and those that
 * are gathered. Two values of such a field can lead to different conclusions though no comparison tells them apart. What
 * else rules do with a field stands among the comparisons, as one that is not clear.
 */
public final class FieldEscapes {

    private final Declarations declarations;
    private final OwnFootprints footprints;

    FieldEscapes(Declarations declarations, OwnFootprints footprints) {
        this.declarations = declarations;
        this.footprints = footprints;
    }

    /** For each such field, by path, the ways in which it is passed on: each as the fields that must be known for it. */
    Map<String, List<List<String>>> of(List<ParsedRule> rules) {
        var found = new HashMap<String, List<List<String>>>();
        for (var rule : rules) {
            var made = footprints.conclusion(rule).fields();
            for (var pattern : rule.patterns()) {
                var fields = declarations.fields(pattern.type());
                // Null compares as false, but only this says so for certain.
                var needed = fields.stream()
                        .filter(field -> !pattern.negated() && pattern.asksFor(field.name()))
                        .map(Field::path)
                        .toList();
                for (var field : fields) {
                    if (isMeasured(field) && (made.contains(field.path()) || pattern.gathered())) {
                        found.computeIfAbsent(field.path(), path -> new ArrayList<>())
                                .add(needed);
                    }
                }
            }
        }
        return found;
    }

    public static boolean isMeasured(Field field) {
        return field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.DATE;
    }
}
