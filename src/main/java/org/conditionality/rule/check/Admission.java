package org.conditionality.rule.check;

import java.util.List;
import java.util.Set;
import org.conditionality.rule.check.type.AllowedCalls;
import org.conditionality.rule.check.type.NormTypes;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.DrlFile.Annotation;
import org.conditionality.rule.drl.DrlFile.Declaration;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.drl.Fault;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.drl.RuleCondition;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.FindingList;
import org.conditionality.text.NearestName;
import org.jspecify.annotations.Nullable;

/**
 * Tells of one file what keeps it from being compiled, whatever else is right with it: that it is made of something that
 * can run code. Nothing of a file is compiled or loaded before this finds nothing.
 */
final class Admission {

    /** Classes that rules may import beside those of norm. */
    private static final Set<String> IMPORTS = Set.of("java.time.LocalDate", "java.util.List");

    private static final Set<String> ON_RULES = Set.of("clause");
    private static final Set<String> ON_ENUMS = Set.of("titles", "formerly");
    private static final Set<String> ON_TYPES = Set.of("fact", "doc", "many", "title", "formerly", "locked");
    private static final Set<String> ON_FIELDS = Set.of(
            "key",
            "doc",
            "question",
            "unit",
            "names",
            "otherwise",
            "required",
            "values",
            "control",
            "title",
            "formerly");

    private static final String WANTED = "conditionality";

    /** What keeps anything of a file from being read. */
    private static final Set<Fault.Kind> UNREADABLE = Set.of(Fault.Kind.CHARACTER, Fault.Kind.EXTENT);

    private final DrlFile file;
    private final FindingList findings;

    Admission(DrlFile file, FindingList findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Adds what is found. */
    void check() {
        packageOf(file, findings);
        file.faults().forEach(findings::add);
        file.imports().forEach(this::imported);
        file.declarations().forEach(this::declared);
        for (var rule : file.rules()) {
            annotated(rule.annotations(), ON_RULES);
            rule.when().forEach(each -> sources(each, rule.name().text()));
        }
    }

    /** Adds what is wrong with the package of a file. */
    static void packageOf(DrlFile file, FindingList findings) {
        if (file.faults().stream().anyMatch(fault -> UNREADABLE.contains(fault.kind()))) {
            return;
        }
        var name = file.packageName().orElse(null);
        if (name == null) {
            findings.add(
                    FindingCode.PACKAGE,
                    0,
                    1,
                    null,
                    "The file has no package.",
                    "Write `package " + WANTED + "` above its rules.");
        } else if (!name.text().equals(WANTED)) {
            findings.add(
                    FindingCode.PACKAGE,
                    name.start(),
                    name.end() - name.start(),
                    null,
                    "The package is `" + name.text() + "`.",
                    "Maybe `" + WANTED + "`?");
        }
    }

    private void imported(Phrase name) {
        var isNorm = name.text().startsWith(NormTypes.PACKAGE + ".");
        if (!isNorm && !IMPORTS.contains(name.text())) {
            add(
                    FindingCode.IMPORT,
                    name.start(),
                    name.end(),
                    null,
                    "Rules need no `%s`.".formatted(name.text()),
                    "They import `%s.*` and `java.time.LocalDate`.".formatted(NormTypes.PACKAGE));
        }
    }

    private void declared(Declaration type) {
        annotated(type.annotations(), type.isEnum() ? ON_ENUMS : ON_TYPES);
        type.fields().forEach(field -> annotated(field.annotations(), ON_FIELDS));
        if (isTaken(type.name().text())) {
            add(
                    FindingCode.DECLARATION,
                    type.name().start(),
                    type.name().end(),
                    null,
                    "`%s` is the name of something else already."
                            .formatted(type.name().text()),
                    "Give it another name.");
        }
    }

    /** A type of a name that Java or norm has would stand for another wherever rules name it. */
    private static boolean isTaken(String name) {
        if (NormTypes.all().containsKey(name) || IMPORTS.stream().anyMatch(each -> each.endsWith("." + name))) {
            return true;
        }
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private void annotated(List<Annotation> annotations, Set<String> known) {
        for (var annotation : annotations) {
            var name = annotation.name();
            if (!known.contains(name.text())) {
                var nearest = NearestName.to(name.text(), known);
                add(
                        FindingCode.FORM,
                        name.start(),
                        name.end(),
                        null,
                        "There is no annotation `@%s` here.".formatted(name.text()),
                        nearest == null ? "Take it out." : nearest);
            }
        }
    }

    /** Elements come from a list that a variable names, or that a field of what a variable names is. */
    private void sources(RuleCondition condition, String rule) {
        condition.patterns().flatMap(pattern -> pattern.source().stream()).forEach(source -> {
            if (source instanceof RuleCondition.Source.Elements elements && !isList(elements.list())) {
                var list = elements.list();
                add(
                        FindingCode.FORM,
                        list.start(),
                        list.end(),
                        rule,
                        "Elements come from a list that a record has.",
                        "Bind the list, as in `$all : obligations`, and write `String() from $all`.");
            }
        });
        condition
                .gatherings()
                .forEach(gathering -> gathering.functions().forEach(function -> {
                    var name = function.name();
                    if (!AllowedCalls.gathering().contains(name.text())) {
                        add(
                                FindingCode.CALL,
                                name.start(),
                                name.end(),
                                rule,
                                "Rules may not gather by `%s`.".formatted(name.text()),
                                "They may count, sum and average, take min and max, and collect by collectList and collectSet.");
                    }
                }));
    }

    private static boolean isList(Expr list) {
        return list instanceof Expr.Name || (list instanceof Expr.Member member && member.scope() instanceof Expr.Name);
    }

    private void add(FindingCode code, int start, int end, @Nullable String rule, String message, String advice) {
        findings.add(code, start, end - start, rule, message, advice);
    }
}
