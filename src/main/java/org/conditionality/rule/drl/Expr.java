package org.conditionality.rule.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An expression of a constraint or a consequence, with its place as offsets in the file. */
public sealed interface Expr {

    int start();

    /** The offset after its last character. */
    int end();

    /** What a literal is. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /**
     * A value written out.
     *
     * @param value without quotes
     */
    record Literal(Kind kind, String value, int start, int end) implements Expr {}

    /** A word: a field, a variable, a type or {@code this}. */
    record Name(String name, int start, int end) implements Expr {

        public boolean isVariable() {
            return name.startsWith("$");
        }
    }

    /** A name after a dot. */
    record Member(Expr scope, String name, int nameStart, int end) implements Expr {

        @Override
        public int start() {
            return scope.start();
        }
    }

    /** A method call; without a scope, a call of a name that the place gives. */
    record Call(@Nullable Expr scope, String name, int nameStart, List<Expr> arguments, int end) implements Expr {

        @Override
        public int start() {
            return scope == null ? nameStart : scope.start();
        }
    }

    /** The making of an object. */
    record Creation(String type, int typeStart, List<Expr> arguments, int start, int end) implements Expr {}

    /**
     * Two sides and an operator between.
     *
     * @param operator as written, {@code not memberOf} in one
     */
    record Binary(String operator, int operatorStart, Expr left, Expr right) implements Expr {

        @Override
        public int start() {
            return Math.min(left.start(), right.start());
        }

        @Override
        public int end() {
            return right.end();
        }
    }

    /** An operator before its operand. */
    record Unary(String operator, Expr operand, int start) implements Expr {

        @Override
        public int end() {
            return operand.end();
        }
    }

    /** A list in brackets, as after {@code in}. */
    record ListOf(List<Expr> items, int start, int end) implements Expr {}

    /** The expression and every expression within it. */
    default Stream<Expr> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expr::all));
    }

    /** The expressions directly within it. */
    default List<Expr> parts() {
        var parts = new ArrayList<Expr>();
        if (this instanceof Member member) {
            parts.add(member.scope());
        } else if (this instanceof Call call) {
            if (call.scope() != null) {
                parts.add(call.scope());
            }
            parts.addAll(call.arguments());
        } else if (this instanceof Creation creation) {
            parts.addAll(creation.arguments());
        } else if (this instanceof Binary binary) {
            parts.add(binary.left());
            parts.add(binary.right());
        } else if (this instanceof Unary unary) {
            parts.add(unary.operand());
        } else if (this instanceof ListOf list) {
            parts.addAll(list.items());
        }
        return parts;
    }
}
