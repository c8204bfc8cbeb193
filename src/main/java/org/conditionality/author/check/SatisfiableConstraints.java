package org.conditionality.author.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.rule.drl.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two constraints can hold together, by trying every value that makes a difference. What it cannot read it
 * takes to be possible, so that it never finds a contradiction where there is none.
 */
final class SatisfiableConstraints {

    /** A value of its own for each thing compared with that is not written out. */
    private static final long FAR = 1_000_000_000L;

    private final Map<String, List<String>> constants;
    private final Map<String, Set<Object>> candidates = new LinkedHashMap<>();
    private final Map<String, Long> unknowns = new LinkedHashMap<>();
    private boolean isReadable = true;
    private boolean hasWords;

    private SatisfiableConstraints(Map<String, List<String>> constants) {
        this.constants = constants;
    }

    /**
     * Whether some values of the fields meet both.
     *
     * @param constants those of each enum
     */
    static boolean together(Expr one, Expr two, Map<String, List<String>> constants) {
        var search = new SatisfiableConstraints(constants);
        search.collect(one);
        search.collect(two);
        // Two different unknown terms can stand in any order to each other, so nothing contradicts.
        return !search.isReadable
                || search.unknowns.size() > 1
                || (search.hasWords && !search.unknowns.isEmpty())
                || search.candidates.size() > 2
                || search.tries(one, two, List.copyOf(search.candidates.keySet()), 0, new LinkedHashMap<>());
    }

    private void collect(Expr expr) {
        if (expr instanceof Expr.Binary binary && Set.of("&&", "||").contains(binary.operator())) {
            collect(binary.left());
            collect(binary.right());
        } else if (expr instanceof Expr.Binary binary
                && Set.of("==", "!=", "<", "<=", ">", ">=").contains(binary.operator())
                && binary.left() instanceof Expr.Name field
                && !field.isVariable()
                && !field.name().equals("this")) {
            values(field.name(), binary.right());
        } else if (!(expr instanceof Expr.Name)) {
            isReadable = false;
        }
    }

    private void values(String field, Expr right) {
        hasWords |= right instanceof Expr.Literal literal
                && (literal.kind() == Expr.Kind.TEXT || literal.kind() == Expr.Kind.BOOLEAN);
        var into = candidates.computeIfAbsent(field, key -> new LinkedHashSet<>(List.of(Nothing.NOTHING)));
        if (right instanceof Expr.Literal literal) {
            switch (literal.kind()) {
                case BOOLEAN -> into.addAll(List.of(true, false));
                case NUMBER -> around(Long.parseLong(literal.value().replaceAll("\\D.*", "")), into);
                case TEXT -> into.addAll(List.of(literal.value(), literal.value() + " not"));
                case NULL -> into.add(true);
            }
        } else if (right instanceof Expr.Member constant
                && constant.scope() instanceof Expr.Name type
                && constants.containsKey(type.name())) {
            hasWords = true;
            into.addAll(constants.getOrDefault(type.name(), List.of()));
        } else if (right instanceof Expr.Name || right instanceof Expr.Member || right instanceof Expr.Call) {
            around(unknown(right), into);
        } else {
            isReadable = false;
        }
    }

    /** Numbers of the vocabulary are never negative. */
    private static void around(long turn, Set<Object> into) {
        for (var value = Math.max(0, turn - 1); value <= turn + 1; value++) {
            into.add(value);
        }
    }

    private long unknown(Expr expr) {
        return unknowns.computeIfAbsent(words(expr), key -> FAR);
    }

    private static String words(Expr expr) {
        var words = new ArrayList<String>();
        expr.all().forEach(part -> {
            if (part instanceof Expr.Name name) {
                words.add(name.name());
            } else if (part instanceof Expr.Member member) {
                words.add("." + member.name());
            } else if (part instanceof Expr.Call call) {
                words.add(call.name() + "()");
            } else {
                words.add(part.getClass().getSimpleName());
            }
        });
        return String.join(" ", words);
    }

    private boolean tries(Expr one, Expr two, List<String> fields, int at, Map<String, Object> world) {
        if (at == fields.size()) {
            return holds(one, world) && holds(two, world);
        }
        var field = fields.get(at);
        for (var value : candidates.getOrDefault(field, Set.of())) {
            world.put(field, value);
            if (tries(one, two, fields, at + 1, world)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Expr expr, Map<String, Object> world) {
        if (expr instanceof Expr.Binary binary) {
            return switch (binary.operator()) {
                case "&&" -> holds(binary.left(), world) && holds(binary.right(), world);
                case "||" -> holds(binary.left(), world) || holds(binary.right(), world);
                default -> compares(binary, world);
            };
        }
        // A bare field binds a variable, or is a truth value that some fact set makes true.
        return true;
    }

    private boolean compares(Expr.Binary binary, Map<String, Object> world) {
        var left = binary.left() instanceof Expr.Name field ? world.get(field.name()) : null;
        var right = value(binary.right());
        var equal = String.valueOf(left).equals(String.valueOf(right));
        return switch (binary.operator()) {
            case "==" -> equal;
            case "!=" -> !equal;
            default -> left instanceof Long one && right instanceof Long two && orders(binary.operator(), one, two);
        };
    }

    private static boolean orders(String operator, long one, long two) {
        return switch (operator) {
            case "<" -> one < two;
            case "<=" -> one <= two;
            case ">" -> one > two;
            default -> one >= two;
        };
    }

    private @Nullable Object value(Expr right) {
        if (right instanceof Expr.Literal literal) {
            return switch (literal.kind()) {
                case NUMBER -> (Long) Long.parseLong(literal.value().replaceAll("\\D.*", ""));
                case NULL -> Nothing.NOTHING;
                default -> literal.value();
            };
        }
        return right instanceof Expr.Member constant
                        && constant.scope() instanceof Expr.Name type
                        && constants.containsKey(type.name())
                ? constant.name()
                : (Object) unknown(right);
    }

    /** A field that is unknown. */
    private enum Nothing {
        NOTHING
    }
}
