package org.conditionality.web.view;

import java.util.Collection;
import org.conditionality.reload.RulesInForce;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.NearestName;
import org.conditionality.web.error.NotFound;
import org.springframework.stereotype.Component;

/** The packs in force, by the agreement that a path names. */
@Component
public final class RequestedPack {

    private final RulesInForce rules;

    RequestedPack(RulesInForce rules) {
        this.rules = rules;
    }

    public Collection<Pack> all() {
        return rules.edition().library().packs();
    }

    /** Throws {@link NotFound} where there is no such agreement. */
    public Pack named(String agreement) {
        var library = rules.edition().library();
        return library.pack(agreement).orElseThrow(() -> unknown(agreement, library));
    }

    static NotFound unknown(String agreement, Library library) {
        var ids = library.packs().stream().map(pack -> pack.agreement().id()).toList();
        return new NotFound("There is no agreement `%s`.".formatted(agreement), NearestName.to(agreement, ids));
    }
}
