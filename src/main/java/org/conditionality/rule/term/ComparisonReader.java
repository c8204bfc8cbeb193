package org.conditionality.rule.term;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.conditionality.fact.Field;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.RuleCondition.Constraint;
import org.conditionality.rule.parsed.Declarations;
import org.conditionality.rule.parsed.ExpressionText;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.parsed.PatternShape;
import org.jspecify.annotations.Nullable;

/**
 * Finds what numbers and dates the rules compare, following them through variables and derived records. Whatever else
 * rules do with a number, a date or a text is there as an opaque comparison.
 */
public final class ComparisonReader {

    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=", "==", "!=");
    private static final Set<String> JUNCTIONS = Set.of("&&", "||");
    private static final Map<String, String> METHODS =
            Map.of("isBefore", "<", "isAfter", ">", "isEqual", "==", "equals", "==");

    private final Declarations declarations;
    private final List<ParsedRule> rules;
    private final RecordMakers makers;
    private final Footprints footprints;
    private final TermReader terms;

    public ComparisonReader(Declarations declarations, List<ParsedRule> rules) {
        this.declarations = declarations;
        this.rules = rules;
        this.makers = new RecordMakers(declarations, rules);
        this.footprints = new Footprints(declarations, makers);
        this.terms = new TermReader(declarations, makers, footprints);
    }

    Footprints footprints() {
        return footprints;
    }

    /** The comparisons on which conclusions that matter to labels can depend: those of all rules but advisories. */
    Set<Comparison> relevant() {
        return relevant(comparison -> !comparison.fields().isEmpty());
    }

    /** Those among the relevant comparisons in which the date asked about stands, with or without a field. */
    Set<Comparison> relevantToday() {
        return relevant(Comparison::mentionsToday);
    }

    private Set<Comparison> relevant(Predicate<Comparison> wanted) {
        var all = new LinkedHashSet<Comparison>();
        for (var rule : rules) {
            if (!rule.concludes("Advisory")) {
                of(rule).stream().filter(wanted).forEach(all::add);
            }
        }
        return all;
    }

    /** The comparisons of all rules in which a field stands. */
    Set<Comparison> every() {
        var all = new LinkedHashSet<Comparison>();
        rules.forEach(rule ->
                of(rule).stream().filter(each -> !each.fields().isEmpty()).forEach(all::add));
        return all;
    }

    /** Every comparison of a rule. */
    Set<Comparison> of(ParsedRule rule) {
        var found = new LinkedHashSet<Comparison>();
        parts(rule, (start, end, some) -> found.addAll(some));
        return found;
    }

    /** Takes the comparisons of one part of a rule. */
    public interface Part {

        /**
         * One part.
         *
         * @param start the offset of its first character in its file
         * @param end the offset after its last
         */
        void take(int start, int end, Set<Comparison> comparisons);
    }

    /** The comparisons of each constraint of a rule, and of what it concludes. */
    public void parts(ParsedRule rule, Part into) {
        for (var pattern : rule.patterns()) {
            var whole = new LinkedHashSet<Comparison>();
            objects(rule, pattern, whole::add);
            into.take(pattern.start(), pattern.end(), whole);
            for (var constraint : pattern.constraints()) {
                var found = new LinkedHashSet<Comparison>();
                constraint(rule, pattern, constraint, found::add);
                into.take(constraint.start(), constraint.end(), found);
            }
        }
        if (!rule.isAside()) {
            var found = new LinkedHashSet<Comparison>();
            conclusion(rule, found::add);
            into.take(rule.made().start(), rule.made().end(), found);
        }
    }

    /** What is gathered, or drawn from elsewhere, is not followed any further. */
    private void objects(ParsedRule rule, PatternShape pattern, Consumer<Comparison> into) {
        if (pattern.isDrawn() || pattern.gathered()) {
            opaque(pattern.type(), footprints.ofObjects(rule, pattern), into);
        }
    }

    private void constraint(ParsedRule rule, PatternShape pattern, Constraint constraint, Consumer<Comparison> into) {
        var expr = constraint.expr();
        if (constraint.variable().isEmpty() || isCompared(expr)) {
            compare(rule, pattern, expr, into);
        }
    }

    private void conclusion(ParsedRule rule, Consumer<Comparison> into) {
        for (var argument : rule.allArguments()) {
            var isFollowed = makers.isComponent(rule, argument)
                    && terms.of(rule, null, argument).stream().allMatch(Term::isClear);
            if (isMeasured(footprints.of(rule, null, argument)) && !isFollowed) {
                compare(rule, null, argument, into);
            }
        }
        if (rule.conclusion().isEmpty()) {
            opaque(ExpressionText.text(rule.made()), footprints.ofConclusion(rule), into);
        }
    }

    private static boolean isCompared(Expr expr) {
        return (expr instanceof Expr.Binary binary && !"+-*/%".contains(binary.operator()))
                || (expr instanceof Expr.Unary unary && unary.operator().equals("!"));
    }

    private void compare(ParsedRule rule, @Nullable PatternShape pattern, Expr expr, Consumer<Comparison> into) {
        var footprint = footprints.of(rule, pattern, expr);
        if (!isMeasured(footprint)) {
            return;
        }
        if (expr instanceof Expr.Binary junction && JUNCTIONS.contains(junction.operator())) {
            compare(rule, pattern, junction.left(), into);
            compare(rule, pattern, junction.right(), into);
        } else if (expr instanceof Expr.Unary not && not.operator().equals("!")) {
            compare(rule, pattern, not.operand(), into);
        } else if (expr instanceof Expr.Binary binary && ORDER.contains(binary.operator())) {
            sides(rule, pattern, binary, into);
        } else if (expr instanceof Expr.Binary binary
                && binary.operator().replace("not ", "").equals("in")
                && binary.right() instanceof Expr.ListOf list) {
            list.items().forEach(item -> cross(rule, pattern, binary.left(), "==", item, into));
        } else if (expr instanceof Expr.Call call
                && call.scope() != null
                && call.arguments().size() == 1
                && METHODS.containsKey(call.name())) {
            cross(
                    rule,
                    pattern,
                    call.scope(),
                    METHODS.getOrDefault(call.name(), "=="),
                    call.arguments().get(0),
                    into);
        } else {
            opaque(ExpressionText.text(expr), footprint, into);
        }
    }

    private void sides(ParsedRule rule, @Nullable PatternShape pattern, Expr.Binary binary, Consumer<Comparison> into) {
        if (ExpressionText.isNull(binary.right())) {
            known(rule, pattern, binary.left(), into);
        } else if (ExpressionText.isNull(binary.left())) {
            known(rule, pattern, binary.right(), into);
        } else {
            cross(rule, pattern, binary.left(), binary.operator(), binary.right(), into);
        }
    }

    /** Whether something is known does not turn with its value. */
    private void known(ParsedRule rule, @Nullable PatternShape pattern, Expr expr, Consumer<Comparison> into) {
        if (!(expr instanceof Expr.Name || expr instanceof Expr.Member)) {
            terms.of(rule, pattern, expr).stream()
                    .filter(term -> !Term.isClear(term))
                    .map(Comparison::opaque)
                    .forEach(into);
        }
    }

    private void cross(
            ParsedRule rule,
            @Nullable PatternShape pattern,
            Expr left,
            String operator,
            Expr right,
            Consumer<Comparison> into) {
        for (var one : terms.of(rule, pattern, left)) {
            for (var other : terms.of(rule, pattern, right)) {
                into.accept(new Comparison(one, operator, other));
            }
        }
    }

    private void opaque(String text, Footprint footprint, Consumer<Comparison> into) {
        if (isMeasured(footprint)) {
            into.accept(Comparison.opaque(TermReader.opaque(text, footprint)));
        }
    }

    /** Whether a number, a date or a text is in it that can be unknown, or the date asked about: all else is tried in full. */
    private boolean isMeasured(Footprint footprint) {
        return footprint.today()
                || footprint.fields().stream()
                        .flatMap(path -> declarations.vocabulary().field(path).stream())
                        .anyMatch(field -> FieldEscapes.isMeasured(field) || field.kind() == Field.Kind.TEXT);
    }
}
