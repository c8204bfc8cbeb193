package org.conditionality.rule.check;

import java.util.List;
import java.util.Map;
import org.conditionality.rule.check.type.ExpressionTypes;
import org.conditionality.rule.check.type.FileSource;
import org.conditionality.rule.check.type.FileSource.PatternSource;
import org.conditionality.rule.check.type.FileSource.RuleSource;
import org.conditionality.rule.check.type.KnownTypes;
import org.conditionality.rule.check.type.NormTypes;
import org.conditionality.rule.check.type.ValueType;
import org.conditionality.rule.check.type.VariableScope;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingList;
import org.conditionality.text.NearestName;

/** Checks one rule against the types there are. */
final class RuleCheck {

    private final KnownTypes types;
    private final FileSource file;
    private final RuleSource rule;
    private final FindingList findings;
    private final VariableScope scope = new VariableScope();
    private final ExpressionTypes exprs;
    private final ConstraintCheck constraints;

    RuleCheck(KnownTypes types, FileSource file, RuleSource rule, FindingList findings) {
        this.types = types;
        this.file = file;
        this.rule = rule;
        this.findings = findings;
        this.exprs = new ExpressionTypes(types, file, rule, scope, findings);
        this.constraints = new ConstraintCheck(exprs, findings, rule);
    }

    void check(NameCheck names) {
        Map<String, ValueType> before = scope.open();
        List<String> group = List.of();
        for (var pattern : rule.patterns()) {
            if (!pattern.within().equals(group)) {
                scope.close(before);
                group = pattern.within();
            }
            pattern(pattern);
            if (!pattern.isClosed()) {
                before = scope.open();
            }
            pattern.constraints().forEach(each -> names.compared(pattern, each.expr()));
        }
        scope.close(before);
        var made = rule.made();
        if (made != null) {
            exprs.within(null);
            exprs.of(made);
            names.made(made);
        }
        names.clause();
    }

    private void pattern(PatternSource pattern) {
        var known =
                types.isMatched(pattern.type(), file) || (pattern.isTaken() && KnownTypes.isElement(pattern.type()));
        if (!known) {
            unknownType(pattern);
        }
        exprs.within(known ? pattern.type() : null);
        if (pattern.variable() != null) {
            scope.bind(pattern.variable(), types.named(pattern.type(), file));
        }
        if (!known) {
            // Its fields cannot be told, but what it binds must not count as missing.
            pattern.constraints().stream()
                    .filter(each -> each.variable() != null)
                    .forEach(each -> scope.bind(String.valueOf(each.variable()), ValueType.UNKNOWN));
            return;
        }
        for (var constraint : pattern.constraints()) {
            var type = constraints.check(constraint.expr(), constraint.variable() != null);
            if (constraint.variable() != null) {
                scope.bind(constraint.variable(), type);
            }
        }
    }

    private void unknownType(PatternSource pattern) {
        var name = pattern.type();
        var importable = NormTypes.all().containsKey(name);
        findings.add(
                FindingCode.UNKNOWN_TYPE,
                pattern.offset(),
                name.length(),
                rule.name(),
                types.isKnown(name, file) || name.equals("Object")
                        ? "There are no facts of the type `" + name + "`, and no rule concludes one."
                        : "There is no type `" + name + "`.",
                KnownTypes.isElement(name) && !name.equals("Object")
                        ? "Say what it comes from, as in `" + name + "() from $list`."
                        : importable
                                ? "Write `import " + NormTypes.PACKAGE + ".*` above the rules."
                                : NearestName.to(name, types.names()));
    }
}
