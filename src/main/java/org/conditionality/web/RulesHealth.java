package org.conditionality.web;

import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up when there is an agreement to ask about; says which, and by which rules. */
@Component("rules")
final class RulesHealth implements HealthIndicator {

    private final Packs packs;

    RulesHealth(Packs packs) {
        this.packs = packs;
    }

    @Override
    public Health health() {
        var versions = new TreeMap<String, String>();
        packs.all().forEach(pack -> versions.put(pack.agreement().id(), pack.version()));
        return (versions.isEmpty() ? Health.down() : Health.up())
                .withDetails(versions)
                .build();
    }
}
