package org.conditionality.rule;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.rule.ParsedRule.Conclusion;
import org.conditionality.rule.drl.Expr;

/** Which rules make the records of a type, and what each puts into a component. */
final class Makers {

    private static final String NORM = "org.conditionality.norm.";

    private final Declarations declarations;
    private final Map<String, List<ParsedRule>> byType = new HashMap<>();
    private final Map<List<Object>, List<String>> parameters = new HashMap<>();

    Makers(Declarations declarations, List<ParsedRule> rules) {
        this.declarations = declarations;
        for (var rule : rules) {
            rule.conclusion().ifPresent(made -> byType.computeIfAbsent(made.type(), type -> new ArrayList<>())
                    .add(rule));
        }
    }

    /** The rules that conclude records of a type. */
    List<ParsedRule> of(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** What a rule puts into a component of the record it concludes; empty where that cannot be told. */
    Optional<Expr> argument(ParsedRule rule, String component) {
        var conclusion = rule.concluded();
        var index = parameters(conclusion).indexOf(component);
        return index < 0 || isChanged(rule, component)
                ? Optional.empty()
                : Optional.of(conclusion.arguments().get(index));
    }

    /** Whether a call after the one that makes the record gives the component another value. */
    private static boolean isChanged(ParsedRule rule, String component) {
        return rule.made()
                .all()
                .anyMatch(part -> part instanceof Expr.Call call
                        && call.scope() instanceof Expr.Call
                        && call.name().equals(component));
    }

    /** Whether an expression is what a rule puts into some component. */
    boolean isComponent(ParsedRule rule, Expr argument) {
        return rule.conclusion()
                .filter(made -> made.arguments().contains(argument) && !parameters(made).isEmpty())
                .isPresent();
    }

    /** The names of what a maker takes; the records of the package norm name each as the component it fills. */
    private List<String> parameters(Conclusion conclusion) {
        return parameters.computeIfAbsent(
                List.of(
                        conclusion.type(),
                        conclusion.maker(),
                        conclusion.arguments().size()),
                key -> parameters(
                        conclusion.type(),
                        conclusion.maker(),
                        conclusion.arguments().size()));
    }

    private List<String> parameters(String type, String maker, int count) {
        try {
            var record = Class.forName(NORM + type);
            Executable[] makers = maker.equals("new") ? record.getDeclaredConstructors() : record.getMethods();
            var named = Arrays.stream(makers)
                    .filter(each -> maker.equals("new") || each.getName().equals(maker))
                    .filter(each -> each.getParameterCount() == count && !each.isVarArgs())
                    .map(each -> Arrays.stream(each.getParameters())
                            .map(Parameter::getName)
                            .toList())
                    .distinct()
                    .toList();
            // Of several the compiler chooses by the types of what they are given.
            return named.size() == 1 ? named.get(0) : List.of();
        } catch (ClassNotFoundException e) {
            // A declared type is made of all its fields, or of its keys alone.
            var fields = declarations.derivedFields(type);
            return fields.size() == count ? fields : List.of();
        }
    }
}
