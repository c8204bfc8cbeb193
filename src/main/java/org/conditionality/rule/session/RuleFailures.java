package org.conditionality.rule.session;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conditionality.fact.FactPath;
import org.conditionality.rule.analysis.DependencyGraph;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.parsed.World;
import org.kie.api.runtime.rule.ConsequenceException;

/** Says of a rule that breaks off on some facts which rule it is, where it stands, and on which facts. */
final class RuleFailures {

    private static final Pattern QUOTED_RULE = Pattern.compile("[Rr]ule \"(.*?)\" in");
    private static final Pattern QUOTED_CONSTRAINT = Pattern.compile("constraint '(.*?)' in", Pattern.DOTALL);

    private final DependencyGraph structure;

    RuleFailures(DependencyGraph structure) {
        this.structure = structure;
    }

    /** What to say in place of what the engine threw: no question with these facts can be answered by the rule. */
    RulesFault broken(RuntimeException failure, World world) {
        var rule = rule(failure);
        var facts = rule.map(each -> facts(each, world)).orElse(List.of());
        var message = "The rule cannot be applied to these facts: %s%s."
                .formatted(reason(failure), facts.isEmpty() ? "" : ", where " + String.join(", ", facts));
        var advice = "Mend the rule so that it says nothing of such facts, or state others.";
        return new RulesFault(List.of(rule.map(each ->
                        Finding.at(FindingCode.BREAKS_OFF, each.file(), each.line(), each.name(), message, advice))
                .orElseGet(() -> Finding.of(FindingCode.BREAKS_OFF, "", message, advice))));
    }

    /** The fault of a rule that fires without end. */
    RulesFault endless(String name) {
        var message = "The rules fire without end, this one most often.";
        var advice = "Say in its patterns where it ends.";
        return new RulesFault(List.of(named(name)
                .map(rule -> Finding.at(FindingCode.ENDLESS, rule.file(), rule.line(), name, message, advice))
                .orElseGet(() -> Finding.of(FindingCode.ENDLESS, "", message, advice))));
    }

    private Optional<ParsedRule> rule(Throwable failure) {
        return name(failure).flatMap(this::named);
    }

    private Optional<ParsedRule> named(String name) {
        return structure.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst();
    }

    private static Optional<String> name(Throwable failure) {
        return causes(failure)
                .map(cause -> {
                    if (cause instanceof ConsequenceException thrown && thrown.getRule() != null) {
                        return thrown.getRule().getName();
                    } else if (cause instanceof org.drools.base.rule.consequence.ConsequenceException thrown
                            && thrown.getRule() != null) {
                        return thrown.getRule().getName();
                    }
                    var quoted = QUOTED_RULE.matcher(String.valueOf(cause.getMessage()));
                    return quoted.find() ? quoted.group(1) : null;
                })
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(10);
    }

    private static String reason(Throwable failure) {
        var last = causes(failure).reduce((one, other) -> other).orElse(failure);
        var where = causes(failure)
                .map(cause -> QUOTED_CONSTRAINT.matcher(String.valueOf(cause.getMessage())))
                .filter(java.util.regex.Matcher::find)
                .map(found -> " in `" + found.group(1) + "`")
                .findFirst()
                .orElse("");
        if (last instanceof NullPointerException) {
            return "it calculates with something that is not known" + where;
        } else if (last instanceof DateTimeException) {
            return "it calculates a date that there is not" + where;
        } else if (last instanceof ArithmeticException) {
            return "it calculates a number that there is not" + where;
        }
        return "it breaks off" + where;
    }

    /** The facts at which the rule looks, as they stand in the world. */
    private List<String> facts(ParsedRule rule, World world) {
        var all = new TreeMap<String, Object>(world.values());
        var read = structure.fieldsRead(rule);
        var facts = all.entrySet().stream()
                .filter(fact -> read.contains(fact.getKey()) && fact.getValue() != null)
                .map(fact -> fact.getKey() + " is " + fact.getValue())
                .collect(Collectors.toCollection(ArrayList::new));
        read.stream().map(FactPath::typeOf).distinct().forEach(type -> {
            var items = world.many().getOrDefault(type, List.of());
            if (!items.isEmpty()) {
                facts.add("%s has %d item%s".formatted(type, items.size(), items.size() == 1 ? "" : "s"));
            }
        });
        return facts;
    }
}
