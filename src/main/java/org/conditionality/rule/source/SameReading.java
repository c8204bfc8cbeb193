package org.conditionality.rule.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.Expr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Tells whether a file says the same to both grammars that Drools has: rules are read by one and compiled by the other, and
 * what only the compiler sees must not slip by.
 */
final class SameReading {

    /** What the compiler makes of an `accumulate` that no pattern is said to come from. */
    private static final String ANY = "Object";

    private SameReading() {}

    /** The first rule, by its place in the file, that the two read differently; empty where there is none. */
    static Optional<Integer> difference(DrlFile one, FileSource other) {
        var read = one.rules().stream().map(SameReading::of).toList();
        var compiled = other.rules().stream().map(SameReading::of).toList();
        for (var i = 0; i < Math.min(read.size(), compiled.size()); i++) {
            if (!read.get(i).equals(compiled.get(i))) {
                return Optional.of(other.rules().get(i).offset());
            }
        }
        var types = one.declarations().stream()
                .map(each -> each.name().text())
                .sorted()
                .toList();
        var others =
                other.types().stream().map(FileSource.TypeSource::name).sorted().toList();
        return read.size() == compiled.size() && types.equals(others) ? Optional.empty() : Optional.of(0);
    }

    private static List<String> of(DrlFile.Rule rule) {
        var words = new ArrayList<>(List.of(rule.name().text()));
        rule.when().stream().flatMap(each -> each.patterns()).forEach(pattern -> {
            if (pattern.type().text().equals(ANY)) {
                return;
            }
            words.add(pattern.type().text());
            pattern.constraints().forEach(each -> words.add(shown(each.expr())));
        });
        rule.then().ifPresent(then -> words.add(shown(then)));
        return words;
    }

    private static List<String> of(FileSource.RuleSource rule) {
        var words = new ArrayList<>(List.of(rule.name()));
        rule.patterns().forEach(pattern -> {
            if (pattern.type().equals(ANY)) {
                return;
            }
            words.add(pattern.type());
            pattern.constraints().forEach(each -> {
                if (each.expr() != null) {
                    words.add(shown(each.expr()));
                }
            });
        });
        if (rule.made() != null) {
            words.add(shown(rule.made()));
        }
        return words;
    }

    /** An expression without its places. */
    static String shown(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            return literal.kind() + " " + literal.value();
        } else if (expr instanceof Expr.Name name) {
            return name.name();
        } else if (expr instanceof Expr.Member member) {
            return shown(member.scope()) + "." + member.name();
        } else if (expr instanceof Expr.Call call) {
            var scope = call.scope() == null ? "" : shown(call.scope()) + ".";
            return scope + call.name() + listed(call.arguments());
        } else if (expr instanceof Expr.Creation creation) {
            return "new " + creation.type() + listed(creation.arguments());
        } else if (expr instanceof Expr.Binary binary) {
            return "(" + shown(binary.left()) + " " + binary.operator() + " " + shown(binary.right()) + ")";
        } else if (expr instanceof Expr.Unary unary) {
            return unary.operator() + shown(unary.operand());
        }
        return listed(((Expr.ListOf) expr).items());
    }

    private static String listed(List<Expr> items) {
        return items.stream().map(SameReading::shown).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Whether the compiler would see more in a file than imports, declarations and plain rules. */
    static boolean holdsMore(PackageDescr file) {
        var isMore = Stream.of(
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
                || file.getRules().stream().anyMatch(SameReading::isMore)
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
