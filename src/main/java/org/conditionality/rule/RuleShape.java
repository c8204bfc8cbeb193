package org.conditionality.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a rule from its text alone.
 *
 * @param text the rule as it is written, from its name on
 * @param consequence the text after {@code then}
 * @param conclusion the record it concludes; null where the consequence is not one {@code insertLogical}
 */
record RuleShape(
        String name,
        String file,
        int line,
        String text,
        @Nullable String clause,
        List<PatternShape> patterns,
        String consequence,
        @Nullable Conclusion conclusion) {

    /** Conclusions that no label depends on, and at which no unknown fact needs to be settled. */
    private static final Set<String> ASIDE = Set.of("Advisory", "Contradiction");

    /**
     * One pattern, in the order of the text.
     *
     * @param binding the variable bound to the whole pattern
     * @param negated whether it stands below {@code not} or {@code forall}
     * @param gathered whether it stands below {@code accumulate}, {@code collect} or {@code forall}
     * @param source the text after {@code from}; null where there is none
     */
    record PatternShape(
            @Nullable String binding,
            String type,
            boolean negated,
            boolean gathered,
            List<String> constraints,
            @Nullable String source) {}

    /**
     * The record that a rule concludes.
     *
     * @param type the simple name of its class
     * @param maker the constructor ("new") or the static method that makes it
     * @param ids the texts among the arguments that make it: what the record is about
     * @param texts every text of the expression
     * @param arguments the arguments that make it, as Java
     */
    record Conclusion(String type, String maker, List<String> ids, List<String> texts, List<String> arguments) {

        /** Whether it says which obligation or condition it is about; a law for all of them does not. */
        boolean isAbout(String id) {
            return ids.contains(id);
        }
    }

    /** Whether it is a law: for every obligation, so that it concludes about none by name, and labels depend on it. */
    boolean isLaw() {
        return conclusion != null && conclusion.ids().isEmpty() && !ASIDE.contains(conclusion.type());
    }

    boolean concludes(String type) {
        return conclusion != null && conclusion.type().equals(type);
    }

    /** The record it concludes, where it is known to conclude one. */
    Conclusion concluded() {
        if (conclusion == null) {
            throw new IllegalArgumentException(name + " concludes nothing.");
        }
        return conclusion;
    }

    /** Every constraint, and the consequence. */
    String everything() {
        return patterns.stream()
                        .flatMap(pattern -> pattern.constraints().stream())
                        .collect(Collectors.joining("\n"))
                + "\n"
                + consequence;
    }

    RuleInfo info() {
        return new RuleInfo(name, file, line, clause);
    }
}
