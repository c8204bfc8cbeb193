package org.conditionality.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conditionality.norm.Tally;
import org.conditionality.rule.drl.DrlText;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.source.Code;
import org.conditionality.rule.source.Finding;

/**
 * Finds rules whose sums pass the largest whole number on some facts: there Java goes on counting from the smallest, and
 * the answer would be wrong without a word. Safe for use by many threads.
 */
final class Magnitudes {

    /** Up to here every product of two numbers is one. */
    private static final int SMALL = 46_340;

    private static final Pattern CALCULATES = Pattern.compile("[*+]|\\s-\\s");

    private final List<RuleShape> rules;

    /** Read when they are first needed, which is seldom: most facts are small. */
    private volatile Optional<List<Sum>> sums = Optional.empty();

    Magnitudes(List<RuleShape> rules) {
        this.rules = rules;
    }

    /** What a rule calculates, and the fields by the variables that stand for them. */
    private record Sum(RuleShape rule, Expr expr, Map<String, String> fields) {}

    /** Throws {@link RulesFault} where a sum can pass the largest whole number in a world. */
    void check(World world) {
        var largest = largest(world);
        var most = largest.values().stream().mapToDouble(each -> each).max().orElse(0);
        if (most <= SMALL) {
            return;
        }
        for (var sum : sums()) {
            if (!isLong(sum.expr()) && passes(sum.expr(), sum, largest, most)) {
                throw new RulesFault(List.of(fault(sum, largest)));
            }
        }
    }

    private static Finding fault(Sum sum, Map<String, Double> largest) {
        var facts = sum.expr()
                .all()
                .filter(each -> each instanceof Expr.Name)
                .map(each -> field(((Expr.Name) each).name(), sum))
                .filter(largest::containsKey)
                .distinct()
                .map(field -> "`%s` is %.0f".formatted(field, largest.get(field)))
                .toList();
        return Finding.at(
                Code.BREAKS_OFF,
                sum.rule().file(),
                sum.rule().line(),
                sum.rule().name(),
                "The rule cannot be applied to these facts: what it calculates can pass %,d, where %s."
                        .formatted(Integer.MAX_VALUE, String.join(", ", facts)),
                "State smaller numbers, or divide by a number instead of multiplying.");
    }

    /** The largest number for each name of a field, of a setting or of a count. */
    private static Map<String, Double> largest(World world) {
        var largest = new HashMap<String, Double>();
        world.values().forEach((path, value) -> put(path.substring(path.indexOf('.') + 1), value, largest));
        world.many()
                .values()
                .forEach(items -> items.forEach(item -> item.forEach((field, value) -> put(field, value, largest))));
        world.settings().values().forEach(value -> put("number", value, largest));
        world.assumed().forEach(record -> {
            if (record instanceof Tally tally) {
                put("current", tally.current(), largest);
                put("before", tally.before(), largest);
            }
        });
        return largest;
    }

    private static void put(String field, Object value, Map<String, Double> into) {
        if (value instanceof Integer number) {
            into.merge(field, Math.abs(number.doubleValue()), Math::max);
        }
    }

    private static boolean passes(Expr expr, Sum sum, Map<String, Double> largest, double most) {
        return bound(expr, sum, largest, most) > Integer.MAX_VALUE;
    }

    /** How large a value can be at the most, on its way too. */
    private static double bound(Expr expr, Sum sum, Map<String, Double> largest, double most) {
        if (expr instanceof Expr.Literal literal) {
            return literal.kind() == Expr.Kind.NUMBER
                    ? Double.parseDouble(literal.value().replaceAll("[lLdDfF]$", ""))
                    : 0;
        } else if (expr instanceof Expr.Name name) {
            return largest.getOrDefault(field(name.name(), sum), most);
        } else if (expr instanceof Expr.Binary binary) {
            var left = bound(binary.left(), sum, largest, most);
            var right = bound(binary.right(), sum, largest, most);
            return switch (binary.operator()) {
                case "*" -> left * right;
                case "+", "-" -> left + right;
                default -> Math.max(left, right);
            };
        }
        return expr instanceof Expr.Unary unary ? bound(unary.operand(), sum, largest, most) : most;
    }

    private static String field(String name, Sum sum) {
        return sum.fields().getOrDefault(name, name);
    }

    /** Days of the calendar, and numbers written with an L, are counted by larger numbers. */
    private static boolean isLong(Expr expr) {
        return expr.all()
                .anyMatch(each -> (each instanceof Expr.Call call && call.name().equals("toEpochDay"))
                        || (each instanceof Expr.Literal literal
                                && literal.value().matches("\\d+[lL]"))
                        || (each instanceof Expr.Literal text && text.kind() == Expr.Kind.TEXT));
    }

    private List<Sum> sums() {
        var known = sums;
        if (known.isEmpty()) {
            known = Optional.of(rules.stream().flatMap(Magnitudes::sums).toList());
            sums = known;
        }
        return known.get();
    }

    private static Stream<Sum> sums(RuleShape shape) {
        var found = new ArrayList<Sum>();
        if (CALCULATES.matcher(shape.text()).find()) {
            for (var rule :
                    DrlText.read("package conditionality\n" + shape.text()).rules()) {
                var fields = new HashMap<String, String>();
                var exprs = new ArrayList<Expr>();
                rule.when().stream()
                        .flatMap(each -> each.patterns())
                        // Those are counted by larger numbers.
                        .filter(pattern -> !pattern.type().text().equals("Total"))
                        .flatMap(pattern -> pattern.constraints().stream())
                        .forEach(constraint -> {
                            exprs.add(constraint.expr());
                            if (constraint.expr() instanceof Expr.Name field) {
                                constraint.variable().ifPresent(each -> fields.put(each.text(), field.name()));
                            }
                        });
                rule.then().ifPresent(exprs::add);
                exprs.stream()
                        .flatMap(Expr::all)
                        .filter(Magnitudes::isSum)
                        .forEach(each -> found.add(new Sum(shape, each, fields)));
            }
        }
        return found.stream();
    }

    private static boolean isSum(Expr expr) {
        return expr instanceof Expr.Binary binary && List.of("*", "+", "-").contains(binary.operator());
    }
}
