package org.conditionality.rule.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.rule.parsed.ParsedRule;

/**
 * Whether the engine can be trusted to revise what some rules concluded when the facts change, instead of concluding it
 * anew: where no rule gathers what matches or denies several patterns together, and none concludes what is given.
 *
 * @param circular the types of record that can rest on records of the same type: of these, some can hold each other up
 *     when all that they once rested on is gone
 */
public record RevisableRules(Set<String> circular) {

    /** What is given beside the facts. */
    private static final Set<String> GIVEN = Set.of("AsOf", "Setting", "Claim");

    /** Empty where the engine is not to be trusted with it. */
    public static Optional<RevisableRules> of(DependencyGraph structure) {
        var uses = new HashMap<String, Set<String>>();
        for (var rule : structure.rules()) {
            var type = rule.conclusion().map(made -> made.type());
            if (type.isEmpty() || !rule.isFlat() || isGiven(type.get(), structure)) {
                return Optional.empty();
            }
            uses.computeIfAbsent(type.get(), any -> new HashSet<>()).addAll(types(rule));
        }
        var circular = new TreeSet<>(uses.keySet());
        circular.removeIf(type -> !isCircular(type, uses));
        return Optional.of(new RevisableRules(circular));
    }

    private static boolean isGiven(String type, DependencyGraph structure) {
        return GIVEN.contains(type) || structure.declarations().isFact(type);
    }

    private static Set<String> types(ParsedRule rule) {
        var types = new HashSet<String>();
        rule.patterns().forEach(pattern -> types.add(pattern.type()));
        return types;
    }

    private static boolean isCircular(String type, Map<String, Set<String>> uses) {
        var reached = new HashSet<String>();
        var next = new HashSet<>(uses.getOrDefault(type, Set.of()));
        while (!next.isEmpty() && !reached.contains(type)) {
            reached.addAll(next);
            var further = new HashSet<String>();
            next.forEach(each -> further.addAll(uses.getOrDefault(each, Set.of())));
            further.removeAll(reached);
            next = further;
        }
        return reached.contains(type);
    }
}
