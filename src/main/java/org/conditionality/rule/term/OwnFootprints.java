package org.conditionality.rule.term;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conditionality.fact.Field;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.parsed.Declarations;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.parsed.ParsedRule.Bound;
import org.conditionality.rule.parsed.PatternShape;
import org.conditionality.rule.term.Footprint.Component;
import org.jspecify.annotations.Nullable;

/**
 * Finds what rules look at themselves, in facts and in records. What is not understood depends on every field of its
 * pattern, and a word that nothing binds on all that its rule looks at: too much is found rather than too little.
 */
public final class OwnFootprints {

    private final Declarations declarations;
    private final TypeMembers members;
    private final Set<String> underWay = new HashSet<>();

    public OwnFootprints(Declarations declarations) {
        this.declarations = declarations;
        this.members = new TypeMembers(declarations);
    }

    TypeMembers members() {
        return members;
    }

    /** What a rule looks at itself, in its patterns and its conclusion. */
    public Footprint of(ParsedRule rule) {
        var all = Footprint.NOTHING;
        for (var pattern : rule.patterns()) {
            all = all.and(of(rule, pattern));
        }
        return all.and(conclusion(rule));
    }

    /** What the conclusion of a rule is made of, without what lies behind the records it comes from. */
    Footprint conclusion(ParsedRule rule) {
        return rule.conclusion().isEmpty()
                ? everything(rule)
                : Footprint.all(rule.allArguments().stream().map(each -> direct(rule, null, each)));
    }

    private Footprint of(ParsedRule rule, PatternShape pattern) {
        var all = pattern.isDrawn() ? source(rule, pattern) : Footprint.NOTHING;
        for (var constraint : pattern.constraints()) {
            all = all.and(direct(rule, pattern, constraint.expr()));
        }
        // That there is such a fact at all depends on whether any of its fields is known.
        var looks = all;
        var isBare = declarations.fields(pattern.type()).stream()
                .noneMatch(field ->
                        looks.fields().contains(field.path()) || looks.items().contains(field.path()));
        return isBare && !isReadElsewhere(rule, pattern) ? all.and(whole(rule, pattern)) : all;
    }

    /** Whether the fields of a bound object are read through its variable. */
    private boolean isReadElsewhere(ParsedRule rule, PatternShape pattern) {
        return pattern.variable().isPresent()
                && rule.constraints()
                        .flatMap(each -> each.expr().all())
                        .anyMatch(part -> part instanceof Expr.Name name
                                && name.name().equals(pattern.variable().get().text()));
    }

    /** On what an expression depends itself. */
    Footprint direct(ParsedRule rule, @Nullable PatternShape pattern, Expr expr) {
        if (expr instanceof Expr.Name name) {
            return name(rule, pattern, name.name());
        } else if (expr instanceof Expr.Member member) {
            return member(rule, pattern, member);
        } else if (expr instanceof Expr.Call call) {
            return call(rule, pattern, call);
        }
        return Footprint.all(expr.parts().stream().map(each -> direct(rule, pattern, each)));
    }

    private Footprint member(ParsedRule rule, @Nullable PatternShape pattern, Expr.Member member) {
        var objects = objects(rule, pattern, member.scope());
        return objects.isEmpty()
                ? direct(rule, pattern, member.scope())
                : Footprint.all(objects.stream().map(each -> component(rule, each, member.name())));
    }

    private Footprint call(ParsedRule rule, @Nullable PatternShape pattern, Expr.Call call) {
        var given = Footprint.all(call.arguments().stream().map(each -> direct(rule, pattern, each)));
        if (call.scope() == null) {
            return given.and(pattern == null ? everything(rule) : got(rule, pattern, call));
        }
        var objects = objects(rule, pattern, call.scope());
        return given.and(
                objects.isEmpty()
                        ? direct(rule, pattern, call.scope())
                        : Footprint.all(objects.stream().map(each -> got(rule, each, call))));
    }

    /** What a method of an object gives: a component of it, or nobody knows what. */
    private Footprint got(ParsedRule rule, PatternShape pattern, Expr.Call call) {
        return call.arguments().isEmpty()
                ? component(rule, pattern, members.got(pattern.type(), call.name()))
                : whole(rule, pattern);
    }

    /** The patterns whose objects an expression stands for; none where it stands for something else. */
    List<PatternShape> objects(ParsedRule rule, @Nullable PatternShape pattern, Expr expr) {
        if (!(expr instanceof Expr.Name name)) {
            return List.of();
        } else if (name.name().equals("this")) {
            return pattern == null ? List.of() : List.of(pattern);
        }
        var bounds = rule.bounds(name.name());
        var isField = pattern != null && members.has(pattern.type(), name.name());
        return !isField && bounds.stream().allMatch(OwnFootprints::isObject)
                ? bounds.stream().map(Bound::pattern).toList()
                : List.of();
    }

    private static boolean isObject(Bound bound) {
        var constraint = bound.constraint();
        return constraint == null
                || (constraint.expr() instanceof Expr.Name name && name.name().equals("this"));
    }

    private Footprint name(ParsedRule rule, @Nullable PatternShape pattern, String name) {
        if (name.equals("this")) {
            return pattern == null ? everything(rule) : whole(rule, pattern);
        }
        var all = pattern != null && members.has(pattern.type(), name)
                ? component(rule, pattern, name)
                : Footprint.NOTHING;
        var bounds = rule.bounds(name);
        for (var bound : bounds) {
            all = all.and(bound(rule, name, bound));
        }
        var isKnown = !bounds.isEmpty() || (pattern != null && members.has(pattern.type(), name));
        return isKnown || Character.isUpperCase(name.charAt(0)) ? all : everything(rule);
    }

    private Footprint bound(ParsedRule rule, String name, Bound bound) {
        var constraint = bound.constraint();
        if (constraint == null) {
            return whole(rule, bound.pattern());
        } else if (!underWay.add(name)) {
            return Footprint.NOTHING;
        }
        try {
            return direct(rule, bound.pattern(), constraint.expr());
        } finally {
            underWay.remove(name);
        }
    }

    private Footprint component(ParsedRule rule, PatternShape pattern, String name) {
        if (pattern.isDrawn()) {
            return whole(rule, pattern);
        } else if (!declarations.isFact(pattern.type())) {
            return record(pattern.type(), members.has(pattern.type(), name) ? name : Component.ANY);
        }
        return declarations.fields(pattern.type()).stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> field(pattern, field))
                .orElseGet(() -> whole(rule, pattern));
    }

    /** On what the objects of a pattern depend themselves. */
    Footprint whole(ParsedRule rule, PatternShape pattern) {
        var own = declarations.isFact(pattern.type())
                ? Footprint.all(declarations.fields(pattern.type()).stream().map(field -> field(pattern, field)))
                : record(pattern.type(), Component.ANY);
        return pattern.isDrawn() ? source(rule, pattern).and(own) : own;
    }

    private Footprint field(PatternShape pattern, Field field) {
        return Footprint.ofField(field.path(), declarations.isMany(pattern.type()));
    }

    /** Settings and the date asked about are always known. */
    private static Footprint record(String type, String component) {
        return switch (type) {
            case "Setting" -> Footprint.NOTHING;
            case "AsOf" -> Footprint.TODAY;
            default -> Footprint.ofRecord(type, component);
        };
    }

    private Footprint source(ParsedRule rule, PatternShape pattern) {
        return pattern.list().map(list -> direct(rule, null, list)).orElseGet(() -> everything(rule));
    }

    private Footprint everything(ParsedRule rule) {
        return Footprint.all(
                rule.patterns().stream().filter(pattern -> !pattern.isDrawn()).map(pattern -> whole(rule, pattern)));
    }
}
