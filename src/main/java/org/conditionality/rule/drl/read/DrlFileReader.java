package org.conditionality.rule.drl.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.DrlFile.Rule;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.Fault;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.drl.RuleCondition;
import org.conditionality.rule.drl.text.CommentReader;
import org.conditionality.rule.drl.text.FaultList;
import org.drools.drl.parser.antlr4.DRL10Parser.AttributeContext;
import org.drools.drl.parser.antlr4.DRL10Parser.AttributesContext;
import org.drools.drl.parser.antlr4.DRL10Parser.CompilationUnitContext;
import org.drools.drl.parser.antlr4.DRL10Parser.DeclaredefContext;
import org.drools.drl.parser.antlr4.DRL10Parser.DrlStatementdefContext;
import org.drools.drl.parser.antlr4.DRL10Parser.FunctiondefContext;
import org.drools.drl.parser.antlr4.DRL10Parser.GlobaldefContext;
import org.drools.drl.parser.antlr4.DRL10Parser.ImportStandardDefContext;
import org.drools.drl.parser.antlr4.DRL10Parser.PackagedefContext;
import org.drools.drl.parser.antlr4.DRL10Parser.QuerydefContext;
import org.drools.drl.parser.antlr4.DRL10Parser.RhsContext;
import org.drools.drl.parser.antlr4.DRL10Parser.RuledefContext;

/** Makes the model of a file of its tree. What the model has no place for is a fault. */
final class DrlFileReader {

    private final CommentReader comments;
    private final FaultList faults;
    private final DeclarationTree declarations;
    private final ConditionTree conditions;
    private final ConsequenceText consequences;
    private Optional<Phrase> packageName = Optional.empty();
    private final List<Phrase> imports = new ArrayList<>();
    private final List<DrlFile.Declaration> declared = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    DrlFileReader(String text, FaultList faults) {
        this.comments = CommentReader.of(text);
        this.faults = faults;
        this.declarations = new DeclarationTree(faults);
        this.conditions = new ConditionTree(faults);
        this.consequences = new ConsequenceText(comments.code(), faults);
    }

    /** Adds what a tree of the file, or of a part of it, holds. */
    void take(CompilationUnitContext tree) {
        for (var part : TreeWords.parts(tree)) {
            if (part instanceof PackagedefContext named) {
                packageName = Optional.of(faults.phrase(named.name));
            } else if (part instanceof DrlStatementdefContext statement) {
                TreeWords.parts(statement).forEach(this::statement);
            } else if (!(part instanceof TerminalNode)) {
                faults.form(part, "A file holds imports, declarations and rules, and no `unit`.", "Take it out.");
            }
        }
    }

    /** All that was added. */
    DrlFile file() {
        return new DrlFile(packageName, imports, declared, rules, comments.comments(), faults.found());
    }

    private void statement(ParseTree part) {
        if (part instanceof ImportStandardDefContext imported
                && imported.STATIC() == null
                && imported.DRL_FUNCTION() == null) {
            imports.add(name(imported));
        } else if (part instanceof DeclaredefContext) {
            declarations.read(part).ifPresent(declared::add);
        } else if (part instanceof RuledefContext rule) {
            rules.add(rule(rule));
        } else if (part instanceof AttributeContext attribute) {
            attribute(attribute);
        } else if (part instanceof AttributesContext list) {
            attributes(list);
        } else if (!(part instanceof TerminalNode)) {
            var word = word(part);
            faults.form(
                    TreeWords.first(part),
                    word + " runs code that no reading, and no explanation, can follow.",
                    "Take it out, and say in patterns when a rule holds.");
        }
    }

    private static String word(ParseTree part) {
        if (part instanceof FunctiondefContext) {
            return "A function";
        } else if (part instanceof GlobaldefContext) {
            return "A global";
        }
        return part instanceof QuerydefContext ? "A query" : "An import of a function";
    }

    private Phrase name(ImportStandardDefContext imported) {
        var name = faults.phrase(imported.drlQualifiedName());
        return imported.MUL() == null ? name : new Phrase(name.text() + ".*", name.start(), name.end() + ".*".length());
    }

    private Rule rule(RuledefContext tree) {
        var name = faults.unquoted(tree.name);
        faults.within(name.text());
        faults.quoted(tree.name);
        if (tree.EXTENDS() != null) {
            faults.form(
                    tree.EXTENDS(),
                    "A rule cannot extend another: its patterns must be written in it.",
                    "Write its patterns out.");
        }
        if (tree.attributes() != null) {
            attributes(tree.attributes());
        }
        var annotations = declarations.annotations(tree.drlAnnotation());
        var when = tree.lhs() == null ? List.<RuleCondition>of() : conditions.all(tree.lhs());
        var then = consequence(tree.rhs());
        faults.within(null);
        var thenStart = faults.start(tree.rhs());
        return new Rule(
                name,
                annotations,
                when,
                then,
                faults.start(tree),
                tree.lhs() == null ? thenStart : faults.start(tree.lhs()),
                thenStart,
                faults.start(tree.DRL_RHS_END()) + "end".length());
    }

    private Optional<Expr> consequence(RhsContext tree) {
        for (var named : tree.namedConsequence()) {
            faults.form(
                    TreeWords.first(named),
                    "A rule has one consequence.",
                    "Write a rule of its own for each consequence.");
        }
        return consequences.concluded(tree.consequenceBody(), faults.end(Objects.requireNonNull(tree.getChild(0))));
    }

    private void attributes(AttributesContext tree) {
        for (var part : TreeWords.parts(tree)) {
            if (part instanceof AttributeContext attribute) {
                attribute(attribute);
            } else if (part instanceof TerminalNode word && !word.getText().equals(",")) {
                faults.add(Fault.Kind.ATTRIBUTE, word, "`attributes` opens a list of attributes.", "Take them out.");
            }
        }
    }

    private void attribute(AttributeContext attribute) {
        var word = TreeWords.first(attribute);
        switch (word.getText()) {
            case "date-effective", "date-expires", "timer", "duration", "calendars" ->
                faults.add(
                        Fault.Kind.ATTRIBUTE,
                        word,
                        "`%s` reads the clock of the machine, which rules may not do: they compare with the date asked about."
                                .formatted(word.getText()),
                        "Compare with `AsOf( $asOf : date )`, as in `date <= $asOf`.");
            case "enabled", "salience", "dialect" ->
                faults.add(
                        Fault.Kind.ATTRIBUTE,
                        word,
                        "`%s` runs code, or makes the answer depend on the order in which rules fire."
                                .formatted(word.getText()),
                        "Take it out, and say in the patterns when the rule holds.");
            default ->
                faults.add(
                        Fault.Kind.ATTRIBUTE,
                        word,
                        "`%s` makes the answer depend on the order in which rules fire.".formatted(word.getText()),
                        "Take it out, and say in the patterns when the rule holds.");
        }
    }
}
