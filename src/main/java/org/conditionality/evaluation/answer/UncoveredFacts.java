package org.conditionality.evaluation.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.FactSet;
import org.conditionality.norm.Agreement;
import org.conditionality.rule.reading.ReadingRules;
import org.jspecify.annotations.Nullable;

/**
 * Where an agreement is silent about facts that a question gives.
 *
 * @param unused the fields given at which no rule looks, and of which the author says nothing either
 * @param notCovered the matters of which the author says that the agreement does not cover them; null where there are none
 */
public record UncoveredFacts(List<String> unused, @Nullable List<Answer.Silence> notCovered) {

    /**
     * What a question gives of which the agreement says nothing.
     *
     * @param foreign the fields, by path, of items left out because they speak of another agreement's obligations
     */
    public static UncoveredFacts of(Agreement agreement, ReadingRules rules, FactSet facts, List<String> foreign) {
        var notCovered = new ArrayList<Answer.Silence>();
        var given = new TreeSet<>(facts.values().keySet());
        facts.many()
                .forEach((type, items) -> items.forEach(
                        item -> item.keySet().forEach(field -> given.add(FactPath.written(type, field)))));
        for (var silence : agreement.silences()) {
            var touching =
                    silence.facts().stream().filter(given::contains).sorted().toList();
            if (!touching.isEmpty()) {
                notCovered.add(new Answer.Silence(silence.about(), silence.clause(), touching));
            }
        }
        given.removeAll(rules.usedFields());
        notCovered.forEach(silence -> given.removeAll(silence.facts()));
        given.addAll(foreign);
        return new UncoveredFacts(List.copyOf(given), notCovered.isEmpty() ? null : List.copyOf(notCovered));
    }
}
