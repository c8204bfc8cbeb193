package org.conditionality.rule.parsed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.conditionality.rule.drl.RuleCondition;
import org.conditionality.rule.drl.RuleCondition.Group;
import org.conditionality.rule.drl.RuleCondition.Kind;

/** Finds the obligations that must be there for what a rule asks to hold. */
final class NeededObligations {

    private NeededObligations() {}

    /** Their ids, of conditions that must all hold. */
    static Set<String> of(List<RuleCondition> all) {
        var needed = new HashSet<String>();
        all.forEach(each -> needed.addAll(of(each)));
        return Set.copyOf(needed);
    }

    private static Set<String> of(RuleCondition condition) {
        if (!(condition instanceof Group group)) {
            return PatternShape.all(List.of(condition)).stream()
                    .limit(1)
                    .filter(pattern -> pattern.type().equals("Obligation") && !pattern.isDrawn())
                    .flatMap(pattern -> pattern.literal("id").stream())
                    .collect(Collectors.toSet());
        } else if (group.kind() == Kind.OR) {
            var shared = new HashSet<>(of(group.parts().get(0)));
            group.parts().forEach(part -> shared.retainAll(of(part)));
            return shared;
        }
        return group.kind() == Kind.AND || group.kind() == Kind.EXISTS ? of(group.parts()) : Set.of();
    }
}
