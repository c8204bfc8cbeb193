package org.conditionality.author.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conditionality.fact.FactPath;
import org.conditionality.rule.check.type.FileSource;
import org.conditionality.rule.check.type.FileSource.RuleSource;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;

/** Finds fields of the vocabulary at which no rule looks. */
final class UnreadFields {

    private UnreadFields() {}

    static List<Finding> in(Collection<FileSource> files) {
        var read = new HashSet<String>();
        files.forEach(file -> file.rules().forEach(rule -> read(rule, read)));
        var found = new ArrayList<Finding>();
        for (var file : files) {
            var notes = new FileFindings(file, null);
            for (var type : file.types()) {
                if (type.fact() == null) {
                    continue;
                }
                for (var field : type.fields()) {
                    if (!read.contains(FactPath.written(type.name(), field.name()))
                            && !read.contains(FactPath.written(type.fact(), field.name()))) {
                        notes.add(
                                FindingCode.UNREAD_FIELD,
                                field.offset(),
                                field.name().length(),
                                "No rule reads `%s.%s`.".formatted(type.fact(), field.name()),
                                "Use it in a rule, or take it out of the vocabulary.");
                    }
                }
            }
            found.addAll(notes.all());
        }
        return found;
    }

    /** The fields a rule reads as {@code Type.field}, and the paths it quotes as {@code type.field}. */
    private static void read(RuleSource rule, Set<String> into) {
        for (var pattern : rule.patterns()) {
            for (var constraint : pattern.constraints()) {
                constraint.expr().all().forEach(part -> word(rule, pattern.type(), part, into));
            }
        }
        if (rule.made() != null) {
            rule.made().all().forEach(part -> word(rule, "", part, into));
        }
    }

    private static void word(RuleSource rule, String type, Expr part, Set<String> into) {
        if (part instanceof Expr.Name name) {
            into.add(FactPath.written(type, name.name()));
        } else if (part instanceof Expr.Literal text) {
            into.add(text.value());
        } else if (part instanceof Expr.Member member && member.scope() instanceof Expr.Name variable) {
            into.add(FactPath.written(typeOf(rule, type, variable.name()), member.name()));
        } else if (part instanceof Expr.Call call
                && call.name().startsWith("get")
                && call.name().length() > 3) {
            var field =
                    Character.toLowerCase(call.name().charAt(3)) + call.name().substring(4);
            var owner = call.scope() instanceof Expr.Name variable ? typeOf(rule, type, variable.name()) : type;
            into.add(FactPath.written(owner, field));
        }
    }

    private static String typeOf(RuleSource rule, String type, String variable) {
        return variable.equals("this") ? type : typeOf(rule, variable);
    }

    private static String typeOf(RuleSource rule, String variable) {
        return rule.patterns().stream()
                .filter(pattern -> variable.equals(pattern.variable()))
                .map(FileSource.PatternSource::type)
                .findFirst()
                .orElse("");
    }
}
