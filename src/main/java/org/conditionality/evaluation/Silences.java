package org.conditionality.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.conditionality.fact.FactSet;
import org.conditionality.norm.Agreement;
import org.conditionality.rule.ReadingRules;
import org.jspecify.annotations.Nullable;

/** Where an agreement is silent about facts that a question gives. */
final class Silences {

    private final List<String> unused;
    private final List<Answer.Silence> notCovered = new ArrayList<>();

    Silences(Agreement agreement, ReadingRules rules, FactSet facts, List<String> foreign) {
        var given = new TreeSet<>(facts.values().keySet());
        facts.many()
                .forEach((type, items) ->
                        items.forEach(item -> item.keySet().forEach(field -> given.add(type + "." + field))));
        for (var silence : agreement.silences()) {
            var touching =
                    silence.facts().stream().filter(given::contains).sorted().toList();
            if (!touching.isEmpty()) {
                notCovered.add(new Answer.Silence(silence.about(), silence.clause(), touching));
            }
        }
        given.removeAll(rules.readFields());
        notCovered.forEach(silence -> given.removeAll(silence.facts()));
        given.addAll(foreign);
        this.unused = List.copyOf(given);
    }

    /** The fields given at which no rule looks, and of which the author says nothing either. */
    List<String> unused() {
        return unused;
    }

    /** The matters of which the author says that the agreement does not cover them; null where there are none. */
    @Nullable
    List<Answer.Silence> notCovered() {
        return notCovered.isEmpty() ? null : List.copyOf(notCovered);
    }
}
