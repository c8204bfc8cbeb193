package org.conditionality.rule;

import java.util.LinkedHashSet;
import java.util.Set;

/** At which fields of the facts rules look, by path. */
record Looks(Declarations declarations) {

    /** The fields a rule looks at, by path: those its patterns name, and those it reads through a variable. */
    Set<String> at(RuleShape rule) {
        var fields = new LinkedHashSet<String>();
        for (var pattern : rule.patterns()) {
            var words = new LinkedHashSet<String>();
            pattern.constraints().forEach(each -> words.addAll(Words.of(each)));
            if (pattern.binding() != null) {
                words.addAll(Words.properties(pattern.binding(), rule.everything()));
            }
            declarations.fields(pattern.type()).stream()
                    .filter(field -> words.contains(field.name()))
                    .forEach(field -> fields.add(field.path()));
        }
        if (rule.patterns().stream().anyMatch(pattern -> pattern.type().equals("Claim"))) {
            rule.patterns()
                    .forEach(pattern ->
                            Words.literal(pattern.constraints(), "field").ifPresent(fields::add));
        }
        return fields;
    }

    /** Those of types of which there is one. */
    Set<String> single(RuleShape rule) {
        var fields = at(rule);
        fields.removeIf(path -> declarations.facts().values().stream()
                .anyMatch(type -> type.many() && path.startsWith(type.name() + ".")));
        return fields;
    }
}
