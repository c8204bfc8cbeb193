package org.conditionality.rule.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.conditionality.rule.check.type.FileSource;
import org.conditionality.rule.check.type.FileSource.Constraint;
import org.conditionality.rule.check.type.FileSource.PatternSource;
import org.conditionality.rule.check.type.FileSource.RuleSource;
import org.conditionality.rule.check.type.KnownTypes;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingList;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a rule computes with a field that can be unknown: the engine compares with what is unknown, but breaks off
 * where it adds to it, or calls a method of it.
 */
public final class ComputedCheck {

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");

    /** A field of the fact that a pattern matches. */
    private record Use(PatternSource pattern, String field) {}

    private final KnownTypes types;
    private final RuleSource rule;
    private final FindingList findings;
    private final Map<PatternSource, Set<String>> known = new HashMap<>();

    private ComputedCheck(KnownTypes types, RuleSource rule, FindingList findings) {
        this.types = types;
        this.rule = rule;
        this.findings = findings;
    }

    /** What is found in one rule of a file. */
    public static List<Finding> of(Collection<FileSource> files, FileSource file, RuleSource rule) {
        var findings = FindingList.in(file.path(), file.text());
        new ComputedCheck(new KnownTypes(files), rule, findings).check();
        return findings.all();
    }

    private void check() {
        for (var pattern : rule.patterns()) {
            known.put(pattern, new HashSet<>());
            for (var constraint : pattern.constraints()) {
                visit(constraint.expr(), pattern);
                known(pattern).addAll(guarded(constraint.expr(), pattern));
            }
        }
        if (rule.made() != null) {
            visit(rule.made(), null);
        }
    }

    private Set<String> known(PatternSource pattern) {
        return known.computeIfAbsent(pattern, each -> new HashSet<>());
    }

    private void visit(Expr expr, @Nullable PatternSource pattern) {
        if (expr instanceof Expr.Binary binary && Set.of("&&", "||").contains(binary.operator()) && pattern != null) {
            visit(binary.left(), pattern);
            var more =
                    binary.operator().equals("&&") ? guarded(binary.left(), pattern) : denied(binary.left(), pattern);
            more.removeAll(known(pattern));
            known(pattern).addAll(more);
            visit(binary.right(), pattern);
            known(pattern).removeAll(more);
            return;
        }
        if (expr instanceof Expr.Binary binary && isComputed(binary, pattern)) {
            computed(binary.left(), pattern);
            computed(binary.right(), pattern);
        } else if (expr instanceof Expr.Unary minus && minus.operator().equals("-")) {
            computed(minus.operand(), pattern);
        } else if (expr instanceof Expr.Member member && use(member, pattern).isEmpty()) {
            computed(member.scope(), pattern);
        } else if (expr instanceof Expr.Call call
                && call.scope() != null
                && use(call, pattern).isEmpty()) {
            computed(call.scope(), pattern);
            if (call.name().startsWith("plus") || call.name().startsWith("minus")) {
                call.arguments().forEach(each -> computed(each, pattern));
            }
        }
        expr.parts().forEach(each -> visit(each, pattern));
    }

    /** A text may be joined with what is unknown; in Java nothing else may, nor be ordered. */
    private static boolean isComputed(Expr.Binary binary, @Nullable PatternSource pattern) {
        Predicate<Expr> isText = part -> part instanceof Expr.Literal literal && literal.kind() == Expr.Kind.TEXT;
        return (ARITHMETIC.contains(binary.operator()) && binary.all().noneMatch(isText))
                || (pattern == null && ORDER.contains(binary.operator()));
    }

    private void computed(Expr expr, @Nullable PatternSource pattern) {
        use(expr, pattern)
                .filter(use -> !known(use.pattern()).contains(use.field()))
                .ifPresent(use -> findings.add(
                        FindingCode.COMPUTED_UNKNOWN,
                        expr.start(),
                        expr.end() - expr.start(),
                        rule.name(),
                        "`%s` can be unknown, and nothing can be computed with it then.".formatted(use.field()),
                        "Write `%s != null` before it, in %s."
                                .formatted(use.field(), use.pattern().type())));
    }

    /** The fields of its own that a pattern's constraint asks to be known. */
    private Set<String> guarded(Expr expr, PatternSource pattern) {
        var guarded = new HashSet<String>();
        if (expr instanceof Expr.Binary and && and.operator().equals("&&")) {
            guarded.addAll(guarded(and.left(), pattern));
            guarded.addAll(guarded(and.right(), pattern));
        } else if (expr instanceof Expr.Binary binary) {
            guards(binary, binary.left(), binary.right(), pattern).ifPresent(guarded::add);
            guards(binary, binary.right(), binary.left(), pattern).ifPresent(guarded::add);
        }
        return guarded;
    }

    /** The field that is known where a comparison of it with the other side holds. */
    private Optional<String> guards(Expr.Binary compared, Expr field, Expr other, PatternSource pattern) {
        var operator = compared.operator();
        var isEqual = operator.equals("==") && other instanceof Expr.Literal && !isNull(other);
        var isUnequal = operator.equals("!=") && isNull(other);
        return isEqual || isUnequal || ORDER.contains(operator) ? own(field, pattern) : Optional.empty();
    }

    /** The fields that are known where a constraint does not hold. */
    private Set<String> denied(Expr expr, PatternSource pattern) {
        var known = new HashSet<String>();
        if (expr instanceof Expr.Binary or && or.operator().equals("||")) {
            known.addAll(denied(or.left(), pattern));
            known.addAll(denied(or.right(), pattern));
        } else if (expr instanceof Expr.Binary equal && equal.operator().equals("==")) {
            (isNull(equal.right())
                            ? own(equal.left(), pattern)
                            : isNull(equal.left()) ? own(equal.right(), pattern) : Optional.<String>empty())
                    .ifPresent(known::add);
        }
        return known;
    }

    private Optional<String> own(Expr expr, PatternSource pattern) {
        return use(expr, pattern).filter(use -> use.pattern().equals(pattern)).map(Use::field);
    }

    private static boolean isNull(Expr expr) {
        return expr instanceof Expr.Literal literal && literal.kind() == Expr.Kind.NULL;
    }

    /** The field of a fact that an expression stands for; empty where it stands for anything else. */
    private Optional<Use> use(Expr expr, @Nullable PatternSource pattern) {
        if (expr instanceof Expr.Name name) {
            return pattern != null && isField(pattern, name.name())
                    ? Optional.of(new Use(pattern, name.name()))
                    : bound(name.name());
        } else if (expr instanceof Expr.Member member) {
            return object(member.scope(), pattern).flatMap(owner -> field(owner, member.name()));
        } else if (expr instanceof Expr.Call call && call.arguments().isEmpty()) {
            var owner = call.scope() == null ? Optional.ofNullable(pattern) : object(call.scope(), pattern);
            return owner.flatMap(each -> field(each, got(call.name())));
        }
        return Optional.empty();
    }

    private static String got(String getter) {
        return getter.startsWith("get") && getter.length() > 3
                ? Character.toLowerCase(getter.charAt(3)) + getter.substring(4)
                : getter;
    }

    private Optional<PatternSource> object(Expr expr, @Nullable PatternSource pattern) {
        if (!(expr instanceof Expr.Name name)) {
            return Optional.empty();
        }
        return name.name().equals("this")
                ? Optional.ofNullable(pattern)
                : rule.patterns().stream()
                        .filter(each -> name.name().equals(each.variable()))
                        .findFirst();
    }

    private Optional<Use> field(PatternSource pattern, String name) {
        return isField(pattern, name) ? Optional.of(new Use(pattern, name)) : Optional.empty();
    }

    /** Of a fact that stands in a list, some fields are always stated; those are not told apart here. */
    private boolean isField(PatternSource pattern, String name) {
        return !pattern.isTaken()
                && types.declared(pattern.type()).filter(type -> type.fact() != null && !type.many()).stream()
                        .anyMatch(type -> type.fields().stream()
                                .anyMatch(field -> field.name().equals(name)));
    }

    private Optional<Use> bound(String variable) {
        for (var pattern : rule.patterns()) {
            for (var constraint : List.copyOf(pattern.constraints())) {
                if (variable.equals(constraint.variable())) {
                    return Optional.of(value(constraint))
                            .filter(expr -> !(expr instanceof Expr.Name name) || isField(pattern, name.name()))
                            .flatMap(expr -> use(expr, pattern));
                }
            }
        }
        return Optional.empty();
    }

    private static Expr value(Constraint constraint) {
        return constraint.expr() instanceof Expr.Binary compared ? compared.left() : constraint.expr();
    }
}
