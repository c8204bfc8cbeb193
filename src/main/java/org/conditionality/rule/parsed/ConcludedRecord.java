package org.conditionality.rule.parsed;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.conditionality.rule.drl.Expr;

/**
 * The record that a rule concludes.
 *
 * @param type the simple name of its class
 * @param maker the constructor ("new") or the static method that makes it
 * @param ids the texts among the arguments that make it: what the record is about
 * @param texts every text of the expression
 * @param arguments what makes it, before other calls add to it
 */
public record ConcludedRecord(String type, String maker, List<String> ids, List<String> texts, List<Expr> arguments) {

    /**
     * Takes apart {@code Type.maker( "id", … ).more( … )}, {@code new Type( … )} or a variable, to which calls may
     * add; empty where it is none of these.
     *
     * @param types the type of the objects that a variable names
     */
    static Optional<ConcludedRecord> of(Expr made, Function<Expr, Optional<String>> types) {
        var root = made;
        while (root instanceof Expr.Call call
                && (call.scope() instanceof Expr.Call || call.scope() instanceof Expr.Creation)) {
            root = call.scope();
        }
        if (root instanceof Expr.Creation creation) {
            return Optional.of(of(creation.type(), "new", creation.arguments(), made));
        }
        var scope = root instanceof Expr.Call call ? call.scope() : root;
        var object = Optional.ofNullable(scope).flatMap(types);
        if (object.isPresent()) {
            // What it is about is what the object is about, which is not written here.
            return Optional.of(new ConcludedRecord(object.get(), "", List.of(), List.of(), List.of(made)));
        }
        return root instanceof Expr.Call call && scope != null
                ? named(scope).map(type -> of(type, call.name(), call.arguments(), made))
                : Optional.empty();
    }

    private static ConcludedRecord of(String type, String maker, List<Expr> arguments, Expr made) {
        return new ConcludedRecord(
                PatternShape.simple(type),
                maker,
                arguments.stream().flatMap(ConcludedRecord::text).toList(),
                made.all().flatMap(ConcludedRecord::text).toList(),
                arguments);
    }

    private static Optional<String> named(Expr scope) {
        if (scope instanceof Expr.Name name) {
            return Optional.of(name.name());
        }
        return scope instanceof Expr.Member member ? Optional.of(member.name()) : Optional.empty();
    }

    private static Stream<String> text(Expr expr) {
        return expr instanceof Expr.Literal literal && literal.kind() == Expr.Kind.TEXT
                ? Stream.of(literal.value())
                : Stream.empty();
    }

    /** Whether it says which obligation or condition it is about; a law for all of them does not. */
    public boolean isAbout(String id) {
        return ids.contains(id);
    }
}
