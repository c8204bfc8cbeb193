package org.conditionality.rule.check.type;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.conditionality.rule.check.type.FileSource.RuleSource;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingList;
import org.conditionality.text.NearestName;
import org.jspecify.annotations.Nullable;

/** Finds the types of expressions in one rule, and what in them there is not. */
public final class ExpressionTypes {

    private final KnownTypes types;
    private final FileSource file;
    private final RuleSource rule;
    private final VariableScope scope;
    private final FindingList findings;
    private final UnknownValues unknown;
    private final WrittenNumbers numbers;
    private final CallTypes calls;

    /** The pattern in which an expression stands: its type's name; null in a consequence. */
    private @Nullable String pattern;

    private Map<String, ValueType> fields = Map.of();

    public ExpressionTypes(
            KnownTypes types, FileSource file, RuleSource rule, VariableScope scope, FindingList findings) {
        this.types = types;
        this.file = file;
        this.rule = rule;
        this.scope = scope;
        this.findings = findings;
        this.unknown = new UnknownValues(types, file, rule, scope, findings);
        this.numbers = new WrittenNumbers(rule.name(), findings);
        this.calls = new CallTypes(this, types, file, rule.name(), findings, unknown);
    }

    /** Names without a variable's sign are from here on fields of this type, or of none. */
    public void within(@Nullable String type) {
        pattern = type;
        fields = type == null ? Map.of() : types.fields(type, file);
    }

    public ValueType of(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            numbers.octal(literal);
            return switch (literal.kind()) {
                case TEXT -> ValueType.TEXT;
                case NUMBER -> ValueType.NUMBER;
                case BOOLEAN -> ValueType.BOOLEAN;
                case NULL -> ValueType.NULL;
            };
        } else if (expr instanceof Expr.Name name) {
            return name(name);
        } else if (expr instanceof Expr.Member member) {
            return member(member);
        } else if (expr instanceof Expr.Call call) {
            return calls.call(call, pattern);
        } else if (expr instanceof Expr.Creation creation) {
            return calls.creation(creation);
        } else if (expr instanceof Expr.Unary unary) {
            var operand = of(unary.operand());
            return unary.operator().equals("!") ? ValueType.BOOLEAN : operand;
        } else if (expr instanceof Expr.ListOf list) {
            list.items().forEach(this::of);
            return ValueType.LIST;
        } else if (expr instanceof Expr.Binary sum) {
            var left = of(sum.left());
            var right = of(sum.right());
            numbers.divided(sum);
            return sum.operator().equals("+") && (left.is(ValueType.Kind.TEXT) || right.is(ValueType.Kind.TEXT))
                    ? ValueType.TEXT
                    : ValueType.NUMBER;
        }
        return ValueType.UNKNOWN;
    }

    private ValueType name(Expr.Name name) {
        if (scope.has(name.name())) {
            return scope.type(name.name());
        } else if (name.isVariable()) {
            unknown.variable(name);
            return ValueType.UNKNOWN;
        } else if (name.name().equals("this")) {
            return pattern == null ? ValueType.UNKNOWN : types.named(pattern, file);
        }
        var field = fields.get(name.name());
        if (field != null) {
            return field;
        }
        if (pattern != null && fields.isEmpty()) {
            return part(types.named(pattern, file), name.name(), name.start());
        } else if (pattern != null) {
            unknown.field(pattern, fields, name.name(), name.start());
        } else if (pattern == null && !rule.isOpen()) {
            findings.add(
                    FindingCode.JAVA,
                    name.start(),
                    name.name().length(),
                    rule.name(),
                    "There is no `" + name.name() + "` here.",
                    NearestName.to(name.name(), scope.names()));
        }
        return ValueType.UNKNOWN;
    }

    private ValueType member(Expr.Member member) {
        var outer = classOf(member.scope());
        if (outer.isPresent()) {
            return constant(outer.get(), member);
        }
        if (member.scope() instanceof Expr.Name name && isEnum(name.name())) {
            return unknown.constant(types.named(name.name(), file), member);
        }
        if (member.scope() instanceof Expr.Name name && isUnknownType(name)) {
            unknown.type(name);
            return ValueType.UNKNOWN;
        }
        var before = findings.count();
        var owner = of(member.scope());
        if (findings.count() > before) {
            return ValueType.UNKNOWN;
        }
        var known = owner.is(ValueType.Kind.OBJECT) ? types.fields(owner.name(), file) : Map.<String, ValueType>of();
        if (known.isEmpty()) {
            return part(owner, member.name(), member.nameStart());
        } else if (!known.containsKey(member.name())) {
            unknown.field(owner.name(), known, member.name(), member.nameStart());
        }
        return known.getOrDefault(member.name(), ValueType.UNKNOWN);
    }

    /** A part of a value that is no record: one of the list, or a fault. */
    private ValueType part(ValueType owner, String name, int start) {
        var allowed = AllowedCalls.parts(owner);
        if (!allowed.contains(name)) {
            findings.add(
                    FindingCode.CALL,
                    start,
                    name.length(),
                    rule.name(),
                    owner.isUnknown()
                            ? "It is unknown which object has to have `" + name + "`."
                            : "Rules may not ask " + owner.described() + " for `" + name + "`.",
                    allowed.isEmpty()
                            ? "Compare it as it is."
                            : "They may ask for " + String.join(", ", new java.util.TreeSet<>(allowed)) + ".");
        }
        return name.equals("empty") || name.equals("leapYear") ? ValueType.BOOLEAN : ValueType.NUMBER;
    }

    /** Whether a variable or a field of the pattern is called so. */
    public boolean isGiven(String name) {
        return scope.has(name) || fields.containsKey(name);
    }

    private boolean isEnum(String name) {
        return !fields.containsKey(name)
                && types.declared(name).isPresent()
                && types.named(name, file).is(ValueType.Kind.ENUM);
    }

    /** A word that looks like a type, and is neither a type nor anything else. */
    boolean isUnknownType(Expr.Name name) {
        return Character.isUpperCase(name.name().charAt(0))
                && !scope.has(name.name())
                && !fields.containsKey(name.name())
                && !types.isKnown(name.name(), file);
    }

    /** The class of norm, or of a nested one, that an expression such as {@code Label.Name} names. */
    Optional<Class<?>> classOf(Expr expr) {
        if (expr instanceof Expr.Name name && !scope.has(name.name()) && !fields.containsKey(name.name())) {
            return name.name().equals("LocalDate") ? Optional.of(LocalDate.class) : types.norm(name.name(), file);
        }
        return expr instanceof Expr.Member member
                ? classOf(member.scope()).flatMap(outer -> NormTypes.nested(outer, member.name()))
                : Optional.empty();
    }

    private ValueType constant(Class<?> type, Expr.Member member) {
        if (type.isEnum()) {
            return unknown.constant(ValueType.of(type), member);
        }
        if (NormTypes.nested(type, member.name()).isPresent()) {
            return ValueType.UNKNOWN;
        }
        var field = Arrays.stream(type.getFields())
                .filter(each -> each.getName().equals(member.name()))
                .findFirst();
        if (field.isEmpty()) {
            var known = new ArrayList<String>();
            Arrays.stream(type.getFields()).forEach(each -> known.add(each.getName()));
            Arrays.stream(type.getClasses()).forEach(each -> known.add(each.getSimpleName()));
            findings.add(
                    FindingCode.JAVA,
                    member.nameStart(),
                    member.name().length(),
                    rule.name(),
                    type.getSimpleName() + " has no `" + member.name() + "`.",
                    NearestName.to(member.name(), known));
        }
        return field.map(each -> ValueType.of(each.getType())).orElse(ValueType.UNKNOWN);
    }
}
