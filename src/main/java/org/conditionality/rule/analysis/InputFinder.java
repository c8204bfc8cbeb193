package org.conditionality.rule.analysis;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.rule.parsed.Declarations;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.term.Comparison;
import org.conditionality.rule.term.Term;

/** Finds what the conclusions of some rules depend on: fields, lists, claims, settings and the date asked about. */
final class InputFinder {

    private final Declarations declarations;
    private final FieldReads looks;
    private final Set<Comparison> comparisons;

    InputFinder(Declarations declarations, FieldReads looks, Set<Comparison> comparisons) {
        this.declarations = declarations;
        this.looks = looks;
        this.comparisons = comparisons;
    }

    /**
     * What records of a type about an id depend on.
     *
     * @param upstream every rule on which they can depend
     */
    LabelInput of(String type, String id, Collection<ParsedRule> upstream) {
        var fields = new TreeSet<String>();
        var lists = new TreeSet<String>();
        var settings = new TreeSet<String>();
        var dated = false;
        for (var rule : upstream) {
            fields.addAll(looks.single(rule));
            for (var pattern : rule.patterns()) {
                dated |= pattern.type().equals("AsOf");
                if (declarations.isMany(pattern.type())) {
                    lists.add(Objects.requireNonNull(declarations.facts().get(pattern.type()))
                            .name());
                } else if (pattern.type().equals("Claim")) {
                    lists.add(LabelInput.CLAIMS);
                } else if (pattern.type().equals("Setting")) {
                    settings.add(pattern.literal("name").orElse(Term.ANY));
                }
            }
        }
        for (var comparison : comparisons) {
            if (comparison.fields().stream().anyMatch(fields::contains)) {
                settings.addAll(comparison.settings());
                dated |= comparison.isDated();
            }
        }
        return new LabelInput(type, id, fields, lists, settings, dated);
    }
}
