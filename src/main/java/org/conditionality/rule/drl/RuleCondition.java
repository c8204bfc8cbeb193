package org.conditionality.rule.drl;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold for a rule to fire. */
public sealed interface RuleCondition {

    int start();

    /** The offset after its last character. */
    int end();

    /**
     * An object that must be there.
     *
     * @param variable what names it in the rest of the rule
     * @param source where it comes from, if not from the facts and what rules concluded
     * @param start with its variable
     * @param end with its source
     */
    record Pattern(
            Optional<Phrase> variable,
            Phrase type,
            List<Constraint> constraints,
            Optional<Source> source,
            int start,
            int end)
            implements RuleCondition {

        public Pattern {
            constraints = List.copyOf(constraints);
        }

        private Stream<RuleCondition> behind() {
            return source.flatMap(Source::over).stream();
        }
    }

    /** What a pattern takes its object from. */
    sealed interface Source {

        /** The elements of a list. */
        record Elements(Expr list) implements Source {}

        /** All objects that match a pattern, in one list. */
        record Collected(RuleCondition pattern) implements Source {}

        /** What a function makes of all objects that match. */
        record Computed(Gathering gathering) implements Source {}

        /** What is matched for it; empty where it is a list that is there. */
        default Optional<RuleCondition> over() {
            if (this instanceof Collected collected) {
                return Optional.of(collected.pattern());
            }
            return this instanceof Computed computed ? Optional.of(computed.gathering()) : Optional.empty();
        }
    }

    /** Parts, and how they hold together. */
    record Group(Kind kind, List<RuleCondition> parts, int start, int end) implements RuleCondition {

        public Group {
            parts = List.copyOf(parts);
        }
    }

    /** How the parts of a group hold together. */
    enum Kind {
        AND,
        OR,
        NOT,
        EXISTS,
        FORALL
    }

    /** What functions make of all objects that match: {@code accumulate( pattern; functions; constraints )}. */
    record Gathering(RuleCondition over, List<Function> functions, List<Constraint> constraints, int start, int end)
            implements RuleCondition {

        public Gathering {
            functions = List.copyOf(functions);
            constraints = List.copyOf(constraints);
        }
    }

    /** A function over all objects that match, and what names its outcome. */
    record Function(Optional<Phrase> variable, Phrase name, List<Expr> arguments) {

        public Function {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * What is said of an object, or what names one of its fields; both where a field that is compared is named.
     *
     * @param isBracketed whether one pair of brackets stands around all of it, the variable aside
     * @param start of all of it, brackets included
     */
    record Constraint(Optional<Phrase> variable, Expr expr, boolean isBracketed, int start, int end) {}

    /** Every pattern in it, in the order of the text. */
    default Stream<Pattern> patterns() {
        if (this instanceof Pattern pattern) {
            return Stream.concat(Stream.of(pattern), pattern.behind().flatMap(RuleCondition::patterns));
        }
        return parts().flatMap(RuleCondition::patterns);
    }

    /** Everything in it by which functions gather what matches. */
    default Stream<Gathering> gatherings() {
        if (this instanceof Gathering gathering) {
            return Stream.concat(Stream.of(gathering), gathering.over().gatherings());
        }
        return this instanceof Pattern pattern
                ? pattern.behind().flatMap(RuleCondition::gatherings)
                : parts().flatMap(RuleCondition::gatherings);
    }

    /** Whether it is made of patterns, and of {@code not} and {@code exists} over a single one each, and gathers nothing. */
    default boolean isFlat() {
        if (this instanceof Group group) {
            return switch (group.kind()) {
                case AND, OR -> group.parts().stream().allMatch(RuleCondition::isFlat);
                case NOT, EXISTS ->
                    group.parts().size() == 1 && group.parts().get(0) instanceof Pattern only && only.isFlat();
                case FORALL -> false;
            };
        }
        return this instanceof Pattern pattern && pattern.behind().findAny().isEmpty();
    }

    private Stream<RuleCondition> parts() {
        if (this instanceof Group group) {
            return group.parts().stream();
        }
        return this instanceof Gathering gathering ? Stream.of(gathering.over()) : Stream.empty();
    }
}
