package org.conditionality.rule;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conditionality.fact.Field;
import org.conditionality.rule.RuleShape.Conclusion;
import org.conditionality.rule.RuleShape.PatternShape;

/** Finds what the expressions of rules stand for, following them through variables and derived records. */
final class TermReader {

    /** What binds a variable. */
    static final Pattern BINDING = Pattern.compile("^\\s*(\\$\\w+)\\s*:(?!:)\\s*");

    private final Declarations declarations;
    private final List<RuleShape> rules;
    private final boolean withItems;
    private final Set<String> underWay = new HashSet<>();

    /**
     * A reader of these rules.
     *
     * @param withItems whether the fields of (many) types count, which stand for those of each item
     */
    TermReader(Declarations declarations, List<RuleShape> rules, boolean withItems) {
        this.declarations = declarations;
        this.rules = rules;
        this.withItems = withItems;
    }

    /** A text as an expression of Java; empty where it is none. */
    static Optional<Expression> parse(String text) {
        try {
            return Optional.of(StaticJavaParser.parseExpression(text));
        } catch (ParseProblemException e) {
            return Optional.empty();
        }
    }

    /** What an expression may stand for; more than one where a derived record has several makers. */
    List<Term> of(RuleShape rule, PatternShape pattern, Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return of(rule, pattern, enclosed.getInner());
        } else if (expression instanceof IntegerLiteralExpr number) {
            return List.of(new Term.Constant(number.asNumber().longValue()));
        } else if (expression instanceof NameExpr name) {
            return named(rule, pattern, name.getNameAsString());
        } else if (expression instanceof FieldAccessExpr access && access.getScope() instanceof NameExpr scope) {
            return property(rule, scope.getNameAsString(), access.getNameAsString());
        } else if (expression instanceof BinaryExpr sum
                && "+-*".contains(sum.getOperator().asString())) {
            return crossed(rule, pattern, sum);
        } else if (expression instanceof UnaryExpr minus && minus.getOperator() == UnaryExpr.Operator.MINUS) {
            var zero = new Term.Constant(0L);
            return of(rule, pattern, minus.getExpression()).stream()
                    .<Term>map(term -> new Term.Arithmetic('-', zero, term))
                    .toList();
        } else if (expression instanceof MethodCallExpr call && call.getScope().isPresent()) {
            return called(rule, pattern, call, call.getScope().get());
        }
        return opaque(rule, pattern, expression);
    }

    private List<Term> crossed(RuleShape rule, PatternShape pattern, BinaryExpr sum) {
        var all = new ArrayList<Term>();
        for (var left : of(rule, pattern, sum.getLeft())) {
            for (var right : of(rule, pattern, sum.getRight())) {
                all.add(new Term.Arithmetic(sum.getOperator().asString().charAt(0), left, right));
            }
        }
        return all;
    }

    private List<Term> called(RuleShape rule, PatternShape pattern, MethodCallExpr call, Expression scope) {
        var name = call.getNameAsString();
        if (call.getArguments().isEmpty() && scope instanceof NameExpr variable && name.startsWith("get")) {
            return property(rule, variable.getNameAsString(), uncapital(name.substring(3)));
        }
        if (call.getArguments().isEmpty() && name.equals("toEpochDay")) {
            return of(rule, pattern, scope).stream()
                    .<Term>map(Term.DayNumber::new)
                    .toList();
        }
        if (call.getArguments().isEmpty() && scope instanceof NameExpr variable) {
            return property(rule, variable.getNameAsString(), name);
        }
        var unit = Stream.of(Term.Unit.values())
                .filter(each -> name.toUpperCase(java.util.Locale.ROOT).endsWith(each.name()))
                .findFirst();
        if (call.getArguments().size() == 1
                && unit.isPresent()
                && (name.startsWith("plus") || name.startsWith("minus"))) {
            var all = new ArrayList<Term>();
            for (var date : of(rule, pattern, scope)) {
                for (var by : of(rule, pattern, call.getArgument(0))) {
                    all.add(new Term.Shift(date, unit.get(), by, name.startsWith("plus") ? 1 : -1));
                }
            }
            return all;
        }
        if (scope.toString().equals("LocalDate") && name.equals("of")) {
            var parts = call.getArguments().stream()
                    .map(Expression::toString)
                    .map(Integer::valueOf)
                    .toList();
            return List.of(new Term.Constant(java.time.LocalDate.of(parts.get(0), parts.get(1), parts.get(2))));
        }
        if (scope.toString().equals("LocalDate")
                && name.equals("parse")
                && call.getArgument(0) instanceof StringLiteralExpr text) {
            return List.of(new Term.Constant(java.time.LocalDate.parse(text.asString())));
        }
        return opaque(rule, pattern, call);
    }

    private List<Term> opaque(RuleShape rule, PatternShape pattern, Expression expression) {
        var fields = new HashSet<String>();
        var today = false;
        for (var name : expression.findAll(NameExpr.class)) {
            named(rule, pattern, name.getNameAsString()).forEach(term -> fields.addAll(Term.fields(term)));
            today |= isToday(rule, pattern, name.getNameAsString());
        }
        return List.of(new Term.Opaque(expression.toString(), fields, today));
    }

    /** Whether a variable stands for the date asked about. */
    boolean isToday(RuleShape rule, PatternShape pattern, String name) {
        return rule.patterns().stream().anyMatch(each -> each.type().equals("AsOf") && name.equals(each.binding()))
                || (name.startsWith("$") && named(rule, pattern, name).stream().anyMatch(Term::mentionsToday));
    }

    private List<Term> named(RuleShape rule, PatternShape pattern, String name) {
        if (!name.startsWith("$")) {
            return member(pattern, name);
        }
        for (var other : rule.patterns()) {
            for (var constraint : other.constraints()) {
                var binding = BINDING.matcher(constraint);
                if (binding.find() && binding.group(1).equals(name)) {
                    var property = Words.of(constraint.substring(binding.end())).iterator();
                    return property.hasNext() ? member(other, property.next()) : List.of();
                }
            }
        }
        return List.of();
    }

    private List<Term> property(RuleShape rule, String variable, String name) {
        return rule.patterns().stream()
                .filter(pattern -> variable.equals(pattern.binding()))
                .findFirst()
                .map(pattern -> member(pattern, name))
                .orElse(List.of());
    }

    private List<Term> member(PatternShape pattern, String name) {
        if (pattern.type().equals("AsOf")) {
            return List.of(new Term.Today());
        }
        if (pattern.type().equals("Setting")) {
            return Words.literal(pattern.constraints(), "name")
                    .<List<Term>>map(setting -> List.of(new Term.SettingValue(setting)))
                    .orElse(List.of());
        }
        if (declarations.isFact(pattern.type())) {
            return declarations.fields(pattern.type()).stream()
                    .filter(field -> field.name().equals(name) && (withItems || !declarations.isMany(pattern.type())))
                    .filter(field -> field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.DATE)
                    .<Term>map(field -> new Term.FieldValue(field.path()))
                    .toList();
        }
        return derived(pattern.type(), name);
    }

    /** What the makers of a derived record put into one of its components. */
    private List<Term> derived(String type, String component) {
        if (!underWay.add(type + "." + component)) {
            return List.of();
        }
        try {
            var all = new ArrayList<Term>();
            for (var rule : rules) {
                var conclusion = rule.conclusion();
                if (conclusion != null && conclusion.type().equals(type)) {
                    argument(conclusion, component)
                            .flatMap(TermReader::parse)
                            .ifPresent(made ->
                                    all.addAll(of(rule, new PatternShape(null, "", false, false, List.of()), made)));
                }
            }
            return all;
        } finally {
            underWay.remove(type + "." + component);
        }
    }

    private Optional<String> argument(Conclusion conclusion, String component) {
        var names = parameters(conclusion);
        var index = names.indexOf(component);
        return index < 0 || index >= conclusion.arguments().size()
                ? Optional.empty()
                : Optional.of(conclusion.arguments().get(index));
    }

    /** The names of what a maker takes; the records of the package norm name each as the component it fills. */
    private List<String> parameters(Conclusion conclusion) {
        var count = conclusion.arguments().size();
        try {
            var record = Class.forName("org.conditionality.norm." + conclusion.type());
            Executable[] makers =
                    conclusion.maker().equals("new") ? record.getDeclaredConstructors() : record.getMethods();
            return Arrays.stream(makers)
                    .filter(maker ->
                            conclusion.maker().equals("new") || maker.getName().equals(conclusion.maker()))
                    .filter(maker -> maker.getParameterCount() == count)
                    .findFirst()
                    .map(maker -> Arrays.stream(maker.getParameters())
                            .map(Parameter::getName)
                            .toList())
                    .orElse(List.of());
        } catch (ClassNotFoundException e) {
            return declarations.derivedFields(conclusion.type());
        }
    }

    private static String uncapital(String name) {
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
