package org.conditionality.rule;

import com.github.javaparser.ast.expr.BinaryExpr;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.conditionality.fact.Field;
import org.conditionality.rule.RuleShape.PatternShape;

/** Finds what numbers and dates the rules compare, following them through variables and derived records. */
final class ComparisonReader {

    private static final Pattern COMPARED = Pattern.compile("[<>=!]|\\bin\\b|\\bmemberOf\\b|\\bcontains\\b");
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=", "==", "!=");

    private final Declarations declarations;
    private final List<RuleShape> rules;
    private final TermReader terms;

    /**
     * A reader of these rules.
     *
     * @param withItems whether the fields of (many) types count, which stand for those of each item
     */
    ComparisonReader(Declarations declarations, List<RuleShape> rules, boolean withItems) {
        this.declarations = declarations;
        this.rules = rules;
        this.terms = new TermReader(declarations, rules, withItems);
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
            var conclusion = rule.conclusion();
            if (conclusion == null || !conclusion.type().equals("Advisory")) {
                all(rule).stream().filter(wanted).forEach(all::add);
            }
        }
        return all;
    }

    /** The comparisons of all rules in which a field stands. */
    Set<Comparison> every() {
        var all = new LinkedHashSet<Comparison>();
        rules.forEach(rule ->
                all(rule).stream().filter(each -> !each.fields().isEmpty()).forEach(all::add));
        return all;
    }

    /** Every comparison of a rule; an unreadable one is there with opaque terms. */
    private Set<Comparison> all(RuleShape rule) {
        var found = new LinkedHashSet<Comparison>();
        for (var pattern : rule.patterns()) {
            pattern.constraints().forEach(constraint -> found.addAll(comparisons(rule, pattern, constraint)));
        }
        return found;
    }

    /** The comparisons of one constraint. */
    Set<Comparison> comparisons(RuleShape rule, PatternShape pattern, String constraint) {
        var found = new LinkedHashSet<Comparison>();
        if (COMPARED.matcher(constraint).find() && concernsMeasure(rule, pattern, constraint)) {
            var expression =
                    TermReader.parse(TermReader.BINDING.matcher(constraint).replaceFirst(""));
            if (expression.isPresent()) {
                expression.get().findAll(BinaryExpr.class).forEach(binary -> compare(rule, pattern, binary, found));
            } else {
                opaque(rule, pattern, constraint).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Whether a number or a date is among what a constraint names; all others need not be read. */
    private boolean concernsMeasure(RuleShape rule, PatternShape pattern, String constraint) {
        return Words.of(constraint).stream()
                .anyMatch(word -> word.startsWith("$")
                        ? rule.patterns().stream().anyMatch(other -> bindsMeasure(other, word))
                        : declarations.isMeasured(pattern.type(), word));
    }

    private boolean bindsMeasure(PatternShape pattern, String variable) {
        return variable.equals(pattern.binding())
                || pattern.constraints().stream().anyMatch(constraint -> {
                    var binding = TermReader.BINDING.matcher(constraint);
                    return binding.find()
                            && binding.group(1).equals(variable)
                            && Words.of(constraint.substring(binding.end())).stream()
                                    .anyMatch(word -> declarations.isMeasured(pattern.type(), word));
                });
    }

    private void compare(RuleShape rule, PatternShape pattern, BinaryExpr binary, Set<Comparison> into) {
        var operator = binary.getOperator().asString();
        if (!ORDER.contains(operator)
                || binary.getRight().isNullLiteralExpr()
                || binary.getLeft().isNullLiteralExpr()) {
            return;
        }
        for (var left : terms.of(rule, pattern, binary.getLeft())) {
            for (var right : terms.of(rule, pattern, binary.getRight())) {
                into.add(new Comparison(left, operator, right));
            }
        }
    }

    /** Operators of DRL that are not Java's, such as {@code in}, on a number or date field. */
    private Optional<Comparison> opaque(RuleShape rule, PatternShape pattern, String constraint) {
        var words = Words.of(constraint);
        var today =
                pattern.type().equals("AsOf") || words.stream().anyMatch(word -> terms.isToday(rule, pattern, word));
        var fields = new HashSet<String>();
        for (var field : declarations.fields(pattern.type())) {
            var measured = field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.DATE;
            if (measured && words.contains(field.name())) {
                fields.add(field.path());
            }
        }
        var term = new Term.Opaque(constraint, fields, today);
        return fields.isEmpty() && !today ? Optional.empty() : Optional.of(new Comparison(term, "==", term));
    }
}
