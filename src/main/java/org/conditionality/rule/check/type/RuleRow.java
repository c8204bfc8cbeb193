package org.conditionality.rule.check.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conditionality.rule.check.type.FileSource.Constraint;
import org.conditionality.rule.check.type.FileSource.PatternSource;
import org.conditionality.rule.check.type.FileSource.RuleSource;
import org.conditionality.rule.drl.DrlFile.Rule;
import org.conditionality.rule.drl.Phrase;
import org.conditionality.rule.drl.RuleCondition;
import org.conditionality.rule.drl.RuleCondition.Gathering;
import org.conditionality.rule.drl.RuleCondition.Group;
import org.conditionality.rule.drl.RuleCondition.Pattern;
import org.conditionality.rule.drl.RuleCondition.Source;

/** Puts the patterns of a rule in a row, each with what it stands in. */
final class RuleRow {

    private static final String GATHERED = "accumulate";

    private final String path;
    private final String text;
    private final List<PatternSource> patterns = new ArrayList<>();
    private boolean isOpen;

    RuleRow(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /**
     * A rule with its patterns.
     *
     * @param isBroken whether something in it could not be read
     */
    RuleSource of(Rule rule, boolean isBroken) {
        isOpen = isBroken;
        rule.when().forEach(each -> collect(each, List.of()));
        var clause = rule.said("clause");
        return new RuleSource(
                rule.name().text(),
                path,
                rule.start(),
                rule.end(),
                clause.map(Phrase::text).orElse(null),
                clause.map(Phrase::start).orElse(rule.start()),
                List.copyOf(patterns),
                rule.then().orElse(null),
                isOpen);
    }

    private void collect(RuleCondition condition, List<String> within) {
        if (condition instanceof Pattern pattern) {
            patterns.add(new PatternSource(
                    pattern.variable().map(Phrase::text).orElse(null),
                    pattern.type().text(),
                    pattern.type().start(),
                    within,
                    constraints(pattern.constraints()),
                    pattern.source().isPresent()));
            pattern.source().flatMap(Source::over).ifPresent(over -> gathered(over, within));
        } else if (condition instanceof Gathering gathering) {
            patterns.add(new PatternSource(
                    null, "Object", gathering.start(), within, constraints(gathering.constraints()), true));
            gathered(gathering.over(), within);
        } else {
            var group = (Group) condition;
            var below = plus(within, group.kind().name().toLowerCase(Locale.ROOT));
            group.parts().forEach(each -> collect(each, below));
        }
    }

    private void gathered(RuleCondition over, List<String> within) {
        isOpen = true;
        collect(over instanceof Gathering inner ? inner.over() : over, plus(within, GATHERED));
    }

    private List<Constraint> constraints(List<RuleCondition.Constraint> said) {
        return said.stream()
                .map(each -> new Constraint(
                        each.variable().map(Phrase::text).orElse(null),
                        each.start(),
                        text.substring(each.start(), each.end()),
                        each.isBracketed(),
                        each.expr()))
                .toList();
    }

    private static List<String> plus(List<String> within, String word) {
        var longer = new ArrayList<>(within);
        longer.add(word);
        return List.copyOf(longer);
    }
}
