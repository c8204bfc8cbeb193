package org.conditionality.rule.mutation;

import org.jspecify.annotations.Nullable;

/**
 * One small fault put into a rule.
 *
 * @param file the rule's file, by its path below the rules directory
 * @param line the line that is changed, from 1
 * @param rule the rule's name
 * @param start where in the file the rule begins, in characters
 * @param was what stands there
 * @param becomes what is put in its place; empty where it is taken out
 * @param text the whole rule with the fault in it; null where the rule is taken out
 * @param reading the only reading for which this is so; null where it is so for all that have the rule
 */
public record Mutation(
        Kind kind,
        String file,
        int line,
        String rule,
        int start,
        String was,
        String becomes,
        @Nullable String text,
        @Nullable String reading) {

    /** The sorts of fault. */
    public enum Kind {
        CONSTRAINT_DROPPED("a constraint is dropped"),
        COMPARISON_TURNED("a comparison is turned"),
        CONSTANT_MOVED("a constant is moved by one"),
        CONSTANT_SWAPPED("a constant is swapped for another"),
        CONCLUSION_EXCHANGED("what is concluded is exchanged"),
        PARTIES_EXCHANGED("debtor and creditor are exchanged"),
        CLAUSE_EXCHANGED("the clause is exchanged for another"),
        RULE_REMOVED("the rule is removed"),
        RULE_IGNORED("the rule is ignored under one reading");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String inWords() {
            return words;
        }

        /** Whether it changes what an obligation or a condition says of itself, and not what follows. */
        public boolean isOfTerms() {
            return this == PARTIES_EXCHANGED || this == CLAUSE_EXCHANGED;
        }
    }

    /** The place and the fault, on one line. */
    public String inWords() {
        var change = switch (kind) {
            case RULE_REMOVED -> "";
            case RULE_IGNORED -> ": " + reading;
            case CONSTRAINT_DROPPED -> ": `" + was + "`";
            default -> ": `" + was + "` becomes `" + becomes + "`";
        };
        return "%s:%d: %s%s, in “%s”".formatted(file, line, kind.inWords(), change, rule);
    }
}
