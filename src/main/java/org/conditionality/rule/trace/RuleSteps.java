package org.conditionality.rule.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.RuleCondition;
import org.conditionality.rule.drl.RuleCondition.Constraint;
import org.conditionality.rule.drl.RuleCondition.Group;
import org.conditionality.rule.drl.RuleCondition.Kind;
import org.conditionality.rule.drl.RuleCondition.Pattern;

/** Takes what must hold for a rule to fire apart, from its first pattern to all of it. */
final class RuleSteps {

    /**
     * One more pattern or constraint.
     *
     * @param start of its text
     * @param upTo all conditions up to it, as DRL
     * @param type of the pattern that it is, or that it stands in; empty of other conditions, each of which is one step
     * @param fields what it reads of the object of that pattern
     * @param texts the texts that it compares with
     */
    record Step(String text, int start, String upTo, Optional<String> type, List<String> fields, List<String> texts) {}

    private final String text;
    private final StringBuilder done = new StringBuilder();
    private final List<Step> steps = new ArrayList<>();

    private RuleSteps(String text) {
        this.text = text;
    }

    /** The steps of a rule, in the text of its file. */
    static List<Step> of(String text, DrlFile.Rule rule) {
        var all = new RuleSteps(text);
        rule.when().forEach(all::add);
        return all.steps;
    }

    private void add(RuleCondition condition) {
        if (condition instanceof Group group && group.kind() == Kind.AND) {
            group.parts().forEach(this::add);
        } else if (condition instanceof Pattern pattern && pattern.source().isEmpty()) {
            add(pattern);
        } else {
            var whole = slice(condition.start(), condition.end());
            done.append(whole).append('\n');
            steps.add(new Step(
                    inOneLine(whole), condition.start(), done.toString(), Optional.empty(), List.of(), List.of()));
        }
    }

    private void add(Pattern pattern) {
        var type = pattern.type();
        var head = pattern.variable().map(named -> named.text() + " : ").orElse("") + type.text() + "( ";
        var some = new ArrayList<String>();
        var named = Optional.of(type.text());
        steps.add(new Step(type.text(), type.start(), done + head + ")\n", named, List.of(), List.of()));
        for (var constraint : pattern.constraints()) {
            var written = slice(constraint.start(), constraint.end());
            some.add(written);
            var upTo = done + head + String.join(", ", some) + " )\n";
            steps.add(new Step(
                    inOneLine(written), constraint.start(), upTo, named, fields(constraint), texts(constraint)));
        }
        done.append(head).append(String.join(", ", some)).append(" )\n");
    }

    /** The names that may be fields of the object: words without a dollar, and those after {@code this}. */
    private static List<String> fields(Constraint constraint) {
        return constraint
                .expr()
                .all()
                .flatMap(expr -> {
                    if (expr instanceof Expr.Name name && !name.isVariable()) {
                        return Optional.of(name.name()).stream();
                    }
                    return expr instanceof Expr.Member member
                                    && member.scope() instanceof Expr.Name scope
                                    && scope.name().equals("this")
                            ? Optional.of(member.name()).stream()
                            : Optional.<String>empty().stream();
                })
                .distinct()
                .toList();
    }

    private static List<String> texts(Constraint constraint) {
        return constraint
                .expr()
                .all()
                .flatMap(expr -> expr instanceof Expr.Literal literal && literal.kind() == Expr.Kind.TEXT
                        ? Optional.of(literal.value()).stream()
                        : Optional.<String>empty().stream())
                .toList();
    }

    private String slice(int start, int end) {
        return text.substring(start, end);
    }

    private static String inOneLine(String written) {
        return written.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
