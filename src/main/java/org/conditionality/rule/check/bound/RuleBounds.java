package org.conditionality.rule.check.bound;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.DrlFile.Rule;
import org.conditionality.rule.drl.RuleCondition.Source;
import org.conditionality.rule.finding.Lines;

/**
 * Tells which rules are sound by their text, but of which it does not say how long they take: they are tried where they can
 * be ended.
 */
public final class RuleBounds {

    private RuleBounds() {}

    /**
     * Each such rule of a reading, as {@code file:line: rule "name"} and what it does.
     *
     * @param texts its DRL files, by path, in which nothing is wrong
     * @param files the same as they were read
     */
    public static List<String> unknown(Map<String, String> texts, SortedMap<String, DrlFile> files) {
        var feeding = new RuleFeeding(files.values());
        var found = new ArrayList<String>();
        files.forEach((path, file) -> {
            var lines = new Lines(texts.getOrDefault(path, ""));
            for (var rule : file.rules()) {
                why(rule, feeding)
                        .forEach(why -> found.add("%s:%d: rule \"%s\" %s"
                                .formatted(
                                        path,
                                        lines.line(rule.name().start()),
                                        rule.name().text(),
                                        why)));
            }
        });
        return found;
    }

    private static Collection<String> why(Rule rule, RuleFeeding feeding) {
        if (feeding.isLong(rule)) {
            return List.of("feeds itself");
        }
        var gathers = rule.when().stream()
                .anyMatch(each -> each.gatherings().findAny().isPresent()
                        || each.patterns()
                                .anyMatch(pattern ->
                                        pattern.source().flatMap(Source::over).isPresent()));
        return gathers ? List.of("gathers what matches") : List.of();
    }
}
