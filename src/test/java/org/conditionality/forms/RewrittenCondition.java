package org.conditionality.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.drl.RuleCondition;
import org.conditionality.rule.drl.RuleCondition.Constraint;
import org.conditionality.rule.drl.RuleCondition.Group;
import org.conditionality.rule.drl.RuleCondition.Pattern;
import org.conditionality.rule.drl.RuleCondition.Source;

/** Writes what must hold for a rule to fire in a form drawn at random. */
final class RewrittenCondition {

    private final Chances chances;
    private final KnownNames names;
    private final Map<String, String> variables;

    RewrittenCondition(Chances chances, KnownNames names, Map<String, String> variables) {
        this.chances = chances;
        this.names = names;
        this.variables = variables;
    }

    /** All that stands between {@code when} and {@code then}. */
    String all(List<RuleCondition> conditions) {
        // Patterns keep their order, which reasons follow.
        var ordered = parts(conditions);
        var text = new StringBuilder();
        for (var at = 0; at < ordered.size(); at++) {
            var joins = at + 1 < ordered.size() && chances.hits(0.15);
            if (joins) {
                text.append("( ")
                        .append(write(ordered.get(at)))
                        .append(" and ")
                        .append(write(ordered.get(++at)))
                        .append(" )\n    ");
            } else {
                text.append(write(ordered.get(at))).append("\n    ");
            }
        }
        return text.toString().strip();
    }

    /** The conditions, those of what {@code and} joins by themselves. */
    private static List<RuleCondition> parts(List<RuleCondition> conditions) {
        return conditions.stream()
                .flatMap(each -> each instanceof Group group && group.kind() == RuleCondition.Kind.AND
                        ? parts(group.parts()).stream()
                        : Stream.of(each))
                .toList();
    }

    private String write(RuleCondition condition) {
        if (condition instanceof Pattern pattern) {
            var text = pattern(pattern);
            return chances.hits(0.1) ? "( " + text + " )" : text;
        } else if (condition instanceof Group group && group.parts().size() == 1) {
            var word = group.kind().name().toLowerCase(java.util.Locale.ROOT);
            var part = group.parts().get(0);
            return part instanceof Pattern pattern && chances.hits(0.4)
                    ? word + " " + pattern(pattern)
                    : word + "( " + write(part) + " )";
        }
        throw new IllegalStateException("There is no other way to write " + condition + ".");
    }

    private String pattern(Pattern pattern) {
        var text = new StringBuilder();
        pattern.variable().ifPresent(named -> text.append(renamed(named)).append(" : "));
        text.append(pattern.type().text())
                .append("( ")
                .append(constraints(pattern))
                .append(" )");
        pattern.source()
                .ifPresent(source -> text.append(" from ")
                        .append(new RewrittenExpr(chances, names, variables, "")
                                .bound(((Source.Elements) source).list())));
        return text.toString().replace("(  )", "()");
    }

    private String renamed(Phrase variable) {
        return variables.getOrDefault(variable.text(), variable.text());
    }

    private String constraints(Pattern pattern) {
        var writer = new RewrittenExpr(chances, names, variables, pattern.type().text());
        var parts = new ArrayList<Said>();
        pattern.constraints().forEach(each -> parts.addAll(split(each)));
        var ordered = shuffled(parts, RewrittenCondition::mayStandAfter);
        var written = new ArrayList<String>();
        var isOpen = false;
        for (var each : ordered) {
            var isBound = each.variable().isPresent();
            var text = each.variable()
                    .map(this::renamed)
                    .map(named -> named + " : ")
                    .orElse("");
            if (isBound) {
                written.add(text + writer.bound(each.expr()));
            } else if (isOpen && chances.hits(0.25)) {
                var last = written.remove(written.size() - 1);
                written.add(last + " && " + writer.part(each.expr()));
            } else {
                written.add(chances.hits(0.5) ? writer.part(each.expr()) : "( " + writer.whole(each.expr()) + " )");
            }
            isOpen = !isBound;
        }
        return String.join(", ", written);
    }

    /** A constraint, or a part of one. */
    private record Said(Optional<Phrase> variable, Expr expr) {}

    private List<Said> split(Constraint constraint) {
        var parts = new ArrayList<Expr>();
        RewrittenExpr.flatten(constraint.expr(), "&&", parts);
        return constraint.variable().isPresent() || chances.hits(0.3)
                ? List.of(new Said(constraint.variable(), constraint.expr()))
                : parts.stream().map(part -> new Said(Optional.empty(), part)).toList();
    }

    /** Whether the first of two constraints may as well stand after the second. */
    private static boolean mayStandAfter(Said first, Said second) {
        return first.variable()
                        .map(named -> !names(second.expr()).contains(named.text()))
                        .orElse(true)
                && !RewrittenExpr.computes(second.expr());
    }

    /** In an order drawn at random, in which two change places only where the first may stand after the second. */
    private <T> List<T> shuffled(List<T> all, BiPredicate<T, T> mayStandAfter) {
        var ordered = new ArrayList<>(all);
        for (var times = 0; times < all.size() * 2; times++) {
            var at = all.size() < 2 ? -1 : chances.below(all.size() - 1);
            if (at >= 0 && mayStandAfter.test(ordered.get(at), ordered.get(at + 1))) {
                ordered.add(at, ordered.remove(at + 1));
            }
        }
        return ordered;
    }

    private static Set<String> names(Expr expr) {
        var names = new HashSet<String>();
        expr.all().forEach(each -> {
            if (each instanceof Expr.Name name) {
                names.add(name.name());
            }
        });
        return names;
    }
}
