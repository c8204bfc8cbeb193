package org.conditionality.rule.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.conditionality.rule.parsed.Declarations;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.term.OwnFootprints;

/** At which fields of the facts rules look, by path. */
final class FieldReads {

    private final Declarations declarations;
    private final Map<String, Set<String>> byRule = new HashMap<>();

    FieldReads(Declarations declarations, Collection<ParsedRule> rules) {
        this.declarations = declarations;
        var footprints = new OwnFootprints(declarations);
        rules.forEach(rule -> byRule.put(rule.name(), found(rule, footprints)));
    }

    private static Set<String> found(ParsedRule rule, OwnFootprints footprints) {
        var footprint = footprints.of(rule);
        var fields = new LinkedHashSet<>(footprint.fields());
        fields.addAll(footprint.items());
        rule.patterns().stream()
                .filter(pattern -> pattern.type().equals("Claim"))
                .flatMap(pattern -> pattern.literal("field").stream())
                .forEach(fields::add);
        return fields;
    }

    /** The fields a rule looks at, by path: those its patterns name, and those it reads through a variable. */
    Set<String> at(ParsedRule rule) {
        return Objects.requireNonNull(byRule.get(rule.name()), rule.name());
    }

    /** Those of types of which there is one. */
    Set<String> single(ParsedRule rule) {
        var fields = new LinkedHashSet<>(at(rule));
        fields.removeIf(path -> declarations.facts().values().stream()
                .anyMatch(type -> type.many() && path.startsWith(type.name() + ".")));
        return fields;
    }
}
