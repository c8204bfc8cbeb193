package org.conditionality.rule.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conditionality.norm.Conclusion;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.RuleCondition.Constraint;
import org.conditionality.rule.parsed.ExpressionText;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.parsed.PatternShape;
import org.jspecify.annotations.Nullable;

/**
 * Whether laws do no more with a date of a record than compare it with the date asked about, where no list has an item:
 * then days on which the same dates are past lead to the same labels. Anything else that a law does with a date, or that
 * cannot be followed, counts as more.
 */
final class LawDates {

    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=", "==", "!=");
    private static final String TODAY = "AsOf";

    /** The properties that are dates, of each type of record that is not declared by an agreement. */
    private static final Map<String, Set<String>> DATES = dates();

    private final DependencyGraph structure;

    LawDates(DependencyGraph structure) {
        this.structure = structure;
    }

    private static Map<String, Set<String>> dates() {
        var dates = new HashMap<String, Set<String>>();
        for (var type : Conclusion.class.getPermittedSubclasses()) {
            if (type.isRecord()) {
                var own = new HashSet<String>();
                Arrays.stream(type.getRecordComponents())
                        .filter(each -> each.getType().equals(LocalDate.class))
                        .forEach(each -> own.add(each.getName()));
                dates.put(type.getSimpleName(), own);
            }
        }
        return dates;
    }

    boolean areOnlyOrdered() {
        var absent = absentTypes();
        return structure.lawInput().fields().isEmpty()
                && structure.laws().stream()
                        .filter(law -> !needsOneOf(absent, law))
                        .allMatch(law -> law.isFlat() && new Law(law).isOrdered());
    }

    /** The types of which there is no object where lists are empty. */
    private Set<String> absentTypes() {
        var absent = new HashSet<String>();
        structure.declarations().facts().forEach((name, type) -> {
            if (type.many()) {
                absent.add(name);
            }
        });
        var makers = new HashMap<String, List<ParsedRule>>();
        for (var rule : structure.rules()) {
            if (rule.conclusion().isEmpty()) {
                return Set.of();
            }
            makers.computeIfAbsent(rule.concluded().type(), any -> new ArrayList<>())
                    .add(rule);
        }
        var grown = true;
        while (grown) {
            grown = false;
            for (var made : makers.entrySet()) {
                if (made.getValue().stream().allMatch(rule -> needsOneOf(absent, rule))) {
                    grown |= absent.add(made.getKey());
                }
            }
        }
        return absent;
    }

    private static boolean needsOneOf(Set<String> absent, ParsedRule rule) {
        return rule.isFlat()
                && rule.patterns().stream().anyMatch(each -> !each.negated() && absent.contains(each.type()));
    }

    /** One law, with the variables that stand for dates in it. */
    private static final class Law {

        private final ParsedRule rule;
        private final Set<String> today = new HashSet<>();
        private final Set<String> dates = new HashSet<>();

        Law(ParsedRule rule) {
            this.rule = rule;
        }

        boolean isOrdered() {
            // Variables first: a rule may use one above the place that binds it.
            var isBound = rule.patterns().stream().allMatch(this::binds);
            return isBound
                    && rule.patterns().stream()
                            .allMatch(pattern -> pattern.constraints().stream()
                                    .allMatch(constraint ->
                                            isBinding(pattern, constraint) || isOrdered(pattern, constraint.expr())))
                    && isCopied();
        }

        /** Notes the variables that a pattern binds to dates; whether no other one may hold a date. */
        private boolean binds(PatternShape pattern) {
            var isWhole = pattern.variable().isPresent();
            var hasDates = pattern.type().equals(TODAY)
                    || !DATES.getOrDefault(pattern.type(), Set.of()).isEmpty();
            if ((isWhole && hasDates) || (pattern.isDrawn() && hasDates)) {
                return false;
            }
            for (var constraint : pattern.constraints()) {
                if (isBinding(pattern, constraint)) {
                    var into = pattern.type().equals(TODAY) ? today : dates;
                    constraint.variable().ifPresent(name -> into.add(name.text()));
                } else if (pattern.type().equals(TODAY)) {
                    return false;
                }
            }
            return true;
        }

        /** Whether a constraint does no more than give a date a name. */
        private boolean isBinding(PatternShape pattern, Constraint constraint) {
            return constraint.variable().isPresent() && isProperty(pattern, constraint.expr());
        }

        private static boolean isProperty(PatternShape pattern, Expr expr) {
            var own = pattern.type().equals(TODAY) ? Set.of("date") : DATES.getOrDefault(pattern.type(), Set.of());
            return own.stream().anyMatch(name -> PatternShape.isProperty(expr, name));
        }

        /** Whether dates stand in an expression only where two are compared of which one is the date asked about. */
        private boolean isOrdered(PatternShape pattern, Expr expr) {
            if (expr instanceof Expr.Binary binary && ORDER.contains(binary.operator())) {
                var left = sort(pattern, binary.left());
                var right = sort(pattern, binary.right());
                if (left.isPresent() && right.isPresent()) {
                    return !left.equals(right);
                }
                if ((left.isPresent() && ExpressionText.isNull(binary.right()))
                        || (right.isPresent() && ExpressionText.isNull(binary.left()))) {
                    return true;
                }
            }
            return sort(pattern, expr).isEmpty() && expr.parts().stream().allMatch(part -> isOrdered(pattern, part));
        }

        /** Whether an expression is the date asked about or one of a record; empty where it is neither. */
        private Optional<Boolean> sort(@Nullable PatternShape pattern, Expr expr) {
            if (expr instanceof Expr.Name name && today.contains(name.name())) {
                return Optional.of(true);
            }
            var isDate = (expr instanceof Expr.Name name && dates.contains(name.name()))
                    || (pattern != null && isProperty(pattern, expr));
            return isDate ? Optional.of(false) : Optional.empty();
        }

        /** Whether dates of what it concludes are those of records, unchanged, and stand where they are known for dates. */
        private boolean isCopied() {
            var arguments = rule.allArguments();
            var mentions = Stream.concat(Stream.of(rule.made()), arguments.stream())
                    .flatMap(Expr::all)
                    .anyMatch(part -> sort(null, part).isPresent());
            var made = DATES.get(rule.concluded().type());
            if (made == null || made.isEmpty()) {
                return !mentions;
            }
            return rule.made() instanceof Expr.Creation
                    && arguments.stream()
                            .allMatch(each -> sort(null, each).equals(Optional.of(false))
                                    || (each instanceof Expr.Name name
                                            && name.isVariable()
                                            && !today.contains(name.name()))
                                    || each instanceof Expr.Literal);
        }
    }
}
