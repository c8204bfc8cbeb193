package org.conditionality.rule.drl.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.conditionality.rule.drl.DrlFile.Annotation;
import org.conditionality.rule.drl.DrlFile.Declaration;
import org.conditionality.rule.drl.DrlFile.Field;
import org.conditionality.rule.drl.Fault;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.drl.text.FaultList;
import org.drools.drl.parser.antlr4.DRL10Parser.AnnotationArgsContext;
import org.drools.drl.parser.antlr4.DRL10Parser.ChunkContext;
import org.drools.drl.parser.antlr4.DRL10Parser.DrlAnnotationContext;
import org.drools.drl.parser.antlr4.DRL10Parser.DrlIdentifierContext;
import org.drools.drl.parser.antlr4.DRL10Parser.DrlQualifiedNameContext;
import org.drools.drl.parser.antlr4.DRL10Parser.EnumDeclarationContext;
import org.drools.drl.parser.antlr4.DRL10Parser.EnumerativeContext;
import org.drools.drl.parser.antlr4.DRL10Parser.FieldContext;
import org.drools.drl.parser.antlr4.DRL10Parser.FullAnnotationContext;
import org.drools.drl.parser.antlr4.DRL10Parser.LiteralContext;
import org.drools.drl.parser.antlr4.DRL10Parser.TypeDeclarationContext;

/** Reads what a file declares, and what is said of it by annotations. */
final class DeclarationTree {

    private final FaultList faults;

    DeclarationTree(FaultList faults) {
        this.faults = faults;
    }

    /** The type or enum declared; empty where it is anything else. */
    Optional<Declaration> read(ParseTree declared) {
        var tree = declared.getChild(declared.getChildCount() - 1);
        if (tree instanceof TypeDeclarationContext type) {
            return Optional.of(type(type));
        } else if (tree instanceof EnumDeclarationContext type) {
            return Optional.of(enumeration(type));
        }
        faults.form(
                TreeWords.first(tree),
                "Only types and enums are declared: there are no entry points and no windows.",
                "Take it out.");
        return Optional.empty();
    }

    private Declaration type(TypeDeclarationContext tree) {
        if (tree.EXTENDS() != null) {
            faults.form(tree.EXTENDS(), "A declared type extends no other.", "Repeat the fields.");
        }
        if (tree.DRL_TRAIT() != null) {
            faults.form(tree.DRL_TRAIT(), "A declared type is no trait.", "Take `trait` out.");
        }
        return new Declaration(
                faults.phrase(tree.name),
                List.of(),
                tree.field().stream().map(this::field).toList(),
                annotations(tree.drlAnnotation()),
                faults.start(tree.getParent()),
                faults.end(tree.getParent()));
    }

    private Declaration enumeration(EnumDeclarationContext tree) {
        for (var field : tree.field()) {
            faults.form(field, "The constants of an enum carry nothing.", "Take the field out.");
        }
        var constants = new ArrayList<Phrase>();
        for (var part : TreeWords.parts(tree.enumeratives())) {
            if (part instanceof EnumerativeContext constant) {
                constants.add(faults.phrase(constant.drlIdentifier()));
                if (constant.getChildCount() > 1) {
                    faults.form(
                            constant,
                            "A constant of an enum is made of a name alone: anything else runs when it is loaded.",
                            "Take the brackets out.");
                }
            }
        }
        return new Declaration(
                faults.phrase(tree.name),
                constants,
                List.of(),
                annotations(tree.drlAnnotation()),
                faults.start(tree.getParent()),
                faults.end(tree.getParent()));
    }

    private Field field(FieldContext tree) {
        if (tree.ASSIGN() != null) {
            faults.form(
                    tree.ASSIGN(),
                    "A field has no value before one is stated: what is left out is unknown.",
                    "Take the value out.");
        }
        return new Field(
                faults.phrase(tree.label().drlIdentifier()),
                faults.phrase(tree.type()),
                annotations(tree.drlAnnotation()));
    }

    List<Annotation> annotations(List<DrlAnnotationContext> trees) {
        return trees.stream().map(this::annotation).toList();
    }

    private Annotation annotation(DrlAnnotationContext tree) {
        var inner = TreeWords.core(tree) instanceof FullAnnotationContext full ? full : tree.getChild(0);
        var parts = TreeWords.parts(inner instanceof FullAnnotationContext ? inner : tree);
        var values = new ArrayList<Phrase>();
        var name = faults.phrase(tree);
        for (var part : parts) {
            if (part instanceof DrlIdentifierContext || part instanceof DrlQualifiedNameContext) {
                name = faults.phrase(part);
            } else if (part instanceof AnnotationArgsContext arguments) {
                values.addAll(values(arguments));
            } else if (!(part instanceof TerminalNode)) {
                refuse(part);
            }
        }
        return new Annotation(name, values);
    }

    private List<Phrase> values(ParseTree arguments) {
        var values = new ArrayList<Phrase>();
        for (var part : TreeWords.parts(arguments)) {
            if (part instanceof TerminalNode) {
                continue;
            }
            var core = TreeWords.core(part);
            if (core.getParent() instanceof LiteralContext) {
                faults.quoted(core);
                values.add(faults.unquoted(core));
            } else {
                refuse(part);
            }
        }
        return values;
    }

    /** Whatever cannot be read as values is taken as it comes, often up to the end of the file. */
    private void refuse(ParseTree part) {
        var kind = part instanceof ChunkContext ? Fault.Kind.SYNTAX : Fault.Kind.FORM;
        faults.add(
                kind,
                TreeWords.first(part),
                "An annotation says a text, a number, or true or false.",
                "Write it in quotes.");
    }
}
