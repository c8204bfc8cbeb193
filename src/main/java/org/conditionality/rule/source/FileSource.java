package org.conditionality.rule.source;

import java.util.List;
import org.conditionality.rule.drl.Expr;
import org.jspecify.annotations.Nullable;

/**
 * A file of DRL, as far as it could be read. All places are offsets in the text.
 *
 * @param imports the names imported, such as {@code org.conditionality.norm.*}
 */
public record FileSource(
        String path, String text, List<Import> imports, List<TypeSource> types, List<RuleSource> rules) {

    /** What one import says. */
    public record Import(String name, int offset) {}

    /**
     * A declared type or enum.
     *
     * @param fact the name under which a fact set states it; null where it is no fact type
     * @param fields the fields of a type; empty for an enum
     * @param constants the constants of an enum; empty for a type
     */
    public record TypeSource(
            String name,
            boolean isEnum,
            @Nullable String fact,
            boolean many,
            List<FieldSource> fields,
            List<String> constants,
            int offset,
            int end) {}

    /** A field of a declared type, with its type's name. */
    public record FieldSource(String name, String type, int offset) {}

    /**
     * A rule.
     *
     * @param clause what {@code @clause} names; null where there is none
     * @param made the record it concludes; null where it cannot be told
     * @param isOpen whether variables may come from where nothing here looks, such as {@code accumulate}
     */
    public record RuleSource(
            String name,
            String path,
            int offset,
            int end,
            @Nullable String clause,
            int clauseOffset,
            List<PatternSource> patterns,
            @Nullable Expr made,
            boolean isOpen) {}

    /**
     * A pattern, in the order of the text.
     *
     * @param within what it stands in, from the outside in: {@code and}, {@code or}, {@code not}, {@code exists},
     *     {@code forall}, {@code accumulate}
     * @param from the text after {@code from}; null where there is none
     */
    public record PatternSource(
            @Nullable String variable,
            String type,
            int offset,
            List<String> within,
            List<Constraint> constraints,
            @Nullable String from) {

        /** Whether it matches by absence or presence alone, so that its variables are not seen outside. */
        public boolean isClosed() {
            return within.contains("not") || within.contains("exists") || within.contains("forall");
        }
    }

    /**
     * One constraint of a pattern.
     *
     * @param variable what it binds; null where it binds nothing
     * @param expr null where it cannot be read
     */
    public record Constraint(
            @Nullable String variable,
            int offset,
            String text,
            @Nullable Expr expr) {}
}
