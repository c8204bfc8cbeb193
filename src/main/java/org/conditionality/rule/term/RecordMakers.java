package org.conditionality.rule.term;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.parsed.ConcludedRecord;
import org.conditionality.rule.parsed.Declarations;
import org.conditionality.rule.parsed.ExpressionText;
import org.conditionality.rule.parsed.ParsedRule;

/** Which rules make the records of a type, and what each puts into a component. */
public final class RecordMakers {

    private static final String NORM = "org.conditionality.norm.";

    /** The components that say what a record is about. */
    private static final List<String> SUBJECTS = List.of("id", "obligation");

    private final Declarations declarations;
    private final Map<String, List<ParsedRule>> byType = new HashMap<>();

    /** The rules of which it cannot be told what they conclude: it may be anything. */
    private final List<ParsedRule> unknown;

    private final Map<List<Object>, List<String>> parameters = new HashMap<>();

    public RecordMakers(Declarations declarations, List<ParsedRule> rules) {
        this.declarations = declarations;
        this.unknown =
                rules.stream().filter(rule -> rule.conclusion().isEmpty()).toList();
        for (var rule : rules) {
            rule.conclusion()
                    .ifPresent(made -> byType.computeIfAbsent(made.type(), type -> new ArrayList<>())
                            .add(rule));
        }
    }

    /** The rules that may conclude records of a type. */
    public List<ParsedRule> of(String type) {
        var known = byType.getOrDefault(type, List.of());
        return unknown.isEmpty()
                ? known
                : Stream.concat(known.stream(), unknown.stream()).toList();
    }

    /** Whether a rule may conclude a record about an id: because it names it, or does not write out which it names. */
    public boolean isAbout(ParsedRule rule, String id) {
        return rule.conclusion()
                .map(made -> made.isAbout(id) || !(rule.isAside() || isWritten(rule, made)))
                .orElse(true);
    }

    private boolean isWritten(ParsedRule rule, ConcludedRecord made) {
        var subject = SUBJECTS.stream()
                .flatMap(component -> argument(rule, component).stream())
                .toList();
        return (subject.isEmpty() ? made.arguments() : subject).stream().allMatch(ExpressionText::isWritten);
    }

    /** What a rule puts into a component of the record it concludes; empty where that cannot be told. */
    Optional<Expr> argument(ParsedRule rule, String component) {
        return rule.conclusion().flatMap(made -> {
            var index = parameters(made).indexOf(component);
            return index < 0 ? Optional.empty() : Optional.of(made.arguments().get(index));
        });
    }

    /** Whether an expression is what a rule puts into some component. */
    boolean isComponent(ParsedRule rule, Expr argument) {
        return rule.conclusion()
                .filter(made ->
                        made.arguments().contains(argument) && !parameters(made).isEmpty())
                .isPresent();
    }

    /** The names of what a maker takes, or none where that cannot be told; the records of the package norm name each as the component it fills. */
    private List<String> parameters(ConcludedRecord conclusion) {
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
