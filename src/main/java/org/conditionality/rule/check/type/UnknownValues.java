package org.conditionality.rule.check.type;

import java.util.ArrayList;
import java.util.Map;
import org.conditionality.rule.check.type.FileSource.RuleSource;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingList;
import org.conditionality.text.NearestName;

/** Says of names in a rule that there are none such, and which may have been meant. */
final class UnknownValues {

    private final KnownTypes types;
    private final FileSource file;
    private final RuleSource rule;
    private final VariableScope scope;
    private final FindingList findings;

    UnknownValues(KnownTypes types, FileSource file, RuleSource rule, VariableScope scope, FindingList findings) {
        this.types = types;
        this.file = file;
        this.rule = rule;
        this.scope = scope;
        this.findings = findings;
    }

    /** A variable that nothing binds. */
    void variable(Expr.Name name) {
        if (rule.isOpen()) {
            return;
        }
        var suggestion = scope.hides(name.name())
                ? "It is bound within a `not` or `exists`, where it ends. Bind it in a pattern that must match."
                : NearestName.to(name.name(), scope.names());
        findings.add(
                FindingCode.UNKNOWN_VARIABLE,
                name.start(),
                name.name().length(),
                rule.name(),
                "No pattern before this binds `" + name.name() + "`.",
                suggestion == null ? "Bind it, as in `" + name.name() + " : field`." : suggestion);
    }

    /** A field that a type does not have. */
    void field(String type, Map<String, ValueType> known, String name, int start) {
        var near = NearestName.among(name, known.keySet());
        var elsewhere = types.having(name, file);
        var suggestion = near.isEmpty() && !elsewhere.isEmpty()
                ? "It is a field of " + String.join(", ", elsewhere) + "."
                : NearestName.to(name, known.keySet());
        findings.add(
                FindingCode.UNKNOWN_FIELD,
                start,
                name.length(),
                rule.name(),
                "There is no field `" + name + "` in " + type + ".",
                suggestion);
    }

    /** A name that looks like a type and is none. */
    void type(Expr.Name name) {
        var known = new ArrayList<>(types.enums());
        known.addAll(types.names());
        var importable = NormTypes.all().containsKey(name.name());
        findings.add(
                FindingCode.UNKNOWN_TYPE,
                name.start(),
                name.name().length(),
                rule.name(),
                "There is no type `" + name.name() + "`.",
                importable
                        ? "Write `import " + NormTypes.PACKAGE + ".*` above the rules."
                        : NearestName.to(name.name(), known));
    }

    /** A constant, which its enum may not have; gives the enum. */
    ValueType constant(ValueType type, Expr.Member member) {
        if (!type.constants().contains(member.name())) {
            findings.add(
                    FindingCode.UNKNOWN_CONSTANT,
                    member.nameStart(),
                    member.name().length(),
                    rule.name(),
                    type.name() + " has no `" + member.name() + "`.",
                    NearestName.to(member.name(), type.constants()));
        }
        return type;
    }
}
