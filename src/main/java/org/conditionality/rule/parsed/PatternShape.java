package org.conditionality.rule.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.drl.RuleCondition;
import org.conditionality.rule.drl.RuleCondition.Constraint;
import org.conditionality.rule.drl.RuleCondition.Gathering;
import org.conditionality.rule.drl.RuleCondition.Group;
import org.conditionality.rule.drl.RuleCondition.Kind;
import org.conditionality.rule.drl.RuleCondition.Pattern;
import org.conditionality.rule.drl.RuleCondition.Source;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of a rule, with how it stands in it.
 *
 * @param variable what names its objects in the rest of the rule
 * @param type the simple name of their type
 * @param start the offset of the type; where functions gather what matches, of all that they gather
 * @param end the offset after it
 * @param negated whether it stands below {@code not} or {@code forall}
 * @param gathered whether it stands below {@code accumulate}, {@code collect} or {@code forall}
 * @param source what its objects come from; empty where that is the working memory
 */
public record PatternShape(
        Optional<Phrase> variable,
        String type,
        int start,
        int end,
        boolean negated,
        boolean gathered,
        List<Constraint> constraints,
        Optional<Source> source) {

    /** The type of what functions make of the objects that they gather. */
    private static final String ANY = "Object";

    /** Every pattern of what must hold, in the order of the text. */
    static List<PatternShape> all(List<RuleCondition> conditions) {
        var all = new ArrayList<PatternShape>();
        conditions.forEach(each -> collect(each, false, false, all));
        return List.copyOf(all);
    }

    private static void collect(RuleCondition condition, boolean negated, boolean gathered, List<PatternShape> into) {
        if (condition instanceof Pattern pattern) {
            into.add(new PatternShape(
                    pattern.variable(),
                    simple(pattern.type().text()),
                    pattern.type().start(),
                    pattern.type().end(),
                    negated,
                    gathered,
                    pattern.constraints(),
                    pattern.source()));
            pattern.source().ifPresent(source -> collect(source, negated, into));
        } else if (condition instanceof Gathering gathering) {
            into.add(new PatternShape(
                    Optional.empty(),
                    ANY,
                    gathering.start(),
                    gathering.end(),
                    negated,
                    gathered,
                    gathering.constraints(),
                    Optional.of(new Source.Computed(gathering))));
            collect(gathering.over(), negated, true, into);
        } else if (condition instanceof Group group) {
            var isForAll = group.kind() == Kind.FORALL;
            var below = negated || isForAll || group.kind() == Kind.NOT;
            group.parts().forEach(part -> collect(part, below, gathered || isForAll, into));
        }
    }

    /** What is matched for a pattern's objects is gathered. */
    private static void collect(Source source, boolean negated, List<PatternShape> into) {
        if (source instanceof Source.Computed computed) {
            collect(computed.gathering().over(), negated, true, into);
        } else if (source instanceof Source.Collected collected) {
            collect(collected.pattern(), negated, true, into);
        }
    }

    /** Every type that rules can name is known by its simple name. */
    static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1).strip();
    }

    /** What names its objects, or what functions make of them. */
    List<Phrase> names() {
        var names = new ArrayList<Phrase>();
        variable.ifPresent(names::add);
        if (source.orElse(null) instanceof Source.Computed computed) {
            computed.gathering().functions().forEach(each -> each.variable().ifPresent(names::add));
        }
        return names;
    }

    /** Whether its objects are not those of the working memory, but come from elsewhere. */
    public boolean isDrawn() {
        return source.isPresent();
    }

    /** The list that its objects are taken from; empty where they come from anywhere else. */
    public Optional<Expr> list() {
        return source.flatMap(
                from -> from instanceof Source.Elements elements ? Optional.of(elements.list()) : Optional.empty());
    }

    /** What a property must equal, where one of the constraints says {@code property == "text"} and no more. */
    public Optional<String> literal(String property) {
        return said().flatMap(each -> literal(each, property).stream()).findFirst();
    }

    /** Each thing that constraints say, also those that {@code &&} joins. */
    private Stream<Expr> said() {
        return constraints.stream().flatMap(each -> said(each.expr()));
    }

    private static Stream<Expr> said(Expr expr) {
        return expr instanceof Expr.Binary both && both.operator().equals("&&")
                ? Stream.concat(said(both.left()), said(both.right()))
                : Stream.of(expr);
    }

    private static Optional<String> literal(Expr expr, String property) {
        if (!(expr instanceof Expr.Binary equal) || !equal.operator().equals("==")) {
            return Optional.empty();
        } else if (isProperty(equal.left(), property)) {
            return text(equal.right());
        }
        return isProperty(equal.right(), property) ? text(equal.left()) : Optional.empty();
    }

    private static Optional<String> text(Expr expr) {
        return expr instanceof Expr.Literal literal && literal.kind() == Expr.Kind.TEXT
                ? Optional.of(literal.value())
                : Optional.empty();
    }

    /** Whether one of the constraints looks at a property, by its name, with {@code this}, or through its getter. */
    public boolean looksAt(String property) {
        return constraints.stream()
                .flatMap(constraint -> constraint.expr().all())
                .anyMatch(part -> isProperty(part, property));
    }

    /** Whether one of the constraints says of a property that it is known. */
    public boolean asksFor(String property) {
        return said().anyMatch(each -> each instanceof Expr.Binary unequal
                && unequal.operator().equals("!=")
                && ((isProperty(unequal.left(), property) && ExpressionText.isNull(unequal.right()))
                        || (isProperty(unequal.right(), property) && ExpressionText.isNull(unequal.left()))));
    }

    /** Whether an expression is a property of a pattern's own object. */
    public static boolean isProperty(Expr expr, String property) {
        if (expr instanceof Expr.Name name) {
            return name.name().equals(property);
        } else if (expr instanceof Expr.Member member) {
            return member.name().equals(property) && isOwn(member.scope());
        }
        return expr instanceof Expr.Call call
                && isOwn(call.scope())
                && call.arguments().isEmpty()
                && (call.name().equals(property) || call.name().equals(getter(property)));
    }

    private static boolean isOwn(@Nullable Expr scope) {
        return scope == null || (scope instanceof Expr.Name name && name.name().equals("this"));
    }

    private static String getter(String property) {
        return "get" + Character.toUpperCase(property.charAt(0)) + property.substring(1);
    }
}
