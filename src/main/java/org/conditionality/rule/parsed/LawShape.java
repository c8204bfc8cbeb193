package org.conditionality.rule.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a law of labels asks for and what it must not find, by the simple names of types: by this it can be told why it does
 * not hold.
 *
 * @param present the types of which it asks for an object
 * @param absent the types of which there must be no object
 * @param condition the only condition it looks at; empty where it looks at any
 * @param roles the lists of conditions of an obligation at which it looks, by the names of their properties
 */
public record LawShape(
        RuleInfo info,
        String concludes,
        List<String> present,
        List<String> absent,
        Optional<String> condition,
        Set<String> roles) {

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
        var roles = Stream.of("arisesOn", "hangsOn")
                .filter(role -> rule.patterns().stream().anyMatch(pattern -> pattern.looksAt(role)))
                .collect(Collectors.toUnmodifiableSet());
        return new LawShape(
                rule.info(), rule.concluded().type(), List.copyOf(present), List.copyOf(absent), condition, roles);
    }
}
