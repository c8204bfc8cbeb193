package org.conditionality.rule.drl.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.conditionality.rule.drl.Fault;
import org.conditionality.rule.drl.RuleCondition;
import org.conditionality.rule.drl.RuleCondition.Group;
import org.conditionality.rule.drl.RuleCondition.Kind;
import org.conditionality.rule.drl.text.FaultList;
import org.drools.drl.parser.antlr4.DRL10Parser.LhsAccumulateContext;
import org.drools.drl.parser.antlr4.DRL10Parser.LhsAndContext;
import org.drools.drl.parser.antlr4.DRL10Parser.LhsAndDefContext;
import org.drools.drl.parser.antlr4.DRL10Parser.LhsContext;
import org.drools.drl.parser.antlr4.DRL10Parser.LhsEvalContext;
import org.drools.drl.parser.antlr4.DRL10Parser.LhsExistsContext;
import org.drools.drl.parser.antlr4.DRL10Parser.LhsExpressionEnclosedContext;
import org.drools.drl.parser.antlr4.DRL10Parser.LhsForallContext;
import org.drools.drl.parser.antlr4.DRL10Parser.LhsNotContext;
import org.drools.drl.parser.antlr4.DRL10Parser.LhsOrContext;
import org.drools.drl.parser.antlr4.DRL10Parser.LhsPatternBindContext;
import org.drools.drl.parser.antlr4.DRL10Parser.LhsUnaryContext;
import org.drools.drl.parser.antlr4.DRL10Parser.LhsUnarySingleContext;

/** Reads what stands between {@code when} and {@code then}. */
final class ConditionTree {

    private final FaultList faults;
    private final PatternTree patterns;

    ConditionTree(FaultList faults) {
        this.faults = faults;
        this.patterns = new PatternTree(faults, this);
    }

    List<RuleCondition> all(LhsContext tree) {
        var all = new ArrayList<RuleCondition>();
        TreeWords.parts(tree).forEach(part -> read(part).ifPresent(all::add));
        return all;
    }

    /** The condition that a part states; empty where it is a word or sign, or a fault. */
    Optional<RuleCondition> read(ParseTree part) {
        if (part instanceof TerminalNode) {
            return Optional.empty();
        } else if (part instanceof LhsPatternBindContext pattern) {
            return patterns.bound(pattern);
        } else if (part instanceof LhsUnarySingleContext
                || part instanceof LhsUnaryContext
                || part instanceof LhsExpressionEnclosedContext
                || part instanceof LhsAndContext
                || part instanceof LhsAndDefContext) {
            return group(Kind.AND, part);
        } else if (part instanceof LhsOrContext) {
            return group(Kind.OR, part);
        } else if (part instanceof LhsNotContext) {
            return group(Kind.NOT, part);
        } else if (part instanceof LhsExistsContext) {
            return group(Kind.EXISTS, part);
        } else if (part instanceof LhsForallContext) {
            return group(Kind.FORALL, part);
        } else if (part instanceof LhsAccumulateContext) {
            return Optional.of(patterns.gathering(part));
        }
        if (part instanceof LhsEvalContext) {
            faults.add(
                    Fault.Kind.EVAL,
                    TreeWords.first(part),
                    "An `eval` cannot be explained or analysed.",
                    "Write it as a constraint of a pattern.");
        } else {
            faults.form(
                    TreeWords.first(part),
                    "Between `when` and `then` stand patterns, `not`, `exists`, `forall`, `and`, `or` and `accumulate`.",
                    "Take it out.");
        }
        return Optional.empty();
    }

    private Optional<RuleCondition> group(Kind kind, ParseTree tree) {
        var parts = new ArrayList<RuleCondition>();
        TreeWords.parts(tree).forEach(part -> read(part).ifPresent(parts::add));
        var isPlain = kind == Kind.AND || kind == Kind.OR;
        return isPlain && parts.size() == 1
                ? Optional.of(parts.get(0))
                : Optional.of(new Group(kind, parts, faults.start(tree), faults.end(tree)));
    }
}
