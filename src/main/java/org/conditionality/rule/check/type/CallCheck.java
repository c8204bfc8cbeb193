package org.conditionality.rule.check.type;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conditionality.rule.check.type.ValueType.Kind;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingList;
import org.conditionality.text.NearestName;

/** Checks that what a rule calls is there, and takes what it is given. */
final class CallCheck {

    private final FindingList findings;
    private final String rule;

    CallCheck(FindingList findings, String rule) {
        this.findings = findings;
        this.rule = rule;
    }

    ValueType method(Class<?> type, boolean isStatic, Expr.Call call, List<ValueType> arguments) {
        var makers = NormTypes.makers(type, call.name(), isStatic);
        var allowed = AllowedCalls.methods(type, isStatic);
        if (makers.isEmpty()) {
            findings.add(
                    FindingCode.JAVA,
                    call.nameStart(),
                    call.name().length(),
                    rule,
                    type.getSimpleName() + " has no method `" + call.name() + "`.",
                    NearestName.to(call.name(), allowed));
            return ValueType.UNKNOWN;
        } else if (!allowed.contains(call.name())) {
            refused(call, type.getSimpleName() + "." + call.name(), allowed);
            return ValueType.UNKNOWN;
        } else if (type == LocalDate.class && isStatic) {
            new WrittenDate(findings, rule).check(call);
        }
        arguments(makers, call.name(), call.nameStart(), call.arguments(), arguments);
        return makers.stream()
                .filter(maker -> takes(maker, arguments.size()))
                .findFirst()
                .map(maker -> ValueType.of(((Method) maker).getReturnType()))
                .orElse(ValueType.UNKNOWN);
    }

    /** A call that is not on the list. */
    void refused(Expr.Call call, String shown, Collection<String> allowed) {
        findings.add(
                FindingCode.CALL,
                call.nameStart(),
                call.name().length(),
                rule,
                "Rules may not call `" + shown + "`.",
                allowed.isEmpty()
                        ? "Compare fields and variables with each other, or with values that are written out."
                        : "They may call " + String.join(", ", new TreeSet<>(allowed)) + ".");
    }

    void creation(Class<?> type, Expr.Creation creation, List<ValueType> arguments) {
        var makers = NormTypes.makers(type, "new", true);
        arguments(makers, "new " + creation.type(), creation.start(), creation.arguments(), arguments);
    }

    /** A declared type is made of its key fields or of all; which is not told apart here, but more than all is wrong. */
    void declared(Expr.Creation creation, List<ValueType> fields, List<ValueType> arguments) {
        if (arguments.size() > fields.size()) {
            findings.add(
                    FindingCode.JAVA,
                    creation.start(),
                    creation.end() - creation.start(),
                    rule,
                    "%s has %d fields, and %d are given.".formatted(creation.type(), fields.size(), arguments.size()),
                    "Give one for each field, in the order declared.");
        }
    }

    private void arguments(List<Executable> makers, String name, int start, List<Expr> given, List<ValueType> types) {
        var counted =
                makers.stream().filter(maker -> takes(maker, types.size())).toList();
        if (counted.isEmpty()) {
            findings.add(
                    FindingCode.JAVA,
                    start,
                    name.length(),
                    rule,
                    "`%s` does not take %d argument%s.".formatted(name, types.size(), types.size() == 1 ? "" : "s"),
                    "Write " + signatures(name, makers) + ".");
            return;
        }
        if (counted.stream().noneMatch(maker -> mismatch(maker, types) < 0)) {
            var maker = counted.get(0);
            var wrong = mismatch(maker, types);
            var argument = given.get(wrong);
            findings.add(
                    FindingCode.JAVA,
                    argument.start(),
                    argument.end() - argument.start(),
                    rule,
                    "`%s` takes %s here, and this is %s."
                            .formatted(
                                    name,
                                    described(parameter(maker, wrong)),
                                    types.get(wrong).described()),
                    "Write " + signatures(name, List.of(maker)) + ".");
        }
    }

    private static boolean takes(Executable maker, int count) {
        return maker.isVarArgs() ? count >= maker.getParameterCount() - 1 : count == maker.getParameterCount();
    }

    /** The first argument that does not fit; -1 where all do. */
    private static int mismatch(Executable maker, List<ValueType> types) {
        for (var i = 0; i < types.size(); i++) {
            if (!takes(parameter(maker, i), types.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static Class<?> parameter(Executable maker, int index) {
        var parameters = maker.getParameterTypes();
        var last = parameters.length - 1;
        return maker.isVarArgs() && index >= last ? parameters[last].getComponentType() : parameters[index];
    }

    /** A parameter may be of a wider type than dates and texts are, such as ChronoLocalDate. */
    private static boolean takes(Class<?> parameter, ValueType given) {
        return ValueType.of(parameter).fits(given)
                || (given.is(Kind.DATE) && parameter.isAssignableFrom(LocalDate.class))
                || (given.is(Kind.TEXT) && parameter.isAssignableFrom(String.class));
    }

    private static String described(Class<?> parameter) {
        if (parameter.isAssignableFrom(String.class)) {
            return ValueType.TEXT.described();
        }
        return parameter.isAssignableFrom(LocalDate.class)
                ? ValueType.DATE.described()
                : ValueType.of(parameter).described();
    }

    private static String signatures(String name, List<Executable> makers) {
        return makers.stream()
                .map(maker -> Arrays.stream(maker.getParameters())
                        .map(CallCheck::named)
                        .collect(Collectors.joining(", ")))
                .distinct()
                .sorted()
                .map(parameters -> "`" + name + (parameters.isEmpty() ? "()`" : "( " + parameters + " )`"))
                .collect(Collectors.joining(" or "));
    }

    /** The name of a parameter; what it takes where Java's own classes do not keep the name. */
    private static String named(Parameter parameter) {
        var described = described(parameter.getType());
        return parameter.isNamePresent() ? parameter.getName() : described.substring(described.indexOf(' ') + 1);
    }
}
