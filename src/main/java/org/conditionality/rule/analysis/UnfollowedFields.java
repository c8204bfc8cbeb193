package org.conditionality.rule.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.rule.parsed.Declarations;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.rule.term.ComparisonReader;

/**
 * A part of a rule that cannot be followed, so that the values at which it turns are not known: a constraint, a pattern
 * by its type, or what is concluded.
 *
 * @param rule the rule in which it stands
 * @param start the offset of its first character in the file of the rule
 * @param end the offset after its last
 * @param fields the fields it can depend on, by path
 */
public record UnfollowedFields(RuleInfo rule, int start, int end, Set<String> fields) {

    public static List<UnfollowedFields> of(Declarations declarations, List<ParsedRule> rules) {
        var reader = new ComparisonReader(declarations, rules);
        var found = new ArrayList<UnfollowedFields>();
        for (var rule : rules) {
            reader.parts(rule, (start, end, comparisons) -> {
                var fields = new TreeSet<String>();
                comparisons.stream().filter(each -> !each.isClear()).forEach(each -> fields.addAll(each.fields()));
                if (!fields.isEmpty()) {
                    found.add(new UnfollowedFields(rule.info(), start, end, fields));
                }
            });
        }
        return List.copyOf(found);
    }
}
