package org.conditionality.evaluation.diff;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.norm.Deadline;
import org.conditionality.norm.Obligation;
import org.conditionality.rule.session.Conclusions;

/** What the rules say of an obligation itself, whatever its labels: debtor, creditor, strength and due date. */
final class StatedTerms {

    private StatedTerms() {}

    /** Each as it stands in a scenario: {@code debtor: US}. */
    static Set<String> of(String id, Conclusions conclusions) {
        var terms = new TreeSet<String>();
        conclusions.all(Obligation.class).stream()
                .filter(each -> each.id().equals(id))
                .forEach(each -> {
                    terms.add("debtor: " + each.debtor());
                    terms.add("creditor: " + each.creditor());
                    terms.add("strength: " + each.strength());
                });
        conclusions.all(Deadline.class).stream()
                .filter(each -> each.obligation().equals(id))
                .map(Deadline::date)
                .min(LocalDate::compareTo)
                .ifPresent(date -> terms.add("due: " + date));
        return terms;
    }
}
