package org.conditionality.rule.check.type;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingList;
import org.conditionality.text.NearestName;
import org.jspecify.annotations.Nullable;

/** Finds the types of what is called or made in one rule, and what of it rules may not call. */
final class CallTypes {

    private final ExpressionTypes exprs;
    private final KnownTypes types;
    private final FileSource file;
    private final String rule;
    private final FindingList findings;
    private final UnknownValues unknown;

    CallTypes(
            ExpressionTypes exprs,
            KnownTypes types,
            FileSource file,
            String rule,
            FindingList findings,
            UnknownValues unknown) {
        this.exprs = exprs;
        this.types = types;
        this.file = file;
        this.rule = rule;
        this.findings = findings;
        this.unknown = unknown;
    }

    /**
     * Of what type the result of a call is.
     *
     * @param pattern the type of the pattern in which it stands; null in a consequence
     */
    ValueType call(Expr.Call call, @Nullable String pattern) {
        var arguments = call.arguments().stream().map(exprs::of).toList();
        if (call.scope() == null) {
            return own(call, arguments, pattern);
        }
        var statics = exprs.classOf(call.scope());
        if (statics.isPresent()) {
            return called(statics.get(), true, call, arguments);
        }
        if (call.scope() instanceof Expr.Name name && exprs.isUnknownType(name)) {
            unknown.type(name);
            return ValueType.UNKNOWN;
        }
        var before = findings.count();
        var owner = exprs.of(call.scope());
        if (findings.count() > before) {
            return ValueType.UNKNOWN;
        }
        var java = switch (owner.kind()) {
            case DATE -> Optional.<Class<?>>of(LocalDate.class);
            case TEXT -> Optional.<Class<?>>of(String.class);
            case LIST -> Optional.<Class<?>>of(List.class);
            case OBJECT -> types.norm(owner.name(), file);
            default -> Optional.<Class<?>>empty();
        };
        if (java.isPresent()) {
            return called(java.get(), false, call, arguments);
        }
        if (owner.is(ValueType.Kind.OBJECT) && types.isDeclared(owner.name())) {
            return getter(owner, call);
        }
        new CallCheck(findings, rule).refused(call, call.name(), List.of());
        return ValueType.UNKNOWN;
    }

    /** A call without a dot, which is one of the object that a pattern matches. */
    private ValueType own(Expr.Call call, List<ValueType> arguments, @Nullable String pattern) {
        var norm = pattern == null ? Optional.<Class<?>>empty() : types.norm(pattern, file);
        if (norm.isPresent()) {
            return called(norm.get(), false, call, arguments);
        } else if (pattern != null && types.isDeclared(pattern) && call.name().matches("(get|is)[A-Z].*")) {
            return getter(ValueType.object(pattern), call);
        }
        new CallCheck(findings, rule).refused(call, call.name(), List.of());
        return ValueType.UNKNOWN;
    }

    private ValueType called(Class<?> type, boolean isStatic, Expr.Call call, List<ValueType> arguments) {
        return new CallCheck(findings, rule).method(type, isStatic, call, arguments);
    }

    /** What a declared type offers: {@code getField()}, and for a true or false {@code isField()}. */
    private ValueType getter(ValueType owner, Expr.Call call) {
        var known = types.fields(owner.name(), file);
        var getters = new LinkedHashMap<String, ValueType>();
        known.forEach((name, type) -> {
            var capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            getters.put("get" + capital, type);
            if (type.is(ValueType.Kind.BOOLEAN)) {
                getters.put("is" + capital, type);
            }
        });
        var found = getters.get(call.name());
        if (found == null) {
            findings.add(
                    FindingCode.JAVA,
                    call.nameStart(),
                    call.name().length(),
                    rule,
                    owner.name() + " has no method `" + call.name() + "`.",
                    NearestName.to(call.name(), getters.keySet()));
        } else if (!call.arguments().isEmpty()) {
            new CallCheck(findings, rule).refused(call, call.name() + "( … )", List.of());
        }
        return found == null ? ValueType.UNKNOWN : found;
    }

    /** Of what type a record is that is made. */
    ValueType creation(Expr.Creation creation) {
        var arguments = creation.arguments().stream().map(exprs::of).toList();
        var norm = types.norm(creation.type(), file);
        if (norm.isPresent()) {
            new CallCheck(findings, rule).creation(norm.get(), creation, arguments);
            return ValueType.of(norm.get());
        }
        if (!types.isDeclared(creation.type())) {
            unknown.type(new Expr.Name(
                    creation.type(),
                    creation.typeStart(),
                    creation.typeStart() + creation.type().length()));
            return ValueType.UNKNOWN;
        }
        new CallCheck(findings, rule)
                .declared(
                        creation,
                        List.copyOf(types.fields(creation.type(), file).values()),
                        arguments);
        return ValueType.object(creation.type());
    }
}
