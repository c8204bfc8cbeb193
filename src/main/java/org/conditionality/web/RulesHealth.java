package org.conditionality.web;

import java.util.TreeMap;
import org.conditionality.reload.RulesInForce;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Up when each reading of each pack in force answers, by which it says it is asked; out of service until all have been
 * asked once; down where one does not answer, or there is none to ask.
 */
@Component("rules")
final class RulesHealth implements HealthIndicator {

    private final RulesInForce rules;

    RulesHealth(RulesInForce rules) {
        this.rules = rules;
    }

    @Override
    public Health health() {
        var edition = rules.edition();
        var versions = new TreeMap<String, String>();
        edition.library().packs().forEach(pack -> versions.put(pack.agreement().id(), pack.version()));
        var failures = edition.answering().failures();
        if (failures.isEmpty()) {
            return Health.outOfService()
                    .withDetails(versions)
                    .withDetail("starting", "The rules are being loaded, and have not answered a question so far.")
                    .build();
        }
        if (!failures.get().isEmpty()) {
            return Health.down()
                    .withDetails(versions)
                    .withDetail("failures", failures.get())
                    .build();
        }
        return (versions.isEmpty() ? Health.down() : Health.up())
                .withDetails(versions)
                .build();
    }
}
