package org.conditionality.rule.drl.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.drl.RuleCondition;
import org.conditionality.rule.drl.RuleCondition.Constraint;
import org.conditionality.rule.drl.RuleCondition.Function;
import org.conditionality.rule.drl.RuleCondition.Gathering;
import org.conditionality.rule.drl.RuleCondition.Group;
import org.conditionality.rule.drl.RuleCondition.Kind;
import org.conditionality.rule.drl.RuleCondition.Pattern;
import org.conditionality.rule.drl.RuleCondition.Source;
import org.conditionality.rule.drl.text.FaultList;
import org.drools.drl.parser.antlr4.DRL10Parser.AccumulateFunctionContext;
import org.drools.drl.parser.antlr4.DRL10Parser.ConditionalExpressionsContext;
import org.drools.drl.parser.antlr4.DRL10Parser.ConstraintContext;
import org.drools.drl.parser.antlr4.DRL10Parser.ConstraintsContext;
import org.drools.drl.parser.antlr4.DRL10Parser.DrlIdentifierContext;
import org.drools.drl.parser.antlr4.DRL10Parser.DrlQualifiedNameContext;
import org.drools.drl.parser.antlr4.DRL10Parser.FromAccumulateContext;
import org.drools.drl.parser.antlr4.DRL10Parser.FromCollectContext;
import org.drools.drl.parser.antlr4.DRL10Parser.FromExpressionContext;
import org.drools.drl.parser.antlr4.DRL10Parser.LabelContext;
import org.drools.drl.parser.antlr4.DRL10Parser.LhsPatternBindContext;
import org.drools.drl.parser.antlr4.DRL10Parser.LhsPatternContext;
import org.drools.drl.parser.antlr4.DRL10Parser.NestedConstraintContext;
import org.drools.drl.parser.antlr4.DRL10Parser.PatternSourceContext;
import org.drools.drl.parser.antlr4.DRL10Parser.XpathPrimaryContext;
import org.jspecify.annotations.Nullable;

/** Reads patterns, and what is said of their objects. */
final class PatternTree {

    private final FaultList faults;
    private final ConditionTree conditions;

    PatternTree(FaultList faults, ConditionTree conditions) {
        this.faults = faults;
        this.conditions = conditions;
    }

    Optional<RuleCondition> bound(LhsPatternBindContext tree) {
        Optional<Phrase> variable = Optional.empty();
        Optional<RuleCondition> pattern = Optional.empty();
        for (var part : TreeWords.parts(tree)) {
            if (part instanceof LabelContext label) {
                variable = Optional.of(faults.phrase(label.drlIdentifier()));
            } else if (part instanceof LhsPatternContext matched && pattern.isEmpty()) {
                pattern = pattern(variable, matched, tree);
            } else if (!(part instanceof TerminalNode)) {
                faults.form(part, "One variable names one pattern, with `:`.", "Write a rule for each pattern.");
            }
        }
        return pattern;
    }

    private Optional<RuleCondition> pattern(
            Optional<Phrase> variable, LhsPatternContext tree, LhsPatternBindContext whole) {
        @Nullable Phrase matched = null;
        var constraints = new ArrayList<Constraint>();
        Optional<Source> source = Optional.empty();
        for (var part : TreeWords.parts(tree)) {
            if (part instanceof DrlQualifiedNameContext name) {
                matched = faults.phrase(name);
            } else if (part instanceof ConstraintsContext said) {
                constraints.addAll(constraints(said));
            } else if (part instanceof PatternSourceContext from) {
                source = source(TreeWords.core(from));
            } else if (part instanceof XpathPrimaryContext path) {
                var type = faults.phrase(path).text().replaceFirst("^\\W*", "").replaceFirst("(?s)\\W.*", "");
                faults.form(
                        part,
                        "A path, as OOPath has it, is no pattern: it walks through data that rules here do not have.",
                        "Write `%s( … )`.".formatted(type));
            } else if (!(part instanceof TerminalNode) || TreeWords.is(part, "?")) {
                faults.form(
                        part,
                        "A pattern is a type with constraints in brackets, and at the most a `from`.",
                        "Take it out.");
            }
        }
        return matched == null
                ? Optional.empty()
                : Optional.of(
                        new Pattern(variable, matched, constraints, source, faults.start(whole), faults.end(whole)));
    }

    private Optional<Source> source(ParseTree tree) {
        if (tree instanceof FromCollectContext collected) {
            return bound(collected.lhsPatternBind()).map(Source.Collected::new);
        } else if (tree instanceof FromAccumulateContext) {
            return Optional.of(new Source.Computed(gathering(tree)));
        }
        var isWindow = !(tree instanceof FromExpressionContext) && isWordOf(tree);
        if (isWindow) {
            faults.form(
                    tree,
                    "Objects come from the facts, from rules, or from a list: there are no entry points and no windows.",
                    "Take it out.");
            return Optional.empty();
        }
        return new ExpressionTree(faults).read(tree).map(Source.Elements::new);
    }

    private static boolean isWordOf(ParseTree tree) {
        var name = tree.getClass().getSimpleName();
        return name.startsWith("FromEntryPoint") || name.startsWith("FromWindow");
    }

    /** {@code accumulate( … )}, as a condition or after {@code from}. */
    Gathering gathering(ParseTree tree) {
        var over = new ArrayList<RuleCondition>();
        var functions = new ArrayList<Function>();
        var constraints = new ArrayList<Constraint>();
        for (var part : TreeWords.parts(tree)) {
            if (part instanceof AccumulateFunctionContext function) {
                functions.add(function(function));
            } else if (part instanceof ConstraintsContext said) {
                constraints.addAll(constraints(said));
            } else if (TreeWords.is(part, "init")
                    || part.getClass().getSimpleName().startsWith("BlockStatements")) {
                faults.form(
                        part,
                        "`init`, `action` and `result` run code.",
                        "Name a function: count, sum, min, max, average, collectList or collectSet.");
                break;
            } else if (!(part instanceof TerminalNode)) {
                conditions.read(part).ifPresent(over::add);
            }
        }
        return new Gathering(
                over.size() == 1 ? over.get(0) : new Group(Kind.AND, over, faults.start(tree), faults.end(tree)),
                functions,
                constraints,
                faults.start(tree),
                faults.end(tree));
    }

    private Function function(AccumulateFunctionContext tree) {
        Optional<Phrase> variable = Optional.empty();
        var name = faults.phrase(tree);
        var arguments = new ArrayList<Expr>();
        for (var part : TreeWords.parts(tree)) {
            if (part instanceof LabelContext label) {
                variable = Optional.of(faults.phrase(label.drlIdentifier()));
            } else if (part instanceof DrlIdentifierContext word) {
                name = faults.phrase(word);
            } else if (part instanceof ConditionalExpressionsContext given) {
                TreeWords.parts(given).stream()
                        .filter(each -> !(each instanceof TerminalNode))
                        .forEach(each -> new ExpressionTree(faults).read(each).ifPresent(arguments::add));
            } else if (!(part instanceof TerminalNode)) {
                faults.form(part, "What a function gives is named with `:`.", "Write `$name : function( … )`.");
            }
        }
        return new Function(variable, name, arguments);
    }

    /** What stands between the brackets of a pattern, parted by commas. */
    List<Constraint> constraints(ParseTree tree) {
        var all = new ArrayList<Constraint>();
        for (var part : TreeWords.parts(tree)) {
            if (part instanceof ConstraintContext && TreeWords.core(part) instanceof NestedConstraintContext) {
                faults.form(part, "Constraints of a part stand by themselves.", "Write `part.field` in each.");
            } else if (!(part instanceof TerminalNode)) {
                var reader = new ExpressionTree(faults);
                reader.constraint(part)
                        .ifPresent(expr -> all.add(new Constraint(
                                reader.variable(), expr, reader.isBracketed(), faults.start(part), faults.end(part))));
            }
        }
        return all;
    }
}
