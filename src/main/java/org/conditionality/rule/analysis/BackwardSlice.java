package org.conditionality.rule.analysis;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.parsed.PatternShape;
import org.conditionality.rule.term.RecordMakers;

/** Every rule on which a conclusion can depend, found once. */
final class BackwardSlice {

    private final RecordMakers makers;
    private final boolean byLaw;
    private final Set<ParsedRule> upstream = new LinkedHashSet<>();
    private final Set<String> seen = new HashSet<>();

    /** @param byLaw whether also by what the laws of labels make of other records */
    BackwardSlice(RecordMakers makers, boolean byLaw) {
        this.makers = makers;
        this.byLaw = byLaw;
    }

    /** The rules behind records of a type, about an id or about any. */
    Set<ParsedRule> of(String type, Optional<String> id) {
        gather(type, id);
        return upstream;
    }

    /** A rule, and those behind what it looks at. */
    Set<ParsedRule> of(ParsedRule rule) {
        gather(rule);
        return upstream;
    }

    private void gather(String type, Optional<String> id) {
        if (!seen.add(type + " " + id.orElse("*"))) {
            return;
        }
        for (var rule : makers.of(type)) {
            if ((byLaw || !rule.isLaw()) && (id.isEmpty() || rule.isLaw() || makers.isAbout(rule, id.get()))) {
                gather(rule);
            }
        }
    }

    private void gather(ParsedRule rule) {
        upstream.add(rule);
        rule.patterns().forEach(pattern -> gather(pattern.type(), aboutWhich(pattern)));
    }

    /** What the objects of a pattern are about; empty where that is not written out, so that it is about any. */
    private static Optional<String> aboutWhich(PatternShape pattern) {
        return pattern.literal("id").or(() -> pattern.literal("obligation"));
    }
}
