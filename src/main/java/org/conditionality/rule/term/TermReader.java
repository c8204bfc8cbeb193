package org.conditionality.rule.term;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.conditionality.fact.Field;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.RuleCondition.Constraint;
import org.conditionality.rule.parsed.Declarations;
import org.conditionality.rule.parsed.ExpressionText;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.parsed.ParsedRule.Bound;
import org.conditionality.rule.parsed.PatternShape;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the expressions of rules stand for, following them through variables and derived records. What cannot be
 * followed becomes an opaque term over all that it can depend on.
 */
final class TermReader {

    private static final Set<String> COMPARED = Set.of("<", "<=", ">", ">=", "==", "!=");

    private final Declarations declarations;
    private final RecordMakers makers;
    private final Footprints footprints;
    private final Set<String> underWay = new HashSet<>();

    TermReader(Declarations declarations, RecordMakers makers, Footprints footprints) {
        this.declarations = declarations;
        this.makers = makers;
        this.footprints = footprints;
    }

    /**
     * What an expression may stand for: at least one term, opaque where it is not known which, for what has none would be
     * compared with nothing; more than one where a derived record has several makers.
     */
    List<Term> of(ParsedRule rule, @Nullable PatternShape pattern, Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            return WrittenTerms.number(literal).map(List::of).orElseGet(() -> opaque(rule, pattern, expr));
        } else if (expr instanceof Expr.Name name && !name.name().equals("this")) {
            return named(rule, pattern, name);
        } else if (expr instanceof Expr.Member member) {
            var objects = footprints.own().objects(rule, pattern, member.scope());
            return objects.isEmpty() ? opaque(rule, pattern, expr) : components(rule, objects, member.name(), expr);
        } else if (expr instanceof Expr.Binary sum && Set.of("+", "-", "*").contains(sum.operator())) {
            return isText(sum.left()) || isText(sum.right())
                    ? opaque(rule, pattern, expr)
                    : crossed(rule, pattern, sum);
        } else if (expr instanceof Expr.Unary minus && minus.operator().equals("-")) {
            var zero = new Term.Constant(0L);
            return of(rule, pattern, minus.operand()).stream()
                    .<Term>map(term -> new Term.Arithmetic('-', zero, term))
                    .toList();
        }
        return expr instanceof Expr.Call call ? called(rule, pattern, call) : opaque(rule, pattern, expr);
    }

    private static boolean isText(Expr expr) {
        return expr.all().anyMatch(part -> part instanceof Expr.Literal literal && literal.kind() == Expr.Kind.TEXT);
    }

    private List<Term> crossed(ParsedRule rule, @Nullable PatternShape pattern, Expr.Binary sum) {
        var all = new ArrayList<Term>();
        for (var left : of(rule, pattern, sum.left())) {
            for (var right : of(rule, pattern, sum.right())) {
                all.add(new Term.Arithmetic(sum.operator().charAt(0), left, right));
            }
        }
        return all;
    }

    private List<Term> called(ParsedRule rule, @Nullable PatternShape pattern, Expr.Call call) {
        if (call.arguments().isEmpty()) {
            var objects = call.scope() == null
                    ? Stream.ofNullable(pattern).toList()
                    : footprints.own().objects(rule, pattern, call.scope());
            if (!objects.isEmpty()) {
                var name = footprints.own().members().got(objects.get(0).type(), call.name());
                return components(rule, objects, name, call);
            } else if (call.scope() != null && call.name().equals("toEpochDay")) {
                return of(rule, pattern, call.scope()).stream()
                        .<Term>map(Term.DayNumber::new)
                        .toList();
            }
        } else if (call.scope() != null
                && call.arguments().size() == 1
                && WrittenTerms.unit(call.name()).isPresent()) {
            return shifted(rule, pattern, call, call.scope());
        }
        return WrittenTerms.date(call).map(List::of).orElseGet(() -> opaque(rule, pattern, call));
    }

    private List<Term> shifted(ParsedRule rule, @Nullable PatternShape pattern, Expr.Call call, Expr date) {
        var all = new ArrayList<Term>();
        for (var one : of(rule, pattern, date)) {
            for (var by : of(rule, pattern, call.arguments().get(0))) {
                all.add(new Term.Shift(
                        one,
                        WrittenTerms.unit(call.name()).orElseThrow(),
                        by,
                        call.name().startsWith("plus") ? 1 : -1));
            }
        }
        return all;
    }

    List<Term> opaque(ParsedRule rule, @Nullable PatternShape pattern, Expr expr) {
        return List.of(opaque(ExpressionText.text(expr), footprints.of(rule, pattern, expr)));
    }

    static Term opaque(String text, Footprint footprint) {
        return new Term.Opaque(text, footprint.fields(), footprint.items(), footprint.today());
    }

    private List<Term> named(ParsedRule rule, @Nullable PatternShape pattern, Expr.Name name) {
        var isField = pattern != null && footprints.own().members().has(pattern.type(), name.name());
        var bounds = rule.bounds(name.name());
        if (isField == !bounds.isEmpty()) {
            // Nothing is called so, or two things are, and which of them the engine takes is not known.
            return opaque(rule, pattern, name);
        } else if (isField && pattern != null) {
            return component(rule, pattern, name.name(), name);
        }
        var all = new ArrayList<Term>();
        for (var bound : bounds) {
            all.addAll(bound(rule, pattern, name, bound));
        }
        return all;
    }

    private List<Term> bound(ParsedRule rule, @Nullable PatternShape pattern, Expr.Name name, Bound bound) {
        var value = boundTo(bound.constraint());
        var key = rule.name() + "\n" + name.name();
        if (value == null || !underWay.add(key)) {
            return opaque(rule, pattern, name);
        }
        try {
            return of(rule, bound.pattern(), value);
        } finally {
            underWay.remove(key);
        }
    }

    /** What the engine binds: of a comparison its left side; of a sum without brackets not the sum. */
    private static @Nullable Expr boundTo(@Nullable Constraint constraint) {
        if (constraint == null) {
            return null;
        }
        var value = constraint.expr();
        if (!constraint.isBracketed()
                && value instanceof Expr.Binary compared
                && COMPARED.contains(compared.operator())) {
            value = compared.left();
        }
        var isPlain = value instanceof Expr.Name || value instanceof Expr.Member || value instanceof Expr.Call;
        return isPlain || constraint.isBracketed() ? value : null;
    }

    private List<Term> components(ParsedRule rule, List<PatternShape> objects, String name, Expr expr) {
        return objects.stream()
                .flatMap(each -> component(rule, each, name, expr).stream())
                .toList();
    }

    private List<Term> component(ParsedRule rule, PatternShape pattern, String name, Expr expr) {
        var opaque = opaque(ExpressionText.text(expr), footprints.of(rule, pattern, new Expr.Name(name, 0, 0)));
        if (pattern.isDrawn() || pattern.gathered()) {
            return List.of(opaque);
        } else if (pattern.type().equals("AsOf")) {
            return List.of(name.equals("date") ? new Term.Today() : opaque);
        } else if (pattern.type().equals("Setting") && !name.equals("name")) {
            return List.of(new Term.SettingValue(pattern.literal("name").orElse(Term.ANY)));
        } else if (declarations.isFact(pattern.type())) {
            return List.of(declarations.fields(pattern.type()).stream()
                    .filter(field -> field.name().equals(name) && FieldEscapes.isMeasured(field))
                    .findFirst()
                    .map(field -> value(pattern, field))
                    .orElse(opaque));
        }
        return derived(pattern.type(), name, opaque);
    }

    private Term value(PatternShape pattern, Field field) {
        return declarations.isMany(pattern.type())
                ? new Term.ItemValue(field.path())
                : new Term.FieldValue(field.path());
    }

    /** What the makers of a derived record put into one of its components. */
    private List<Term> derived(String type, String component, Term opaque) {
        if (makers.of(type).isEmpty() || !underWay.add(type + "." + component)) {
            return List.of(opaque);
        }
        try {
            var all = new ArrayList<Term>();
            for (var rule : makers.of(type)) {
                all.addAll(makers.argument(rule, component)
                        .map(made -> of(rule, null, made))
                        .orElseGet(() -> List.of(opaque("", footprints.ofComponent(type, component)))));
            }
            return all;
        } finally {
            underWay.remove(type + "." + component);
        }
    }
}
