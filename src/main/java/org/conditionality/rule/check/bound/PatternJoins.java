package org.conditionality.rule.check.bound;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conditionality.rule.check.type.FileSource;
import org.conditionality.rule.check.type.KnownTypes;
import org.conditionality.rule.drl.DrlFile.Rule;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.RuleCondition;
import org.conditionality.rule.drl.RuleCondition.Gathering;
import org.conditionality.rule.drl.RuleCondition.Group;
import org.conditionality.rule.drl.RuleCondition.Kind;
import org.conditionality.rule.drl.RuleCondition.Pattern;
import org.conditionality.rule.drl.RuleCondition.Source;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingList;
import org.jspecify.annotations.Nullable;

/** Finds patterns that are matched in every combination: with 200 objects of each, three of them take minutes. */
public final class PatternJoins {

    private static final int MOST_LOOSE = 2;

    /** The compiler makes a rule of each way through what is joined by {@code or}. */
    private static final int MOST_WAYS = 64;

    /** What joins: each object of one pattern goes with a few of another. Being other or more joins nothing. */
    private static final Set<String> JOINING = Set.of("==", "contains", "memberOf", "in");

    private final KnownTypes types;
    private final FileSource file;
    private final Rule rule;
    private final FindingList findings;
    private final Set<String> variables;

    public PatternJoins(KnownTypes types, FileSource file, Rule rule, FindingList findings) {
        this.types = types;
        this.file = file;
        this.rule = rule;
        this.findings = findings;
        this.variables = variables(rule);
    }

    public void check() {
        if (ways(rule.when()).size() > MOST_WAYS) {
            findings.add(
                    FindingCode.FORM,
                    rule.name().start(),
                    rule.name().end() - rule.name().start(),
                    rule.name().text(),
                    "What is joined by `or` can hold in more than %d ways.".formatted(MOST_WAYS),
                    "Conclude a record for a part of it by rules of their own, and use that.");
            return;
        }
        look(rule.when());
    }

    private void look(List<RuleCondition> together) {
        for (var way : ways(together)) {
            var groups = new ArrayList<Set<String>>();
            for (var pattern : way) {
                if (!isSingle(pattern)) {
                    join(groups, names(pattern));
                }
            }
            if (groups.size() > MOST_LOOSE) {
                var type = way.get(way.size() - 1).type();
                findings.add(
                        FindingCode.NO_JOIN,
                        type.start(),
                        type.end() - type.start(),
                        rule.name().text(),
                        "Nothing joins this pattern to the others, nor these to each other.",
                        "Join them by a variable, as in `obligation == $o`.");
                return;
            }
        }
    }

    private static void join(List<Set<String>> groups, Set<String> names) {
        var joined = groups.stream()
                .filter(group -> group.stream().anyMatch(names::contains))
                .toList();
        joined.forEach(names::addAll);
        groups.removeAll(joined);
        groups.add(names);
    }

    /** The patterns that must match together, for each way through what is joined by {@code or}. */
    private List<List<Pattern>> ways(List<RuleCondition> together) {
        List<List<Pattern>> ways = List.of(List.of());
        for (var condition : together) {
            var longer = new ArrayList<List<Pattern>>();
            for (var more : ways(condition)) {
                for (var way : ways) {
                    longer.add(Stream.concat(way.stream(), more.stream()).toList());
                }
            }
            ways = longer.stream().limit(MOST_WAYS + 1).toList();
        }
        return ways;
    }

    private List<List<Pattern>> ways(RuleCondition condition) {
        if (condition instanceof Pattern pattern) {
            pattern.source().flatMap(Source::over).ifPresent(over -> look(List.of(over)));
            return List.of(List.of(pattern));
        } else if (condition instanceof Gathering gathering) {
            look(List.of(gathering.over()));
            return List.of(List.of());
        }
        var group = (Group) condition;
        if (group.kind() == Kind.AND) {
            return ways(group.parts());
        } else if (group.kind() == Kind.OR) {
            return group.parts().stream().flatMap(part -> ways(part).stream()).toList();
        }
        look(group.parts());
        return List.of(List.of());
    }

    /** Whether there is one object at the most that it can match, once the others are matched. */
    private boolean isSingle(Pattern pattern) {
        var type = pattern.type().text();
        var isGathered = pattern.source().flatMap(Source::over).isPresent();
        var isSingleFact = types.declared(type)
                .filter(each -> each.fact() != null && !each.many())
                .isPresent();
        if (type.equals("AsOf") || isGathered || isSingleFact) {
            return true;
        }
        var fixed = pattern.constraints().stream()
                .map(each -> each.expr())
                .flatMap(PatternJoins::fixed)
                .toList();
        var fields = types.fields(type, file).keySet();
        var isNamed = types.norm(type, file).isPresent() && (fixed.contains("id") || fixed.contains("name"));
        return isNamed || (!fields.isEmpty() && fixed.containsAll(fields));
    }

    /** The fields that an expression says to be something written out. */
    private static Stream<String> fixed(Expr expr) {
        if (expr instanceof Expr.Binary both && both.operator().equals("&&")) {
            return Stream.concat(fixed(both.left()), fixed(both.right()));
        } else if (expr instanceof Expr.Binary equal && equal.operator().equals("==")) {
            return Stream.concat(fixed(equal.left(), equal.right()), fixed(equal.right(), equal.left()));
        }
        return Stream.empty();
    }

    private static Stream<String> fixed(Expr field, Expr value) {
        var isWritten = value instanceof Expr.Literal || value instanceof Expr.Member;
        return isWritten ? field(field).stream() : Stream.empty();
    }

    /** The field of the pattern's own object that an expression gives, however it asks for it. */
    private static Optional<String> field(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return Optional.of(name.name());
        } else if (expr instanceof Expr.Member member && isOwn(member.scope())) {
            return Optional.of(member.name());
        }
        return expr instanceof Expr.Call call && call.arguments().isEmpty() && isOwn(call.scope())
                ? Optional.of(got(call.name()))
                : Optional.empty();
    }

    private static boolean isOwn(@Nullable Expr scope) {
        return scope == null || (scope instanceof Expr.Name name && name.name().equals("this"));
    }

    /** What a getter gives; a record is asked for a component by its name. */
    private static String got(String method) {
        var start = method.startsWith("get") ? "get".length() : method.startsWith("is") ? "is".length() : 0;
        return start > 0 && method.length() > start && Character.isUpperCase(method.charAt(start))
                ? Character.toLowerCase(method.charAt(start)) + method.substring(start + 1)
                : method;
    }

    private static Set<String> variables(Rule rule) {
        var names = new HashSet<String>();
        for (var condition : rule.when()) {
            condition.patterns().forEach(pattern -> {
                pattern.variable().ifPresent(each -> names.add(each.text()));
                pattern.constraints().forEach(each -> each.variable().ifPresent(one -> names.add(one.text())));
            });
            condition
                    .gatherings()
                    .flatMap(each -> each.functions().stream())
                    .forEach(each -> each.variable().ifPresent(one -> names.add(one.text())));
        }
        return names;
    }

    /** The variables that a pattern binds or uses. */
    private Set<String> names(Pattern pattern) {
        var names = new HashSet<String>();
        pattern.variable().ifPresent(each -> names.add(each.text()));
        for (var constraint : pattern.constraints()) {
            constraint.variable().ifPresent(each -> names.add(each.text()));
            joining(constraint.expr()).forEach(each -> names.addAll(used(each)));
        }
        if (pattern.source().orElse(null) instanceof Source.Elements elements) {
            names.addAll(used(elements.list()));
        }
        return names;
    }

    /** The parts of a constraint that hold for a few objects only. */
    private static Stream<Expr> joining(Expr expr) {
        if (expr instanceof Expr.Binary both && both.operator().equals("&&")) {
            return Stream.concat(joining(both.left()), joining(both.right()));
        } else if (expr instanceof Expr.Binary either && either.operator().equals("||")) {
            return joining(either.left()).findAny().isPresent() ? joining(either.right()) : Stream.empty();
        }
        return expr instanceof Expr.Binary binary && JOINING.contains(binary.operator())
                ? Stream.of(expr)
                : Stream.empty();
    }

    private Collection<String> used(Expr expr) {
        return expr.all()
                .filter(each -> each instanceof Expr.Name name && variables.contains(name.name()))
                .map(each -> ((Expr.Name) each).name())
                .toList();
    }
}
