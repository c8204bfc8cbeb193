package org.conditionality.rule.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.conditionality.rule.drl.Sections;
import org.conditionality.rule.drl.Sections.Section;
import org.conditionality.rule.source.FileSource.Constraint;
import org.conditionality.rule.source.FileSource.FieldSource;
import org.conditionality.rule.source.FileSource.Import;
import org.conditionality.rule.source.FileSource.PatternSource;
import org.conditionality.rule.source.FileSource.RuleSource;
import org.conditionality.rule.source.FileSource.TypeSource;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.jspecify.annotations.Nullable;

/** Makes a {@link FileSource} of what the parser of Drools read, with places in the text. */
final class SourceReader {

    private static final Pattern CLAUSE = Pattern.compile("@clause\\s*\\(\\s*");
    private static final Pattern BINDING = Pattern.compile("\\G\\s*(\\$?[\\p{L}_][\\w$]*)\\s*:(?!:)\\s*");

    private final String path;
    private final String code;
    private final Findings findings;
    private final List<Section> sections;

    /** Reads a file whose comments are blanked. */
    SourceReader(String path, String code, Findings findings) {
        this.path = path;
        this.code = code;
        this.findings = findings;
        this.sections = Sections.of(code, Sections.Kind.RULE);
    }

    List<Import> imports(PackageDescr parsed) {
        return parsed.getImports().stream()
                .map(each -> new Import(
                        each.getTarget(),
                        Math.max(0, code.indexOf(each.getTarget(), Math.max(0, each.getStartCharacter())))))
                .toList();
    }

    List<TypeSource> types(PackageDescr parsed) {
        var types = new ArrayList<TypeSource>();
        parsed.getEnumDeclarations()
                .forEach(each -> types.add(new TypeSource(
                        each.getTypeName(),
                        true,
                        null,
                        false,
                        List.of(),
                        each.getLiterals().stream()
                                .map(literal -> literal.getName())
                                .toList(),
                        nameOffset(each, each.getTypeName()),
                        Math.max(0, each.getEndCharacter()))));
        parsed.getTypeDeclarations().forEach(this::alone);
        parsed.getTypeDeclarations()
                .forEach(each -> types.add(new TypeSource(
                        each.getTypeName(),
                        false,
                        text(each.getAnnotation("fact")),
                        "true".equals(text(each.getAnnotation("many"))),
                        each.getFields().values().stream()
                                .map(field -> new FieldSource(
                                        field.getFieldName(),
                                        field.getPattern().getObjectType(),
                                        Math.max(0, code.lastIndexOf(field.getFieldName(), field.getStartCharacter()))))
                                .toList(),
                        List.of(),
                        nameOffset(each, each.getTypeName()),
                        Math.max(0, each.getEndCharacter()))));
        return types;
    }

    /** Patterns of a type match what extends it, too, which no analysis here foresees. */
    private void alone(TypeDeclarationDescr declared) {
        if (!declared.getSuperTypes().isEmpty()) {
            findings.add(
                    Code.DECLARATION,
                    nameOffset(declared, declared.getTypeName()),
                    declared.getTypeName().length(),
                    null,
                    "The type `%s` extends another, whose patterns would match it too."
                            .formatted(declared.getTypeName()),
                    "Declare its fields here, and nothing after its name.");
        }
    }

    private int nameOffset(BaseDescr declared, String name) {
        return Math.max(0, code.indexOf(name, Math.max(0, declared.getStartCharacter())));
    }

    List<RuleSource> rules(PackageDescr parsed) {
        return parsed.getRules().stream().map(this::rule).toList();
    }

    private RuleSource rule(RuleDescr rule) {
        var start = Math.max(0, rule.getStartCharacter());
        var patterns = new ArrayList<PatternSource>();
        var open = new boolean[1];
        rule.getLhs().getDescrs().forEach(part -> collect((BaseDescr) part, rule.getName(), List.of(), patterns, open));
        var section = section(start);
        var then = section.map(each -> Math.min(each.then() + "then".length(), each.end()))
                .orElse(start);
        var end =
                section.map(each -> Math.max(then, each.end() - "end".length())).orElse(rule.getEndCharacter());
        var clause = text(rule.getAnnotation("clause"));
        var marked = CLAUSE.matcher(code);
        return new RuleSource(
                rule.getName(),
                path,
                start,
                rule.getEndCharacter(),
                clause,
                clause != null && marked.find(start) ? marked.end() : start,
                List.copyOf(patterns),
                new ConsequenceCheck(code, rule.getName(), then, end, findings).inserted(),
                open[0]);
    }

    private Optional<Section> section(int start) {
        return sections.stream()
                .filter(each -> each.start() <= start && start < each.end())
                .findFirst();
    }

    private void collect(BaseDescr part, String rule, List<String> within, List<PatternSource> into, boolean[] open) {
        if (part instanceof PatternDescr pattern && pattern.getObjectType() == null) {
            // A path, which is refused elsewhere.
            return;
        } else if (part instanceof PatternDescr pattern) {
            var source = pattern.getSource();
            into.add(new PatternSource(
                    pattern.getIdentifier(),
                    pattern.getObjectType(),
                    offset(pattern),
                    within,
                    pattern.getConstraint().getDescrs().stream()
                            .map(each -> constraint((BaseDescr) each, rule))
                            .toList(),
                    source == null ? null : String.valueOf(source.getText())));
            if (source instanceof AccumulateDescr || source instanceof CollectDescr) {
                collect(source, rule, within, into, open);
            }
        } else if (part instanceof AccumulateDescr accumulate) {
            open[0] = true;
            collect(accumulate.getInput(), rule, plus(within, "accumulate"), into, open);
        } else if (part instanceof CollectDescr collect) {
            open[0] = true;
            collect(collect.getInputPattern(), rule, plus(within, "accumulate"), into, open);
        } else if (part instanceof ConditionalElementDescr element) {
            var below = plus(within, word(part));
            element.getDescrs().forEach(child -> collect((BaseDescr) child, rule, below, into, open));
        }
    }

    /** The place of the type's name: what is bound to the pattern stands before it. */
    private int offset(PatternDescr pattern) {
        var start = Math.max(0, pattern.getStartCharacter());
        var binding = BINDING.matcher(code);
        return binding.find(start) && pattern.getIdentifier() != null ? binding.end() : start;
    }

    private static String word(BaseDescr part) {
        if (part instanceof NotDescr) {
            return "not";
        } else if (part instanceof ExistsDescr) {
            return "exists";
        } else if (part instanceof ForallDescr) {
            return "forall";
        } else if (part instanceof OrDescr) {
            return "or";
        }
        return part instanceof AndDescr ? "and" : "other";
    }

    private static List<String> plus(List<String> within, String word) {
        var longer = new ArrayList<>(within);
        longer.add(word);
        return List.copyOf(longer);
    }

    private Constraint constraint(BaseDescr descr, String rule) {
        var text = descr.getText() == null ? descr.toString() : descr.getText();
        var place = text.isBlank() ? null : Occurrence.of(text, code, Math.max(0, descr.getStartCharacter() - 1));
        if (place == null) {
            return new Constraint(null, Math.max(0, descr.getStartCharacter()), text, null);
        }
        var start = place.start();
        var binding = BINDING.matcher(code).region(start, place.end());
        var bound = binding.lookingAt();
        var variable = bound ? binding.group(1) : null;
        try {
            var expr = new ExprParser(code, bound ? binding.end() : start, place.end()).whole();
            return new Constraint(variable, start, text, expr);
        } catch (Unreadable fault) {
            findings.add(Code.SYNTAX, rule, fault);
            return new Constraint(variable, start, text, null);
        }
    }

    static @Nullable String text(@Nullable AnnotationDescr annotation) {
        return annotation == null ? null : AnnotationDescr.unquote(String.valueOf(annotation.getSingleValue()));
    }
}
