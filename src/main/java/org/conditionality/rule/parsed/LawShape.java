package org.conditionality.rule.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conditionality.rule.drl.Expr;

/**
 * What a law of labels asks for and what it must not find, by the simple names of types: by this it can be told why it does
 * not hold.
 *
 * @param present the types of which it asks for an object
 * @param absent the types of which there must be no object
 * @param condition the only condition it looks at; empty where it looks at any
 * @param properties the names that its constraints use
 */
public record LawShape(
        RuleInfo info,
        String concludes,
        List<String> present,
        List<String> absent,
        Optional<String> condition,
        Set<String> properties) {

    private static final String CONDITION = "Condition";

    /** The shape of a rule that concludes something. */
    public static LawShape of(ParsedRule rule) {
        var present = new ArrayList<String>();
        var absent = new ArrayList<String>();
        Optional<String> condition = Optional.empty();
        for (var pattern : rule.patterns()) {
            if (!pattern.gathered()) {
                (pattern.negated() ? absent : present).add(pattern.type());
            }
            if (pattern.type().equals(CONDITION) && !pattern.negated()) {
                condition = pattern.literal("id");
            }
        }
        var properties = rule.constraints()
                .flatMap(constraint -> constraint.expr().all())
                .filter(Expr.Name.class::isInstance)
                .map(part -> ((Expr.Name) part).name())
                .collect(Collectors.toUnmodifiableSet());
        return new LawShape(
                rule.info(), rule.concluded().type(), List.copyOf(present), List.copyOf(absent), condition, properties);
    }
}
