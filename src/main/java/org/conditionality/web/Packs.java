package org.conditionality.web;

import java.util.Collection;
import org.conditionality.fact.Nearest;
import org.conditionality.reload.RulesInForce;
import org.conditionality.rule.Library;
import org.conditionality.rule.Pack;
import org.springframework.stereotype.Component;

/** The packs in force, by the agreement that a path names. */
@Component
final class Packs {

    private final RulesInForce rules;

    Packs(RulesInForce rules) {
        this.rules = rules;
    }

    Collection<Pack> all() {
        return rules.edition().library().packs();
    }

    /** Throws {@link NotFound} where there is no such agreement. */
    Pack named(String agreement) {
        var library = rules.edition().library();
        return library.pack(agreement).orElseThrow(() -> unknown(agreement, library));
    }

    static NotFound unknown(String agreement, Library library) {
        var ids = library.packs().stream().map(pack -> pack.agreement().id()).toList();
        return new NotFound("There is no agreement `%s`.".formatted(agreement), Nearest.to(agreement, ids));
    }
}
