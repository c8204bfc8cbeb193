package org.conditionality.web;

import java.util.Collection;
import org.conditionality.fact.Nearest;
import org.conditionality.rule.Library;
import org.conditionality.rule.Pack;
import org.springframework.stereotype.Component;

/** The packs in force, by the agreement that a path names. */
@Component
final class Packs {

    private final Library library;

    Packs(Library library) {
        this.library = library;
    }

    Collection<Pack> all() {
        return library.packs();
    }

    /** Throws {@link NotFound} where there is no such agreement. */
    Pack named(String agreement) {
        return library.pack(agreement).orElseThrow(() -> unknown(agreement));
    }

    private NotFound unknown(String agreement) {
        var ids = all().stream().map(pack -> pack.agreement().id()).sorted().toList();
        return new NotFound("There is no agreement `%s`.".formatted(agreement), Nearest.to(agreement, ids));
    }
}
