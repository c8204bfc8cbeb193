package org.conditionality.rule.drl;

import java.util.List;
import java.util.Optional;

/**
 * What a file of DRL holds. All places are offsets in its text.
 *
 * @param faults what it holds besides, none of which rules may be made of; where there are any, the rest is not complete
 */
public record DrlFile(
        Optional<Phrase> packageName,
        List<Phrase> imports,
        List<Declaration> declarations,
        List<Rule> rules,
        List<Comment> comments,
        List<Fault> faults) {

    public DrlFile {
        imports = List.copyOf(imports);
        declarations = List.copyOf(declarations);
        rules = List.copyOf(rules);
        comments = List.copyOf(comments);
        faults = List.copyOf(faults);
    }

    /** A comment, with its slashes, and the offset at which it begins. */
    public record Comment(String text, int offset) {}

    /**
     * A declared type, with its fields, or a declared enum, with its constants.
     *
     * @param start the offset of the word {@code declare}
     * @param end the offset after the word {@code end}
     */
    public record Declaration(
            Phrase name, List<Phrase> constants, List<Field> fields, List<Annotation> annotations, int start, int end) {

        public Declaration {
            constants = List.copyOf(constants);
            fields = List.copyOf(fields);
            annotations = List.copyOf(annotations);
        }

        public boolean isEnum() {
            return !constants.isEmpty();
        }

        /** What an annotation of a name says of the type; empty where there is none. */
        public Optional<Phrase> said(String annotation) {
            return DrlFile.said(annotation, annotations);
        }
    }

    /** A field of a declared type. */
    public record Field(Phrase name, Phrase type, List<Annotation> annotations) {

        public Field {
            annotations = List.copyOf(annotations);
        }

        /** What an annotation of a name says of the field; empty where there is none. */
        public Optional<Phrase> said(String annotation) {
            return DrlFile.said(annotation, annotations);
        }
    }

    private static Optional<Phrase> said(String name, List<Annotation> annotations) {
        return annotations.stream()
                .filter(annotation -> annotation.name().text().equals(name))
                .flatMap(annotation -> annotation.values().stream())
                .findFirst();
    }

    /** What is said of a rule, a type or a field, as in {@code @clause( "Two 3" )}; without values, it is a mark. */
    public record Annotation(Phrase name, List<Phrase> values) {

        public Annotation {
            values = List.copyOf(values);
        }
    }

    /**
     * A rule.
     *
     * @param when what must hold, all of it
     * @param then the record it concludes; empty where its consequence is anything else, which is then a fault
     * @param start the offset of the word {@code rule}
     * @param whenStart the offset of the word {@code when}; where it has none, that of {@code then}
     * @param thenStart the offset of the word {@code then}
     * @param end the offset after the word {@code end}
     */
    public record Rule(
            Phrase name,
            List<Annotation> annotations,
            List<RuleCondition> when,
            Optional<Expr> then,
            int start,
            int whenStart,
            int thenStart,
            int end) {

        public Rule {
            annotations = List.copyOf(annotations);
            when = List.copyOf(when);
        }

        /** What an annotation of a name says of the rule; empty where there is none. */
        public Optional<Phrase> said(String annotation) {
            return DrlFile.said(annotation, annotations);
        }

        /** The offset after the word {@code then}. */
        public int consequenceStart() {
            return thenStart + "then".length();
        }

        /** The offset of the word {@code end}. */
        public int consequenceEnd() {
            return end - "end".length();
        }
    }
}
