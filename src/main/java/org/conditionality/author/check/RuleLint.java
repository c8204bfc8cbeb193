package org.conditionality.author.check;

import java.util.List;
import java.util.Set;
import org.conditionality.rule.check.type.FileSource;
import org.conditionality.rule.check.type.FileSource.Constraint;
import org.conditionality.rule.check.type.FileSource.PatternSource;
import org.conditionality.rule.check.type.FileSource.RuleSource;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.finding.FindingCode;

/** What can be said against one rule taken by itself. */
final class RuleLint {

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");

    private final FileSource file;
    private final RuleSource rule;
    private final FileFindings notes;

    RuleLint(FileSource file, RuleSource rule, FileFindings notes) {
        this.file = file;
        this.rule = rule;
        this.notes = notes;
    }

    void look() {
        // What all agreements share encodes the law of labels, which is no clause of any.
        if (rule.clause() == null && file.path().contains("/")) {
            notes.add(
                    FindingCode.NO_CLAUSE,
                    rule.offset(),
                    "rule".length(),
                    "The rule names no clause.",
                    "Write `@clause( \"…\" )` under its name.");
        }
        for (var pattern : rule.patterns()) {
            misanswered(pattern);
            pattern.constraints().forEach(this::binds);
        }
    }

    private void binds(Constraint constraint) {
        if (constraint.variable() == null || !(constraint.expr() instanceof Expr.Binary bound)) {
            return;
        }
        var isSum = ARITHMETIC.contains(bound.operator());
        if (constraint.isBracketed() && !isSum) {
            bound(
                    constraint,
                    "This binds the result of the comparison, true or false, and constrains nothing.",
                    "Take the brackets away.");
        } else if (!constraint.isBracketed() && (isSum || isSum(bound.left()))) {
            bound(
                    constraint,
                    "Without brackets `%s` is bound to the first part alone.".formatted(constraint.variable()),
                    "Write `%s : ( … )`.".formatted(constraint.variable()));
        }
    }

    private static boolean isSum(Expr expr) {
        return expr instanceof Expr.Binary binary && ARITHMETIC.contains(binary.operator());
    }

    private void bound(Constraint constraint, String message, String suggestion) {
        notes.add(
                FindingCode.BOUND_OTHERWISE,
                constraint.offset(),
                constraint.text().length(),
                message,
                suggestion);
    }

    private void misanswered(PatternSource pattern) {
        var within = pattern.within();
        var closed = within.stream().filter(List.of("not", "exists")::contains).count();
        if (closed > 1) {
            drools(
                    pattern,
                    "A `not` or `exists` within another silently does not fire in some packages (incubator-kie#7115).");
        } else if (within.contains("accumulate")) {
            drools(
                    pattern,
                    "What `accumulate` and `collect` give can depend on the order of files (incubator-kie#7109).");
        } else if (within.contains("forall")) {
            drools(
                    pattern,
                    "`forall` is a `not` within a `not`, which silently does not fire in some packages (incubator-kie#7115).");
        }
    }

    private void drools(PatternSource pattern, String message) {
        notes.add(
                FindingCode.DROOLS,
                pattern.offset(),
                pattern.type().length(),
                message,
                "Conclude a record for the inner part by a rule of its own, and use that.");
    }
}
