package org.conditionality.rule.check.type;

import java.util.List;
import java.util.stream.Collectors;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.DrlFile.Declaration;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.Fault;
import org.conditionality.rule.drl.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A file of DRL as checks look at it, with the patterns of each rule in a row. All places are offsets in the text.
 *
 * @param drl what it was made of
 */
public record FileSource(String path, String text, DrlFile drl, List<TypeSource> types, List<RuleSource> rules) {

    public FileSource {
        types = List.copyOf(types);
        rules = List.copyOf(rules);
    }

    /** A file as it was read; of what could not be read nothing is in it. */
    public static FileSource of(String path, String text, DrlFile drl) {
        var broken = drl.faults().stream().map(Fault::rule).collect(Collectors.toSet());
        return new FileSource(
                path,
                text,
                drl,
                drl.declarations().stream().map(TypeSource::of).toList(),
                drl.rules().stream()
                        .map(rule -> new RuleRow(path, text)
                                .of(rule, broken.contains(rule.name().text())))
                        .toList());
    }

    /**
     * A declared type or enum.
     *
     * @param end the offset after its last character
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
            int end) {

        private static TypeSource of(Declaration type) {
            return new TypeSource(
                    type.name().text(),
                    type.isEnum(),
                    type.said("fact").map(Phrase::text).orElse(null),
                    type.said("many").filter(many -> many.text().equals("true")).isPresent(),
                    type.fields().stream()
                            .map(field -> new FieldSource(
                                    field.name().text(),
                                    field.type().text(),
                                    field.name().start(),
                                    field.type().start()))
                            .toList(),
                    type.constants().stream().map(Phrase::text).toList(),
                    type.name().start(),
                    type.end());
        }
    }

    /** A field of a declared type, with its type's name. */
    public record FieldSource(String name, String type, int offset, int typeOffset) {}

    /**
     * A rule.
     *
     * @param end the offset after its last character
     * @param clause what {@code @clause} names; null where there is none
     * @param made the record it concludes; null where it cannot be told
     * @param isOpen whether variables may come from where nothing here looks, such as {@code accumulate}, or what could
     *     not be read
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
     * @param isTaken whether it says what its object comes from, instead of the facts and what rules concluded
     */
    public record PatternSource(
            @Nullable String variable,
            String type,
            int offset,
            List<String> within,
            List<Constraint> constraints,
            boolean isTaken) {

        /** Whether it matches by absence or presence alone, so that its variables are not seen outside. */
        public boolean isClosed() {
            return within.contains("not") || within.contains("exists") || within.contains("forall");
        }
    }

    /**
     * One constraint of a pattern.
     *
     * @param variable what it binds; null where it binds nothing
     * @param isBracketed whether one pair of brackets stands around what it says, its variable aside
     */
    public record Constraint(@Nullable String variable, int offset, String text, boolean isBracketed, Expr expr) {}
}
