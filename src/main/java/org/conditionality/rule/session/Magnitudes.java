package org.conditionality.rule.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.conditionality.fact.FactPath;
import org.conditionality.norm.Tally;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.parsed.PatternShape;
import org.conditionality.rule.parsed.World;

/**
 * Finds rules whose sums pass the largest whole number on some facts: there Java goes on counting from the smallest, and
 * the answer would be wrong without a word. Safe for use by many threads.
 */
final class Magnitudes {

    /** Up to here every product of two numbers is one. */
    private static final int SMALL = 46_340;

    private final List<ParsedRule> rules;

    /** Found when they are first needed, which is seldom: most facts are small. */
    private volatile Optional<List<Sum>> sums = Optional.empty();

    Magnitudes(List<ParsedRule> rules) {
        this.rules = rules;
    }

    /** What a rule calculates, and the fields by the variables that stand for them. */
    private record Sum(ParsedRule rule, Expr expr, Map<String, String> fields) {}

    /** Between which values something can lie; nothing is further from nought than a fact or a setting, and it may be nought. */
    private record Range(double low, double high) {

        static final Range NOUGHT = new Range(0, 0);

        static Range with(Range range, double value) {
            return new Range(Math.min(range.low, value), Math.max(range.high, value));
        }

        Range with(Range other) {
            return new Range(Math.min(low, other.low), Math.max(high, other.high));
        }

        Range plus(Range other) {
            return new Range(low + other.low, high + other.high);
        }

        Range negated() {
            return new Range(-high, -low);
        }

        Range times(Range other) {
            var one = new Range(low * other.low, low * other.high);
            var two = new Range(high * other.low, high * other.high);
            return with(with(with(with(NOUGHT, one.low), one.high), two.low), two.high);
        }

        double most() {
            return Math.max(-low, high);
        }

        boolean passes() {
            return low < Integer.MIN_VALUE || high > Integer.MAX_VALUE;
        }
    }

    /** Throws {@link RulesFault} where a sum can pass the largest whole number in a world. */
    void check(World world) {
        if (isSmall(world)) {
            return;
        }
        var ranges = ranges(world);
        var most = ranges.values().stream().mapToDouble(Range::most).max().orElse(0);
        if (most <= SMALL) {
            return;
        }
        var any = new Range(-most, most);
        for (var sum : sums()) {
            if (!isLong(sum.expr()) && range(sum.expr(), sum, ranges, any).passes()) {
                throw new RulesFault(List.of(fault(sum, ranges)));
            }
        }
    }

    /** Whether no number is large, which needs no names of them. */
    private static boolean isSmall(World world) {
        for (var items : world.many().values()) {
            for (var item : items) {
                if (!areSmall(item.values())) {
                    return false;
                }
            }
        }
        return world.assumed().isEmpty()
                && areSmall(world.values().values())
                && areSmall(world.settings().values());
    }

    private static boolean areSmall(Collection<Object> values) {
        for (var value : values) {
            if (value instanceof Integer number && (number > SMALL || number < -SMALL)) {
                return false;
            }
        }
        return true;
    }

    private static Finding fault(Sum sum, Map<String, Range> ranges) {
        var facts = sum.expr()
                .all()
                .filter(each -> each instanceof Expr.Name)
                .map(each -> field(((Expr.Name) each).name(), sum))
                .filter(ranges::containsKey)
                .distinct()
                .map(field -> "`%s` is %.0f"
                        .formatted(
                                field, ranges.getOrDefault(field, Range.NOUGHT).most()))
                .toList();
        return Finding.at(
                FindingCode.BREAKS_OFF,
                sum.rule().file(),
                sum.rule().line(),
                sum.rule().name(),
                "The rule cannot be applied to these facts: what it calculates can pass %,d, where %s."
                        .formatted(Integer.MAX_VALUE, String.join(", ", facts)),
                "State smaller numbers, or divide by a number instead of multiplying.");
    }

    /** The numbers there are for each name of a field, of a setting or of a count. */
    private static Map<String, Range> ranges(World world) {
        var ranges = new HashMap<String, Range>();
        world.values().forEach((path, value) -> put(FactPath.fieldOf(path), value, ranges));
        world.many()
                .values()
                .forEach(items -> items.forEach(item -> item.forEach((field, value) -> put(field, value, ranges))));
        world.settings().forEach((name, value) -> {
            put("number", value, ranges);
            put(name, value, ranges);
        });
        world.assumed().forEach(record -> {
            if (record instanceof Tally tally) {
                put("current", tally.current(), ranges);
                put("before", tally.before(), ranges);
            }
        });
        return ranges;
    }

    private static void put(String field, Object value, Map<String, Range> into) {
        if (value instanceof Integer number) {
            into.put(field, Range.with(into.getOrDefault(field, Range.NOUGHT), number));
        }
    }

    /** Between which values a sum can lie, and what it is made of on the way. */
    private static Range range(Expr expr, Sum sum, Map<String, Range> ranges, Range any) {
        if (expr instanceof Expr.Literal literal) {
            return literal.kind() == Expr.Kind.NUMBER
                    ? Range.with(
                            Range.NOUGHT, Double.parseDouble(literal.value().replaceAll("[lLdDfF]$", "")))
                    : Range.NOUGHT;
        } else if (expr instanceof Expr.Name name) {
            return ranges.getOrDefault(field(name.name(), sum), any);
        } else if (expr instanceof Expr.Binary binary) {
            var left = range(binary.left(), sum, ranges, any);
            var right = range(binary.right(), sum, ranges, any);
            return switch (binary.operator()) {
                case "*" -> left.times(right);
                case "+" -> left.plus(right);
                case "-" -> left.plus(right.negated());
                default -> left.with(right).with(right.negated());
            };
        }
        return expr instanceof Expr.Unary unary
                ? range(unary.operand(), sum, ranges, any).negated()
                : any;
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

    private static Stream<Sum> sums(ParsedRule rule) {
        var fields = new HashMap<String, String>();
        var exprs = new ArrayList<Expr>();
        rule.patterns().stream()
                // Those are counted by larger numbers.
                .filter(pattern -> !pattern.type().equals("Total"))
                .forEach(pattern -> pattern.constraints().forEach(constraint -> {
                    exprs.add(constraint.expr());
                    if (constraint.expr() instanceof Expr.Name field) {
                        constraint.variable().ifPresent(each -> fields.put(each.text(), named(pattern, field.name())));
                    }
                }));
        exprs.add(rule.made());
        return exprs.stream().flatMap(Expr::all).filter(Magnitudes::isSum).map(each -> new Sum(rule, each, fields));
    }

    /** A field, or the setting whose number it is. */
    private static String named(PatternShape pattern, String field) {
        return pattern.type().equals("Setting") && field.equals("number")
                ? pattern.literal("name").orElse(field)
                : field;
    }

    private static boolean isSum(Expr expr) {
        return expr instanceof Expr.Binary binary && List.of("*", "+", "-").contains(binary.operator());
    }
}
