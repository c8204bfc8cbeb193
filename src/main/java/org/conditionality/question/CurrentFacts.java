package org.conditionality.question;

import java.util.List;
import org.conditionality.fact.FormerNames;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;

/**
 * Facts under the names that they have now, whatever names an input gives them.
 *
 * @param given the input with those names
 * @param notes what an answer should say of names that changed
 */
public record CurrentFacts(Given given, List<String> notes) {

    /** The facts of an input, which notes what is stated under two names. */
    public static CurrentFacts of(Given facts, Pack pack) {
        var current = FormerNames.of(facts.value(), pack.vocabulary());
        current.clashes().forEach(clash -> facts.refuse(clash, "Keep one of the two."));
        return new CurrentFacts(current.notes().isEmpty() ? facts : facts.holding(current.facts()), current.notes());
    }
}
