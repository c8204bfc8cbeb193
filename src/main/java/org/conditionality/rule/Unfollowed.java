package org.conditionality.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A part of a rule that cannot be followed, so that the values at which it turns are not known.
 *
 * @param rule the rule in which it stands
 * @param text the constraint, the type of the pattern or the consequence, as the rule has it
 * @param fields the fields it can depend on, by path
 */
public record Unfollowed(RuleInfo rule, String text, Set<String> fields) {

    static List<Unfollowed> of(Declarations declarations, List<RuleShape> shapes) {
        var rules = shapes.stream().map(ParsedRule::new).toList();
        var reader = new ComparisonReader(declarations, rules);
        var found = new ArrayList<Unfollowed>();
        for (var rule : rules) {
            reader.parts(rule, (text, comparisons) -> {
                var fields = new TreeSet<String>();
                comparisons.stream().filter(each -> !each.isClear()).forEach(each -> fields.addAll(each.fields()));
                if (!fields.isEmpty()) {
                    found.add(new Unfollowed(rule.shape().info(), text, fields));
                }
            });
        }
        return List.copyOf(found);
    }
}
