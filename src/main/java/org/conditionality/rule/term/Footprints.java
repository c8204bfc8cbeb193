package org.conditionality.rule.term;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.parsed.Declarations;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.parsed.PatternShape;
import org.conditionality.rule.term.Footprint.Component;
import org.jspecify.annotations.Nullable;

/** Finds on what expressions depend in the end, through the records that rules conclude. */
public final class Footprints {

    private final OwnFootprints own;
    private final RecordMakers makers;
    private final Map<Component, Footprint> byComponent = new HashMap<>();

    public Footprints(Declarations declarations, RecordMakers makers) {
        this.own = new OwnFootprints(declarations);
        this.makers = makers;
    }

    /** What rules look at themselves. */
    OwnFootprints own() {
        return own;
    }

    /** On what an expression depends. */
    Footprint of(ParsedRule rule, @Nullable PatternShape pattern, Expr expr) {
        return closed(own.direct(rule, pattern, expr));
    }

    /** On what the conclusion of a rule depends. */
    Footprint ofConclusion(ParsedRule rule) {
        return closed(own.conclusion(rule));
    }

    /** On what the objects of a pattern depend. */
    Footprint ofObjects(ParsedRule rule, PatternShape pattern) {
        return closed(own.whole(rule, pattern));
    }

    /** On what a component of the records of a type depends, through other records. */
    public Footprint ofComponent(String type, String name) {
        return closed(Footprint.ofRecord(type, name));
    }

    private Footprint closed(Footprint direct) {
        var all = direct;
        var seen = new HashSet<Component>();
        var next = new ArrayDeque<>(direct.records());
        while (!next.isEmpty()) {
            var component = next.remove();
            if (seen.add(component)) {
                var made = made(component);
                all = all.and(made);
                next.addAll(made.records());
            }
        }
        return new Footprint(all.fields(), all.items(), all.today(), Set.of());
    }

    private Footprint made(Component component) {
        var known = byComponent.get(component);
        if (known == null) {
            known = Footprint.all(makers.of(component.type()).stream().map(rule -> put(rule, component.name())));
            byComponent.put(component, known);
        }
        return known;
    }

    private Footprint put(ParsedRule rule, String component) {
        return makers.argument(rule, component)
                .map(argument -> own.direct(rule, null, argument))
                .orElseGet(() -> own.conclusion(rule));
    }
}
