package org.conditionality.rule.analysis;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.term.Comparison;

/**
 * On what the conclusions of some rules rest. Where that is the same for two versions of the rules, the same follows under
 * both, and what was found out under one need not be found out again.
 */
public final class RuleFingerprint {

    private final DependencyGraph structure;
    private final List<Object> common;
    private final Set<String> laws;
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    public RuleFingerprint(DependencyGraph structure) {
        this.structure = structure;
        // Of a rule that concludes several records it cannot be told what rests on it.
        var unclear = structure.rules().stream()
                .filter(rule -> rule.conclusion() == null)
                .toList();
        common = List.of(
                structure.declarations(), texts(unclear), texts(structure.upstream("Contradiction", Optional.empty())));
        laws = texts(structure.laws());
    }

    private static Set<String> texts(Collection<ParsedRule> rules) {
        return rules.stream().map(ParsedRule::text).collect(Collectors.toSet());
    }

    /** Whether the types are the same, and the rules that find facts contradictory: everything rests on these. */
    public boolean shareCommon(RuleFingerprint other) {
        return common.equals(other.common);
    }

    /** Whether the laws that make labels of conditions, performances and the like are the same. */
    public boolean shareLaws(RuleFingerprint other) {
        return laws.equals(other.laws);
    }

    /** Whether all rules are the same on which records of a type about an id can depend. */
    public boolean shareRules(RuleFingerprint other, LabelInput input) {
        return rules(input).equals(other.rules(input));
    }

    private Set<String> rules(LabelInput input) {
        return input.type().isEmpty()
                ? laws
                : known.computeIfAbsent(
                        input.type() + " " + input.id(),
                        key -> texts(structure.upstream(input.type(), Optional.of(input.id()))));
    }

    /** Whether some fields, and those that they are compared with, are compared in the same ways. */
    public boolean shareComparisons(RuleFingerprint other, Collection<String> fields) {
        return comparisons(fields).equals(other.comparisons(fields));
    }

    private Set<Comparison> comparisons(Collection<String> fields) {
        var reached = new HashSet<>(fields);
        var found = new HashSet<Comparison>();
        var isGrown = true;
        while (isGrown) {
            isGrown = false;
            for (var comparison : structure.comparisons()) {
                if (comparison.fields().stream().anyMatch(reached::contains)) {
                    isGrown |= reached.addAll(comparison.fields());
                    found.add(comparison);
                }
            }
        }
        return found;
    }
}
