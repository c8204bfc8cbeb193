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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conditionality.fact.Field;
import org.conditionality.rule.RuleShape.Conclusion;
import org.conditionality.rule.RuleShape.PatternShape;

/** Finds what numbers and dates the rules compare, following them through variables and derived records. */
final class ComparisonReader {

    private static final Pattern BINDING = Pattern.compile("^\\s*(\\$\\w+)\\s*:(?!:)\\s*");
    private static final Pattern COMPARED = Pattern.compile("[<>=!]|\\bin\\b|\\bmemberOf\\b|\\bcontains\\b");
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=", "==", "!=");

    private final Declarations declarations;
    private final List<RuleShape> rules;
    private final boolean withItems;
    private final Set<String> underWay = new HashSet<>();

    /**
     * A reader of these rules.
     *
     * @param withItems whether the fields of (many) types count, which stand for those of each item
     */
    ComparisonReader(Declarations declarations, List<RuleShape> rules, boolean withItems) {
        this.declarations = declarations;
        this.rules = rules;
        this.withItems = withItems;
    }

    /** The comparisons on which conclusions that matter to labels can depend: those of all rules but advisories. */
    Set<Comparison> relevant() {
        return relevant(comparison -> !comparison.fields().isEmpty());
    }

    /** Those among the relevant comparisons in which the date asked about stands, with or without a field. */
    Set<Comparison> relevantToday() {
        return relevant(Comparison::mentionsToday);
    }

    private Set<Comparison> relevant(Predicate<Comparison> wanted) {
        var all = new LinkedHashSet<Comparison>();
        for (var rule : rules) {
            var conclusion = rule.conclusion();
            if (conclusion == null || !conclusion.type().equals("Advisory")) {
                all(rule).stream().filter(wanted).forEach(all::add);
            }
        }
        return all;
    }

    /** The comparisons of all rules in which a field stands. */
    Set<Comparison> every() {
        var all = new LinkedHashSet<Comparison>();
        rules.forEach(rule ->
                all(rule).stream().filter(each -> !each.fields().isEmpty()).forEach(all::add));
        return all;
    }

    /** Every comparison of a rule; an unreadable one is there with opaque terms. */
    private Set<Comparison> all(RuleShape rule) {
        var found = new LinkedHashSet<Comparison>();
        for (var pattern : rule.patterns()) {
            pattern.constraints().forEach(constraint -> found.addAll(comparisons(rule, pattern, constraint)));
        }
        return found;
    }

    /** The comparisons of one constraint. */
    Set<Comparison> comparisons(RuleShape rule, PatternShape pattern, String constraint) {
        var found = new LinkedHashSet<Comparison>();
        if (COMPARED.matcher(constraint).find() && concernsMeasure(rule, pattern, constraint)) {
            var expression = parse(BINDING.matcher(constraint).replaceFirst(""));
            if (expression.isPresent()) {
                expression.get().findAll(BinaryExpr.class).forEach(binary -> compare(rule, pattern, binary, found));
            } else {
                opaque(rule, pattern, constraint).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Whether a number or a date is among what a constraint names; all others need not be read. */
    private boolean concernsMeasure(RuleShape rule, PatternShape pattern, String constraint) {
        return Words.of(constraint).stream()
                .anyMatch(word -> word.startsWith("$")
                        ? rule.patterns().stream().anyMatch(other -> bindsMeasure(other, word))
                        : declarations.isMeasured(pattern.type(), word));
    }

    private boolean bindsMeasure(PatternShape pattern, String variable) {
        return variable.equals(pattern.binding())
                || pattern.constraints().stream().anyMatch(constraint -> {
                    var binding = BINDING.matcher(constraint);
                    return binding.find()
                            && binding.group(1).equals(variable)
                            && Words.of(constraint.substring(binding.end())).stream()
                                    .anyMatch(word -> declarations.isMeasured(pattern.type(), word));
                });
    }

    private void compare(RuleShape rule, PatternShape pattern, BinaryExpr binary, Set<Comparison> into) {
        var operator = binary.getOperator().asString();
        if (!ORDER.contains(operator)
                || binary.getRight().isNullLiteralExpr()
                || binary.getLeft().isNullLiteralExpr()) {
            return;
        }
        for (var left : terms(rule, pattern, binary.getLeft())) {
            for (var right : terms(rule, pattern, binary.getRight())) {
                into.add(new Comparison(left, operator, right));
            }
        }
    }

    /** Operators of DRL that are not Java's, such as {@code in}, on a number or date field. */
    private Optional<Comparison> opaque(RuleShape rule, PatternShape pattern, String constraint) {
        var words = Words.of(constraint);
        var today = pattern.type().equals("AsOf") || words.stream().anyMatch(word -> isToday(rule, pattern, word));
        var fields = new HashSet<String>();
        for (var field : declarations.fields(pattern.type())) {
            var measured = field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.DATE;
            if (measured && words.contains(field.name())) {
                fields.add(field.path());
            }
        }
        var term = new Term.Opaque(constraint, fields, today);
        return fields.isEmpty() && !today ? Optional.empty() : Optional.of(new Comparison(term, "==", term));
    }

    private static Optional<Expression> parse(String text) {
        try {
            return Optional.of(StaticJavaParser.parseExpression(text));
        } catch (ParseProblemException e) {
            return Optional.empty();
        }
    }

    /** What an expression may stand for; more than one where a derived record has several makers. */
    private List<Term> terms(RuleShape rule, PatternShape pattern, Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return terms(rule, pattern, enclosed.getInner());
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
            return terms(rule, pattern, minus.getExpression()).stream()
                    .<Term>map(term -> new Term.Arithmetic('-', zero, term))
                    .toList();
        } else if (expression instanceof MethodCallExpr call && call.getScope().isPresent()) {
            return called(rule, pattern, call, call.getScope().get());
        }
        return opaque(rule, pattern, expression);
    }

    private List<Term> crossed(RuleShape rule, PatternShape pattern, BinaryExpr sum) {
        var all = new ArrayList<Term>();
        for (var left : terms(rule, pattern, sum.getLeft())) {
            for (var right : terms(rule, pattern, sum.getRight())) {
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
            return terms(rule, pattern, scope).stream()
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
            for (var date : terms(rule, pattern, scope)) {
                for (var by : terms(rule, pattern, call.getArgument(0))) {
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

    private boolean isToday(RuleShape rule, PatternShape pattern, String name) {
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
                            .flatMap(ComparisonReader::parse)
                            .ifPresent(made ->
                                    all.addAll(terms(rule, new PatternShape(null, "", false, false, List.of()), made)));
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
