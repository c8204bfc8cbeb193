package org.conditionality.rule.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conditionality.rule.analysis.LawDates.Sort;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.RuleCondition.Constraint;
import org.conditionality.rule.parsed.ExpressionText;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.parsed.PatternShape;
import org.jspecify.annotations.Nullable;

/** One law, with the variables that stand for dates in it. */
final class DatedLaw {

    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=", "==", "!=");

    private final ParsedRule rule;
    private final Map<String, Map<String, Sort>> dates;
    private final Map<String, Sort> variables = new HashMap<>();
    private boolean isFollowed = true;

    /**
     * A law.
     *
     * @param dates the sorts of the dates among the fields of a type, by its name
     */
    DatedLaw(ParsedRule rule, Map<String, Map<String, Sort>> dates) {
        this.rule = rule;
        this.dates = dates;
        rule.patterns().forEach(this::bind);
    }

    /** Notes the variables that a pattern binds to dates. One for a whole object with dates is not followed. */
    private void bind(PatternShape pattern) {
        var hasDates = !dates.getOrDefault(pattern.type(), Map.of()).isEmpty();
        isFollowed &= !hasDates || (pattern.variable().isEmpty() && !pattern.isDrawn());
        for (var constraint : pattern.constraints()) {
            constraint
                    .variable()
                    .ifPresent(name -> own(pattern, constraint.expr())
                            .ifPresent(sort -> variables.merge(
                                    name.text(), sort, (one, other) -> one == other ? one : Sort.STATED)));
        }
    }

    /** The sort of a date among a pattern's own properties. */
    private Optional<Sort> own(PatternShape pattern, Expr expr) {
        return dates.getOrDefault(pattern.type(), Map.of()).entrySet().stream()
                .filter(field -> PatternShape.isProperty(expr, field.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The sort of a date; empty for anything else. */
    private Optional<Sort> sort(@Nullable PatternShape pattern, Expr expr) {
        var bound = expr instanceof Expr.Name name ? variables.get(name.name()) : null;
        return bound != null || pattern == null ? Optional.ofNullable(bound) : own(pattern, expr);
    }

    /** Whether dates stand only where two are compared, at most one of them stated, or where one is given a name. */
    boolean isOrdered() {
        return isFollowed
                && rule.patterns().stream()
                        .allMatch(pattern -> pattern.constraints().stream()
                                .allMatch(each -> isName(pattern, each) || isOrdered(pattern, each.expr())));
    }

    private boolean isName(PatternShape pattern, Constraint constraint) {
        return constraint.variable().isPresent()
                && own(pattern, constraint.expr()).isPresent();
    }

    private boolean isOrdered(PatternShape pattern, Expr expr) {
        if (expr instanceof Expr.Binary binary && ORDER.contains(binary.operator())) {
            var left = sort(pattern, binary.left());
            var right = sort(pattern, binary.right());
            if (left.isPresent() && right.isPresent()) {
                return left.get() != Sort.STATED || right.get() != Sort.STATED;
            }
            if ((left.isPresent() && ExpressionText.isNull(binary.right()))
                    || (right.isPresent() && ExpressionText.isNull(binary.left()))) {
                return true;
            }
        }
        return sort(pattern, expr).isEmpty() && expr.parts().stream().allMatch(part -> isOrdered(pattern, part));
    }

    /**
     * The sort of each argument of which it makes its record, where that is a date.
     *
     * @param components how many arguments that record has
     * @return empty where a date stands elsewhere, or within an argument
     */
    Optional<List<Optional<Sort>>> passedOn(int components) {
        if (rule.made() instanceof Expr.Creation creation
                && creation.arguments().size() == components) {
            var sorts = new ArrayList<Optional<Sort>>();
            creation.arguments().forEach(each -> sorts.add(sort(null, each)));
            var isPlain = creation.arguments().stream()
                    .allMatch(each -> sort(null, each).isPresent() || !holdsDate(each));
            return isPlain ? Optional.of(sorts) : Optional.empty();
        }
        var isOther = dates.getOrDefault(rule.concluded().type(), Map.of()).isEmpty() && !holdsDate(rule.made());
        return isOther ? Optional.of(List.of()) : Optional.empty();
    }

    private boolean holdsDate(Expr expr) {
        return expr.all().anyMatch(part -> sort(null, part).isPresent());
    }
}
