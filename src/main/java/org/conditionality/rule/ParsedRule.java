package org.conditionality.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.conditionality.rule.RuleShape.PatternShape;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.source.Expressions;
import org.jspecify.annotations.Nullable;

/** A rule whose constraints and conclusion are read as expressions, with what its variables stand for. */
final class ParsedRule {

    private static final Pattern BINDING = Pattern.compile("^\\s*([A-Za-z_$][\\w$]*)\\s*:(?!:)\\s*");
    private static final Pattern INSERTED =
            Pattern.compile("^\\s*insertLogical\\s*\\((.*)\\)\\s*;\\s*$", Pattern.DOTALL);

    /**
     * A constraint.
     *
     * @param text as the rule has it
     * @param variable what it binds; null where it binds nothing
     * @param expr what it compares or binds; null where that cannot be read
     * @param isBracketed whether brackets stand around all of what it binds
     */
    record Constraint(
            String text,
            @Nullable String variable,
            @Nullable Expr expr,
            boolean isBracketed) {

        static Constraint of(String text) {
            var binding = BINDING.matcher(text);
            var isBound = binding.find();
            var rest = isBound ? text.substring(binding.end()) : text;
            return new Constraint(
                    text,
                    isBound ? binding.group(1) : null,
                    Expressions.read(rest).orElse(null),
                    Expressions.isBracketed(rest));
        }
    }

    /**
     * A pattern.
     *
     * @param type the simple name of its type
     * @param source what it takes its objects from; null where that is the working memory, or cannot be read
     */
    record Parsed(
            PatternShape shape,
            String type,
            List<Constraint> constraints,
            @Nullable Expr source) {

        static Parsed of(PatternShape shape) {
            return new Parsed(
                    shape,
                    shape.type().substring(shape.type().lastIndexOf('.') + 1),
                    shape.constraints().stream().map(Constraint::of).toList(),
                    Optional.ofNullable(shape.source())
                            .flatMap(Expressions::read)
                            .orElse(null));
        }

        /** Whether its objects are not those of the working memory, but come from elsewhere. */
        boolean isDrawn() {
            return shape.source() != null;
        }
    }

    /**
     * What a variable is bound to.
     *
     * @param constraint what binds it; null where it stands for the whole object
     */
    record Bound(Parsed pattern, @Nullable Constraint constraint) {}

    private final RuleShape shape;
    private final List<Parsed> patterns;
    private final Map<String, List<Bound>> bounds = new LinkedHashMap<>();
    private final @Nullable Expr made;

    ParsedRule(RuleShape shape) {
        this.shape = shape;
        this.patterns = shape.patterns().stream().map(Parsed::of).toList();
        for (var pattern : patterns) {
            bind(pattern.shape().binding(), new Bound(pattern, null));
            pattern.constraints().forEach(each -> bind(each.variable(), new Bound(pattern, each)));
        }
        var inserted = INSERTED.matcher(shape.consequence());
        this.made = inserted.find() ? Expressions.read(inserted.group(1)).orElse(null) : null;
    }

    private void bind(@Nullable String variable, Bound bound) {
        if (variable != null) {
            bounds.computeIfAbsent(variable, name -> new ArrayList<>()).add(bound);
        }
    }

    RuleShape shape() {
        return shape;
    }

    List<Parsed> patterns() {
        return patterns;
    }

    /** All that a variable can stand for: more than one thing where alternatives bind it. */
    List<Bound> bounds(String variable) {
        return bounds.getOrDefault(variable, List.of());
    }

    /** The record that is concluded; null where it cannot be read. */
    @Nullable
    Expr made() {
        return made;
    }

    /** What the call or constructor is given that makes the record, before other calls add to it. */
    List<Expr> arguments() {
        var root = made;
        while (root instanceof Expr.Call call && call.scope() instanceof Expr.Call) {
            root = call.scope();
        }
        if (root instanceof Expr.Call call) {
            return call.arguments();
        }
        return root instanceof Expr.Creation creation ? creation.arguments() : List.of();
    }

    /** What any call is given that has a part in making the record. */
    List<Expr> allArguments() {
        var all = new ArrayList<Expr>();
        var next = made;
        while (next instanceof Expr.Call call) {
            all.addAll(call.arguments());
            next = call.scope();
        }
        if (next instanceof Expr.Creation creation) {
            all.addAll(creation.arguments());
        }
        return all;
    }
}
