package org.conditionality.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.conditionality.reload.RulesEdition;
import org.conditionality.reload.RulesInForce;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Up when each reading of each pack in force answers, by which it says it is asked; out of service until all have been
 * asked once; down where one does not answer, or there is none to ask; degraded while newer rules cannot be used.
 */
@Component("rules")
final class RulesHealth implements HealthIndicator {

    /** The rules in force answer, and are not the newest. */
    static final Status DEGRADED = new Status("DEGRADED");

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
        if (versions.isEmpty()) {
            return Health.down().build();
        }
        var newer = newer(edition);
        var isDegraded = !newer.isEmpty() || !edition.problems().isEmpty();
        var health = (isDegraded ? Health.status(DEGRADED) : Health.up()).withDetails(versions);
        newer.forEach(health::withDetail);
        return (edition.problems().isEmpty() ? health : health.withDetail("problems", edition.problems())).build();
    }

    /** Of agreements whose newest rules are not used: which answer, since when, and what is wrong with the newest. */
    private Map<String, Object> newer(RulesEdition edition) {
        var newer = new TreeMap<String, Object>();
        for (var standing : edition.standings()) {
            if (standing.newer() != null) {
                var details = new LinkedHashMap<String, Object>();
                if (standing.version() != null) {
                    details.put("answers", standing.version());
                }
                rules.since(standing.agreement()).ifPresent(since -> details.put("since", since.toString()));
                details.put("newer", standing.newer());
                details.put("problems", standing.problems());
                newer.put(standing.agreement(), details);
            }
        }
        return newer;
    }
}
