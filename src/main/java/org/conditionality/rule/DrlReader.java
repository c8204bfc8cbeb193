package org.conditionality.rule;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.conditionality.rule.RuleShape.Conclusion;
import org.conditionality.rule.RuleShape.PatternShape;
import org.conditionality.rule.drl.Sections;
import org.conditionality.rule.source.Code;
import org.conditionality.rule.source.Finding;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads the shape of rules from DRL text. Safe for use by several threads. */
final class DrlReader {

    /** What was read of each file: readings of one agreement share most of them. */
    private final Map<String, List<RuleShape>> read = new ConcurrentHashMap<>();

    /** The rules of all files, in the order of paths and lines. Throws with every syntax error found. */
    List<RuleShape> shapes(RuleFiles files) {
        var shapes = new ArrayList<RuleShape>();
        var faults = new ArrayList<Finding>();
        files.texts().forEach((path, text) -> {
            var known = read.get(path + "\n" + text);
            var found = known != null ? known : shapes(path, text, faults);
            if (faults.isEmpty()) {
                // A file at fault is not remembered, so that each reading that shares it says so.
                read.put(path + "\n" + text, found);
            }
            shapes.addAll(found);
        });
        if (!faults.isEmpty()) {
            throw new RulesFault(faults);
        }
        return List.copyOf(shapes);
    }

    private static List<RuleShape> shapes(String path, String text, List<Finding> faults) {
        var parsed = parse(path, text, faults);
        return parsed == null ? List.of() : shapes(path, text, parsed);
    }

    static @Nullable PackageDescr parse(String path, String text, List<Finding> faults) {
        var parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            var parsed = parser.parse(false, text);
            for (var error : parser.getErrors()) {
                var line = error instanceof ParserError at ? at.getRow() : error.getLines()[0];
                faults.add(Finding.at(Code.SYNTAX, path, line, null, error.getMessage(), null));
            }
            return parser.hasErrors() ? null : parsed;
        } catch (DroolsParserException e) {
            faults.add(Finding.of(Code.SYNTAX, path, String.valueOf(e.getMessage()), null));
            return null;
        }
    }

    /** The shapes of the rules of a file that was parsed. */
    static List<RuleShape> shapes(String path, String text, PackageDescr parsed) {
        var texts = new HashMap<String, String>();
        Sections.of(text, Sections.Kind.RULE).forEach(rule -> texts.put(rule.name(), rule.in(text)));
        return parsed.getRules().stream()
                // A rule that is written in an unusual way counts as changed whenever its file is.
                .map(rule -> shape(path, texts.getOrDefault(rule.getName(), text), rule))
                .toList();
    }

    private static RuleShape shape(String file, String text, RuleDescr rule) {
        var patterns = new ArrayList<PatternShape>();
        rule.getLhs().getDescrs().forEach(part -> collect((BaseDescr) part, false, false, patterns));
        var consequence = String.valueOf(rule.getConsequence());
        return new RuleShape(
                rule.getName(),
                file,
                rule.getLine(),
                text,
                clause(rule),
                List.copyOf(patterns),
                consequence,
                conclusion(consequence));
    }

    private static @Nullable String clause(RuleDescr rule) {
        AnnotationDescr clause = rule.getAnnotation("clause");
        return clause == null ? null : AnnotationDescr.unquote(String.valueOf(clause.getSingleValue()));
    }

    private static void collect(BaseDescr part, boolean negated, boolean gathered, List<PatternShape> into) {
        if (part instanceof PatternDescr pattern) {
            var constraints = pattern.getConstraint().getDescrs().stream()
                    .map(constraint -> String.valueOf(
                            ((BaseDescr) constraint).getText() == null
                                    ? constraint.toString()
                                    : ((BaseDescr) constraint).getText()))
                    .toList();
            into.add(new PatternShape(
                    pattern.getIdentifier(),
                    simple(pattern.getObjectType()),
                    negated,
                    gathered,
                    constraints,
                    source(pattern)));
            if (pattern.getSource() != null) {
                collect(pattern.getSource(), negated, gathered, into);
            }
        } else if (part instanceof AccumulateDescr accumulate) {
            collect(accumulate.getInput(), negated, true, into);
        } else if (part instanceof CollectDescr collect) {
            collect(collect.getInputPattern(), negated, true, into);
        } else if (part instanceof FromDescr) {
            return;
        } else if (part instanceof ConditionalElementDescr element) {
            var below = negated || part instanceof NotDescr || part instanceof ForallDescr;
            var gathers = gathered || part instanceof ForallDescr;
            element.getDescrs().forEach(child -> collect((BaseDescr) child, below, gathers, into));
        }
    }

    /** Every type that rules can name is known by its simple name. */
    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static @Nullable String source(PatternDescr pattern) {
        if (pattern.getSource() == null) {
            return null;
        }
        return pattern.getSource() instanceof FromDescr from
                ? String.valueOf(from.getDataSource())
                : String.valueOf(pattern.getSource().getText());
    }

    /** Takes apart {@code insertLogical( Type.maker( "id", … ).more( … ) )} or {@code insertLogical( new Type( … ) )}. */
    static @Nullable Conclusion conclusion(String consequence) {
        try {
            var block = StaticJavaParser.parseBlock("{" + consequence + "}");
            var inserts = block.findAll(
                    MethodCallExpr.class, call -> call.getNameAsString().equals("insertLogical"));
            if (inserts.size() != 1 || inserts.get(0).getArguments().isEmpty()) {
                return null;
            }
            var made = inserts.get(0).getArgument(0);
            var texts = texts(made.findAll(StringLiteralExpr.class));
            if (made instanceof ObjectCreationExpr creation) {
                return conclusion(creation.getTypeAsString(), "new", creation.getArguments(), texts);
            }
            var root = made;
            while (root instanceof MethodCallExpr call
                    && call.getScope().orElse(null) instanceof MethodCallExpr scope) {
                root = scope;
            }
            if (root instanceof MethodCallExpr call && call.getScope().isPresent()) {
                return conclusion(call.getScope().get().toString(), call.getNameAsString(), call.getArguments(), texts);
            }
            return null;
        } catch (ParseProblemException e) {
            return null;
        }
    }

    private static Conclusion conclusion(
            String type, String maker, NodeList<Expression> arguments, List<String> texts) {
        var literals = new ArrayList<StringLiteralExpr>();
        arguments.forEach(argument -> argument.ifStringLiteralExpr(literals::add));
        var simple = type.substring(type.lastIndexOf('.') + 1);
        return new Conclusion(
                simple,
                maker,
                texts(literals),
                texts,
                arguments.stream().map(Expression::toString).toList());
    }

    private static List<String> texts(List<StringLiteralExpr> literals) {
        return literals.stream().map(StringLiteralExpr::asString).toList();
    }
}
