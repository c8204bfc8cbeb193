package org.conditionality.web.view;

import java.util.Collection;
import java.util.List;
import org.conditionality.reload.RulesInForce;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.NearestName;
import org.conditionality.text.RefusedFile;
import org.conditionality.time.EventRecord;
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

    /**
     * The records of an agreement; none where its scenarios cannot be read, about which {@link #record} and the list of
     * scenarios complain.
     */
    public List<EventRecord> records(String agreement) {
        try {
            return rules.edition().records(agreement);
        } catch (RefusedFile unreadable) {
            return List.of();
        }
    }

    /** A record by its name. Throws {@link NotFound} where there is no such record, and {@link RefusedFile}. */
    public EventRecord record(String agreement, String name) {
        var records = rules.edition().records(named(agreement).agreement().id());
        var names = records.stream().map(EventRecord::name).toList();
        return records.stream()
                .filter(record -> record.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "There is no record `%s` of %s.".formatted(name, agreement), NearestName.to(name, names)));
    }

    static NotFound unknown(String agreement, Library library) {
        var ids = library.packs().stream().map(pack -> pack.agreement().id()).toList();
        return new NotFound("There is no agreement `%s`.".formatted(agreement), NearestName.to(agreement, ids));
    }
}
