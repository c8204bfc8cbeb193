package org.conditionality.author;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.conditionality.rule.source.Code;
import org.conditionality.rule.source.FileSource;
import org.conditionality.rule.source.FileSource.PatternSource;
import org.conditionality.rule.source.FileSource.RuleSource;

/** What can be said against one rule taken by itself. */
final class RuleLint {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final int MOST_LOOSE_PATTERNS = 2;

    private final FileSource file;
    private final RuleSource rule;
    private final Collection<FileSource> files;
    private final Notes notes;

    RuleLint(FileSource file, RuleSource rule, Collection<FileSource> files, Notes notes) {
        this.file = file;
        this.rule = rule;
        this.files = files;
        this.notes = notes;
    }

    void look() {
        // What all agreements share encodes the law of labels, which is no clause of any.
        if (rule.clause() == null && file.path().contains("/")) {
            notes.add(
                    Code.NO_CLAUSE,
                    rule.offset(),
                    "rule".length(),
                    "The rule names no clause.",
                    "Write `@clause( \"…\" )` under its name.");
        }
        for (var attribute : rule.attributes()) {
            notes.add(
                    Code.ATTRIBUTE,
                    attribute.offset(),
                    attribute.name().length(),
                    "`" + attribute.name() + "` makes the answer depend on the order in which rules fire.",
                    "Take it out, and say in the patterns when the rule holds.");
        }
        for (var eval : rule.evals()) {
            notes.add(
                    Code.EVAL,
                    eval,
                    "eval".length(),
                    "An `eval` cannot be explained or analysed.",
                    "Write it as a constraint of a pattern.");
        }
        joins();
        rule.patterns().forEach(this::misanswered);
    }

    private void joins() {
        var groups = new ArrayList<Set<String>>();
        PatternSource last = null;
        var loose = 0;
        for (var pattern : rule.patterns()) {
            if (pattern.isClosed() || pattern.isSingle() || isSingleFact(pattern.type())) {
                continue;
            }
            var words = variables(pattern);
            var joined =
                    groups.stream().filter(group -> !disjoint(group, words)).toList();
            if (joined.isEmpty()) {
                loose++;
                last = pattern;
            }
            var merged = new HashSet<>(words);
            joined.forEach(merged::addAll);
            groups.removeAll(joined);
            loose -= Math.max(0, joined.size() - 1);
            groups.add(merged);
        }
        if (loose > MOST_LOOSE_PATTERNS && last != null) {
            notes.add(
                    Code.NO_JOIN,
                    last.offset(),
                    last.type().length(),
                    "Nothing joins this pattern to the others, nor these to each other.",
                    "Join them by a variable, as in `obligation == $o`.");
        }
    }

    /** Of a fact type that is no list there is one object at the most. */
    private boolean isSingleFact(String type) {
        return files.stream()
                .flatMap(each -> each.types().stream())
                .anyMatch(each -> each.name().equals(type) && each.fact() != null && !each.many());
    }

    private static boolean disjoint(Set<String> one, Set<String> other) {
        return one.stream().noneMatch(other::contains);
    }

    private static Set<String> variables(PatternSource pattern) {
        var variables = new HashSet<String>();
        var texts = new ArrayList<String>();
        pattern.constraints().forEach(each -> texts.add(each.text()));
        texts.add(String.valueOf(pattern.variable()));
        texts.add(String.valueOf(pattern.from()));
        texts.forEach(text -> VARIABLE.matcher(text).results().forEach(found -> variables.add(found.group())));
        return variables;
    }

    private void misanswered(PatternSource pattern) {
        var within = pattern.within();
        var closed = within.stream().filter(List.of("not", "exists")::contains).count();
        if (closed > 1) {
            drools(
                    pattern,
                    "A `not` or `exists` within another silently does not fire in some packages (incubator-kie#7115).");
        } else if (within.contains("accumulate")) {
            drools(
                    pattern,
                    "What `accumulate` and `collect` give can depend on the order of files (incubator-kie#7109).");
        } else if (within.contains("forall")) {
            drools(
                    pattern,
                    "`forall` is a `not` within a `not`, which silently does not fire in some packages (incubator-kie#7115).");
        }
    }

    private void drools(PatternSource pattern, String message) {
        notes.add(
                Code.DROOLS,
                pattern.offset(),
                pattern.type().length(),
                message,
                "Conclude a record for the inner part by a rule of its own, and use that.");
    }
}
