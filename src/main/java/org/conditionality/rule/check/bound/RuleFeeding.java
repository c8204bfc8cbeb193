package org.conditionality.rule.check.bound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.DrlFile.Declaration;
import org.conditionality.rule.drl.DrlFile.Rule;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.RuleCondition.Pattern;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingList;

/**
 * Finds rules that feed themselves without an end that can be seen: from what one concludes it, or others, conclude more of
 * the same with values that were not there before.
 */
public final class RuleFeeding {

    private static final Set<String> UP = Set.of("<", "<=");

    /** An end that is further away is none that anybody waits for. */
    private static final int FURTHEST = 1_000;

    private final Map<Rule, String> concluded = new HashMap<>();
    private final Map<String, Set<String>> leadsTo = new HashMap<>();
    private final Set<String> unkeyed = new HashSet<>();

    /** Takes the files of a reading together: rules of several can feed each other. */
    public RuleFeeding(Iterable<DrlFile> files) {
        for (var file : files) {
            file.declarations().stream()
                    .filter(type -> !type.isEnum() && !hasKey(type))
                    .forEach(type -> unkeyed.add(type.name().text()));
            for (var rule : file.rules()) {
                rule.then().flatMap(RuleFeeding::type).ifPresent(type -> {
                    concluded.put(rule, type);
                    patterns(rule)
                            .forEach(pattern -> leadsTo.computeIfAbsent(simple(pattern), from -> new TreeSet<>())
                                    .add(type));
                });
            }
        }
    }

    private static boolean hasKey(Declaration type) {
        return type.fields().stream()
                .flatMap(field -> field.annotations().stream())
                .anyMatch(annotation -> annotation.name().text().equals("key"));
    }

    /** Adds what is found of the rules of one file. */
    public void check(DrlFile file, FindingList findings) {
        for (var rule : file.rules()) {
            var type = concluded.get(rule);
            if (type == null) {
                continue;
            }
            var fed = patterns(rule).stream()
                    .filter(pattern -> reaches(type, simple(pattern)))
                    .toList();
            if (!fed.isEmpty()) {
                check(rule, type, fed, findings);
            }
        }
    }

    private void check(Rule rule, String type, List<Pattern> fed, FindingList findings) {
        var then = rule.then().orElseThrow();
        if (unkeyed.contains(type)) {
            findings.add(
                    FindingCode.ENDLESS,
                    then.start(),
                    then.end() - then.start(),
                    rule.name().text(),
                    "The rule feeds itself without an end: each %s that it concludes is another one, though it says the same."
                            .formatted(type),
                    "Mark the fields of %s with @key, so that what says the same is the same.".formatted(type));
            return;
        }
        made(then)
                .filter(expr -> !ends(expr, fed))
                .ifPresent(
                        expr -> findings.add(
                                FindingCode.ENDLESS,
                                expr.start(),
                                expr.end() - expr.start(),
                                rule.name().text(),
                                "The rule feeds itself: from each %s it concludes, by this value, one more, and no end can be seen."
                                        .formatted(type),
                                "Say in its pattern where it ends, as in `n < 10` for `$n + 1`, or conclude a record of another type."));
    }

    /**
     * Whether a rule feeds itself in a way that ends, but of which its text does not say how soon: it counts up to an end,
     * or concludes one record for each of many pairs.
     */
    boolean isLong(Rule rule) {
        var type = concluded.get(rule);
        var isFed = type != null && patterns(rule).stream().anyMatch(pattern -> reaches(type, simple(pattern)));
        if (!isFed) {
            return false;
        }
        var then = rule.then().orElseThrow();
        var copied = then.all()
                .filter(each -> each instanceof Expr.Name name && !isType(name.name()))
                .map(each -> ((Expr.Name) each).name())
                .distinct()
                .count();
        return copied > 1 || made(then).isPresent();
    }

    /** The first value in a conclusion that need not have been there before. */
    private static Optional<Expr> made(Expr then) {
        if (then instanceof Expr.Creation creation) {
            return creation.arguments().stream()
                    .flatMap(each -> made(each).stream())
                    .findFirst();
        } else if (then instanceof Expr.Call call && isBuilder(call)) {
            var inScope = call.scope() == null ? Optional.<Expr>empty() : made(call.scope());
            return inScope.or(() -> call.arguments().stream()
                    .flatMap(each -> made(each).stream())
                    .findFirst());
        } else if (then instanceof Expr.Call call
                && call.arguments().isEmpty()
                && call.name().startsWith("get")) {
            return Optional.empty();
        }
        var isComputed = then instanceof Expr.Binary || then instanceof Expr.Unary || then instanceof Expr.Call;
        var isFixed = then.all().noneMatch(each -> each instanceof Expr.Name name && !isType(name.name()));
        return isComputed && !isFixed ? Optional.of(then) : Optional.empty();
    }

    private static boolean isBuilder(Expr.Call call) {
        Expr root = call;
        while (root instanceof Expr.Call each && each.scope() != null) {
            root = each.scope();
        }
        return root instanceof Expr.Name name
                && isType(name.name())
                && !name.name().equals("LocalDate");
    }

    private static boolean isType(String name) {
        return Character.isUpperCase(name.charAt(0));
    }

    /** Whether a pattern says how far `$n + 1` may go, as in {@code Chain( $n : n, n < 10 )}. */
    private static boolean ends(Expr made, List<Pattern> fed) {
        if (!(made instanceof Expr.Binary step)
                || !(step.left() instanceof Expr.Name variable)
                || !(step.right() instanceof Expr.Literal by)
                || by.kind() != Expr.Kind.NUMBER) {
            return false;
        }
        var isBound = new ArrayList<Boolean>();
        // Counting down may begin anywhere.
        var wanted = step.operator().equals("+") ? UP : Set.<String>of();
        for (var pattern : fed) {
            for (var constraint : pattern.constraints()) {
                var bound = constraint.variable().filter(each -> each.text().equals(variable.name()));
                if (bound.isPresent()) {
                    isBound.add(isLimited(pattern, variable.name(), left(constraint.expr()), wanted));
                }
            }
        }
        return !isBound.isEmpty() && isBound.stream().allMatch(each -> each);
    }

    private static Expr left(Expr expr) {
        return expr instanceof Expr.Binary binary ? left(binary.left()) : expr;
    }

    private static boolean isLimited(Pattern pattern, String variable, Expr field, Set<String> wanted) {
        return pattern.constraints().stream()
                .map(each -> each.expr())
                .anyMatch(expr -> expr instanceof Expr.Binary limit
                        && wanted.contains(limit.operator())
                        && limit.right() instanceof Expr.Literal end
                        && end.value().matches("\\d{1,9}")
                        && Integer.parseInt(end.value()) <= FURTHEST
                        && limit.left() instanceof Expr.Name name
                        && (name.name().equals(variable)
                                || (field instanceof Expr.Name own
                                        && name.name().equals(own.name()))));
    }

    private boolean reaches(String from, String to) {
        return Reachability.reaches(from, to, type -> leadsTo.getOrDefault(type, Set.of()));
    }

    private static List<Pattern> patterns(Rule rule) {
        return rule.when().stream().flatMap(each -> each.patterns()).toList();
    }

    private static String simple(Pattern pattern) {
        var name = pattern.type().text();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The type of the record that is concluded. */
    private static Optional<String> type(Expr then) {
        if (then instanceof Expr.Creation creation) {
            return Optional.of(creation.type().substring(creation.type().lastIndexOf('.') + 1));
        }
        Expr root = then;
        while (root instanceof Expr.Call call && call.scope() != null) {
            root = call.scope();
        }
        return root instanceof Expr.Name name ? Optional.of(name.name()) : Optional.empty();
    }
}
