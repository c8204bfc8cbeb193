package org.conditionality.rule.drl.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.drl.RuleCondition;
import org.conditionality.rule.drl.text.CommentReader;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Tells whether a file says the same to both grammars that Drools has. Rules are read and checked by the newer one and
 * compiled by the older: what only the compiler sees would be compiled, and run, without having been checked.
 */
public final class GrammarComparison {

    /** What the compiler makes of an `accumulate` that no pattern is said to come from. */
    private static final String ANY = "Object";

    private final String code;
    private final DrlFile read;

    private GrammarComparison(String text, DrlFile read) {
        this.code = CommentReader.of(text).code();
        this.read = read;
    }

    /**
     * The offset at which the two begin to read differently; empty where they do not.
     *
     * @param read what the newer grammar made of the text, in which nothing is wrong
     */
    public static Optional<Integer> difference(String text, DrlFile read) {
        return new GrammarComparison(text, read).difference();
    }

    private Optional<Integer> difference() {
        var parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            var compiled = parser.parse(false, code);
            if (parser.hasErrors()) {
                return Optional.of(parser.getErrors().get(0) instanceof ParserError at ? offset(at) : 0);
            }
            return compiled == null || holdsMore(compiled) ? Optional.of(0) : difference(compiled);
        } catch (DroolsParserException | RuntimeException e) {
            return Optional.of(0);
        }
    }

    private int offset(ParserError at) {
        var start = 0;
        for (var row = 1; row < at.getRow() && code.indexOf('\n', start) >= 0; row++) {
            start = code.indexOf('\n', start) + 1;
        }
        return Math.max(0, Math.min(start + at.getCol(), code.length() - 1));
    }

    private Optional<Integer> difference(PackageDescr compiled) {
        var rules = compiled.getRules();
        for (var i = 0; i < Math.min(read.rules().size(), rules.size()); i++) {
            if (!words(read.rules().get(i)).equals(words(rules.get(i)))) {
                return Optional.of(read.rules().get(i).start());
            }
        }
        var isSame = read.rules().size() == rules.size() && declared().equals(declared(compiled));
        return isSame ? Optional.empty() : Optional.of(0);
    }

    private List<String> words(DrlFile.Rule rule) {
        var words = new ArrayList<>(List.of(rule.name().text()));
        rule.when().stream().flatMap(RuleCondition::patterns).forEach(pattern -> {
            if (!pattern.type().text().equals(ANY)) {
                words.add(pattern.type().text());
                pattern.constraints().forEach(each -> words.add(bare(code.substring(each.start(), each.end()))));
            }
        });
        words.add(bare(code.substring(rule.consequenceStart(), rule.consequenceEnd())));
        return words;
    }

    private static List<String> words(RuleDescr rule) {
        var words = new ArrayList<>(List.of(rule.getName()));
        rule.getLhs().getDescrs().forEach(part -> collect((BaseDescr) part, words));
        words.add(bare(String.valueOf(rule.getConsequence())));
        return words;
    }

    private static void collect(BaseDescr part, List<String> words) {
        if (part instanceof PatternDescr pattern) {
            if (!ANY.equals(pattern.getObjectType())) {
                words.add(String.valueOf(pattern.getObjectType()));
                pattern.getConstraint().getDescrs().forEach(each -> words.add(bare(said((BaseDescr) each))));
            }
            if (pattern.getSource() instanceof AccumulateDescr || pattern.getSource() instanceof CollectDescr) {
                collect(pattern.getSource(), words);
            }
        } else if (part instanceof AccumulateDescr accumulate) {
            collect(accumulate.getInput(), words);
        } else if (part instanceof CollectDescr collected) {
            collect(collected.getInputPattern(), words);
        } else if (part instanceof ConditionalElementDescr element) {
            element.getDescrs().forEach(child -> collect((BaseDescr) child, words));
        }
    }

    private static String said(BaseDescr constraint) {
        return constraint.getText() == null ? constraint.toString() : constraint.getText();
    }

    /** A text without its white space, and with quotes of one kind: the compiler keeps neither as they are written. */
    private static String bare(String text) {
        var bare = new StringBuilder();
        text.chars()
                .filter(sign -> !Character.isWhitespace(sign))
                .forEach(sign -> bare.append(sign == '\'' ? '"' : (char) sign));
        return bare.toString();
    }

    private List<String> declared() {
        return read.declarations().stream()
                .map(type -> type.name().text()
                        + type.constants().stream().map(Phrase::text).toList()
                        + type.fields().stream()
                                .map(field -> field.name().text())
                                .toList())
                .sorted()
                .toList();
    }

    private static List<String> declared(PackageDescr compiled) {
        var enums = compiled.getEnumDeclarations().stream()
                .map(type -> type.getTypeName()
                        + type.getLiterals().stream()
                                .map(each -> each.getName())
                                .toList()
                        + List.of());
        var types = compiled.getTypeDeclarations().stream()
                .map(type -> type.getTypeName()
                        + List.of()
                        + type.getFields().values().stream()
                                .map(each -> each.getFieldName())
                                .toList());
        return Stream.concat(enums, types).sorted().toList();
    }

    /** Whether the compiler would see more in a file than imports, declarations and plain rules. */
    private static boolean holdsMore(PackageDescr file) {
        var isMore = Stream.<Collection<?>>of(
                        file.getFunctions(),
                        file.getFunctionImports(),
                        file.getAccumulateImports(),
                        file.getGlobals(),
                        file.getAttributes(),
                        file.getEntryPointDeclarations(),
                        file.getWindowDeclarations())
                .anyMatch(each -> !each.isEmpty());
        return isMore
                || file.getUnit() != null
                || file.getRules().stream().anyMatch(GrammarComparison::isMore)
                || file.getTypeDeclarations().stream()
                        .anyMatch(type -> !type.getSuperTypes().isEmpty()
                                || type.isTrait()
                                || type.getFields().values().stream().anyMatch(field -> field.getInitExpr() != null))
                || file.getEnumDeclarations().stream()
                        .flatMap(type -> type.getLiterals().stream())
                        .anyMatch(literal -> !literal.getConstructorArgs().isEmpty());
    }

    private static boolean isMore(RuleDescr rule) {
        return rule instanceof QueryDescr
                || rule.getParentName() != null
                || !rule.getAttributes().isEmpty()
                || !rule.getNamedConsequences().isEmpty();
    }
}
