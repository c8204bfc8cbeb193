package org.conditionality.rule.drl.read;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.tree.ParseTree;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.Fault;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.drl.hint.ExpressionAdvice;
import org.conditionality.rule.drl.hint.JavaHints;
import org.conditionality.rule.drl.text.FaultList;
import org.conditionality.rule.drl.text.RefusedForm;
import org.jspecify.annotations.Nullable;

/** Reads the Java of a consequence: one {@code insertLogical} of one record. Anything else is a fault. */
final class ConsequenceText {

    private static final String WANTED = "insertLogical";
    private static final String ALONE = "Write insertLogical( … ) and nothing else.";
    private static final Set<BinaryExpr.Operator> SUMS = Set.of(
            BinaryExpr.Operator.PLUS,
            BinaryExpr.Operator.MINUS,
            BinaryExpr.Operator.MULTIPLY,
            BinaryExpr.Operator.DIVIDE,
            BinaryExpr.Operator.REMAINDER);

    private final String code;
    private final FaultList faults;

    /** Where the consequence that is being read begins and ends. */
    private int from;

    private int to;

    /** Reads consequences of a file whose comments are blanked. */
    ConsequenceText(String code, FaultList faults) {
        this.code = code;
        this.faults = faults;
    }

    /**
     * The record that is concluded; empty where it is anything else.
     *
     * @param then the offset after the word {@code then}
     */
    Optional<Expr> concluded(@Nullable ParseTree body, int then) {
        from = then;
        to = body == null ? then : Math.max(then, faults.end(body));
        if (!isBegun()) {
            return Optional.empty();
        }
        var configuration = new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17);
        var parsed = new JavaParser(configuration).parseBlock("{" + code.substring(from, to) + "}");
        if (!parsed.isSuccessful()) {
            new JavaHints(code, faults, from, to, this::offset)
                    .explain(parsed.getProblems())
                    .ifPresent(more -> notOne(more, lineEnd(more), ALONE));
            return Optional.empty();
        }
        try {
            return Optional.of(expr(inserted(parsed.getResult().orElseThrow())));
        } catch (RefusedForm refused) {
            return Optional.empty();
        }
    }

    /** Whether it begins as it must; adds a fault where it does not. */
    private boolean isBegun() {
        var start = from;
        while (start < to && Character.isWhitespace(code.charAt(start))) {
            start++;
        }
        var end = start;
        while (end < to && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        var word = code.substring(start, end);
        if (start == to) {
            notOne(from - "then".length(), from, ALONE);
        } else if (!word.equals(WANTED) && word.startsWith("insert")) {
            notOne(start, end, "Maybe `" + WANTED + "`?");
        } else if (!word.equals(WANTED)) {
            notOne(start, lineEnd(start), ALONE);
        } else if (!code.substring(end, to).strip().startsWith("(")) {
            new ExpressionAdvice(code, faults, Fault.Kind.JAVA).missing("(", new Phrase(word, start, end));
            return false;
        }
        return word.equals(WANTED);
    }

    private int lineEnd(int start) {
        var end = code.indexOf('\n', start);
        return end < 0 ? to : Math.min(end, to);
    }

    private void notOne(int start, int end, String advice) {
        faults.add(
                Fault.Kind.CONSEQUENCE, start, end, "The consequence is not one insertLogical of one record.", advice);
    }

    private Expression inserted(BlockStmt block) {
        var statements = block.getStatements();
        var call = call(statements.get(0));
        if (call.isEmpty() || statements.size() > 1) {
            var other = start(statements.get(call.isEmpty() ? 0 : 1));
            notOne(other, lineEnd(other), ALONE);
            throw new RefusedForm();
        }
        return call.get().getArgument(0);
    }

    private static Optional<MethodCallExpr> call(Statement statement) {
        return statement
                .toExpressionStmt()
                .flatMap(each -> each.getExpression().toMethodCallExpr())
                .filter(call -> call.getNameAsString().equals(WANTED)
                        && call.getScope().isEmpty()
                        && call.getTypeArguments().isEmpty()
                        && call.getArguments().size() == 1);
    }

    private RefusedForm refuse(Node node) {
        return faults.refuse(start(node), end(node));
    }

    private Expr expr(Expression made) {
        if (made instanceof EnclosedExpr enclosed) {
            return expr(enclosed.getInner());
        } else if (made instanceof LiteralExpr literal) {
            return literal(literal);
        } else if (made instanceof NameExpr name) {
            return new Expr.Name(name.getNameAsString(), start(name), end(name));
        } else if (made instanceof FieldAccessExpr field) {
            return new Expr.Member(expr(field.getScope()), field.getNameAsString(), start(field.getName()), end(field));
        } else if (made instanceof MethodCallExpr call
                && call.getTypeArguments().isEmpty()) {
            var scope = call.getScope().map(this::expr).orElse(null);
            return new Expr.Call(
                    scope, call.getNameAsString(), start(call.getName()), arguments(call.getArguments()), end(call));
        } else if (made instanceof ObjectCreationExpr creation && isPlain(creation)) {
            return new Expr.Creation(
                    creation.getTypeAsString(),
                    start(creation.getType()),
                    arguments(creation.getArguments()),
                    start(creation),
                    end(creation));
        } else if (made instanceof BinaryExpr sum && SUMS.contains(sum.getOperator())) {
            var sign = sum.getOperator().asString();
            var left = expr(sum.getLeft());
            return new Expr.Binary(sign, end(sum.getLeft()), left, expr(sum.getRight()));
        } else if (made instanceof UnaryExpr signed && signed.getOperator() == UnaryExpr.Operator.MINUS) {
            return new Expr.Unary("-", expr(signed.getExpression()), start(signed));
        }
        throw refuse(made);
    }

    private static boolean isPlain(ObjectCreationExpr creation) {
        return creation.getScope().isEmpty()
                && creation.getAnonymousClassBody().isEmpty()
                && creation.getTypeArguments().isEmpty()
                && creation.getType().getTypeArguments().isEmpty();
    }

    private List<Expr> arguments(List<Expression> given) {
        return given.stream().map(this::expr).toList();
    }

    private Expr literal(LiteralExpr literal) {
        if (literal instanceof NullLiteralExpr) {
            return new Expr.Literal(Expr.Kind.NULL, "null", start(literal), end(literal));
        } else if (literal instanceof BooleanLiteralExpr truth) {
            return new Expr.Literal(Expr.Kind.BOOLEAN, String.valueOf(truth.getValue()), start(literal), end(literal));
        } else if (literal instanceof StringLiteralExpr said) {
            return new Expr.Literal(Expr.Kind.TEXT, said.getValue(), start(literal), end(literal));
        } else if (literal instanceof LiteralStringValueExpr number
                && !(literal instanceof TextBlockLiteralExpr || literal instanceof CharLiteralExpr)) {
            return new Expr.Literal(Expr.Kind.NUMBER, number.getValue(), start(literal), end(literal));
        }
        throw refuse(literal);
    }

    private int start(Node node) {
        return node.getRange().map(range -> offset(range.begin)).orElse(from);
    }

    private int end(Node node) {
        return node.getRange().map(range -> offset(range.end) + 1).orElse(from);
    }

    /** The offset of a place that Java's reader counts in lines and columns from a bracket before the consequence. */
    private int offset(Position place) {
        var at = from - 1;
        for (var line = 1; line < place.line; line++) {
            at = Math.max(at, from);
            while (at < code.length() && code.charAt(at) != '\n' && code.charAt(at) != '\r') {
                at++;
            }
            at += code.startsWith("\r\n", at) ? 2 : 1;
        }
        return Math.min(code.length(), at + place.column - 1);
    }
}
