package org.conditionality.author.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.rule.check.type.FileSource;
import org.conditionality.rule.check.type.FileSource.PatternSource;
import org.conditionality.rule.check.type.FileSource.RuleSource;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.finding.FindingCode;

/** Finds pairs of constraints on one field that no value meets together. */
final class RuleContradictions {

    private final RuleSource rule;
    private final Collection<FileSource> files;
    private final FileFindings notes;

    RuleContradictions(RuleSource rule, Collection<FileSource> files, FileFindings notes) {
        this.rule = rule;
        this.files = files;
        this.notes = notes;
    }

    void look() {
        var byObject = new LinkedHashMap<String, List<Expr>>();
        var unnamed = 0;
        for (var pattern : rule.patterns()) {
            if (pattern.isClosed()
                    || pattern.within().contains("or")
                    || pattern.within().contains("accumulate")) {
                // What a group rules out, or offers as a choice, contradicts nothing outside it.
                demands(pattern, byObject.computeIfAbsent("group " + unnamed++, key -> new ArrayList<>()));
            } else {
                demands(pattern, byObject.computeIfAbsent(object(pattern, unnamed++), key -> new ArrayList<>()));
            }
        }
        byObject.values().forEach(this::pairs);
    }

    /** What a pattern matches, as far as two patterns of a rule surely match the same object. */
    private String object(PatternSource pattern, int number) {
        var named = pattern.constraints().stream()
                .filter(each -> pattern.type().equals("Setting"))
                .flatMap(each -> name(each.expr()).stream())
                .findFirst();
        var single = files.stream()
                .flatMap(file -> file.types().stream())
                .anyMatch(type -> type.name().equals(pattern.type()) && type.fact() != null && !type.many());
        if (single || pattern.type().equals("AsOf")) {
            return pattern.type();
        }
        return named.map(name -> "Setting " + name).orElse(pattern.type() + " " + number);
    }

    /** The name of which a setting must be. */
    private static Optional<String> name(Expr expr) {
        return expr instanceof Expr.Binary equal
                        && equal.operator().equals("==")
                        && equal.left() instanceof Expr.Name field
                        && field.name().equals("name")
                        && equal.right() instanceof Expr.Literal name
                ? Optional.of(name.value())
                : Optional.empty();
    }

    private static void demands(PatternSource pattern, List<Expr> into) {
        for (var constraint : pattern.constraints()) {
            conjuncts(constraint.expr(), into);
        }
    }

    private static void conjuncts(Expr expr, List<Expr> into) {
        if (expr instanceof Expr.Binary and && and.operator().equals("&&")) {
            conjuncts(and.left(), into);
            conjuncts(and.right(), into);
        } else {
            into.add(expr);
        }
    }

    private void pairs(List<Expr> demands) {
        var constants = constants();
        for (var i = 0; i < demands.size(); i++) {
            for (var j = i; j < demands.size(); j++) {
                var one = demands.get(i);
                var two = demands.get(j);
                if (!SatisfiableConstraints.together(one, two, constants)) {
                    notes.add(
                            FindingCode.NEVER_FIRES,
                            two.start(),
                            two.end() - two.start(),
                            i == j
                                    ? "No value meets `%s`, so the rule never fires.".formatted(text(one))
                                    : "No value meets both `%s` (line %d) and `%s`, so the rule never fires."
                                            .formatted(text(one), notes.line(one.start()), text(two)),
                            "Change one of them, or take the rule out.");
                    return;
                }
            }
        }
    }

    private String text(Expr expr) {
        return notes.text(expr.start(), expr.end());
    }

    /** The constants of each declared enum. */
    private Map<String, List<String>> constants() {
        var constants = new LinkedHashMap<String, List<String>>();
        files.forEach(file -> file.types().forEach(type -> {
            if (type.isEnum()) {
                constants.put(type.name(), type.constants());
            }
        }));
        return constants;
    }
}
