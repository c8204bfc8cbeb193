package org.conditionality.reload;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The rules by which questions are answered now. Safe for use by many threads. */
public final class RulesInForce {

    private final AtomicReference<RulesEdition> edition;
    private final Map<String, Instant> since = new ConcurrentHashMap<>();

    public RulesInForce(RulesEdition first) {
        this.edition = new AtomicReference<>(first);
        first.standings().forEach(standing -> since.put(standing.agreement(), Instant.now()));
    }

    /** Ask once per request, so that all of it is answered by the same rules. */
    public RulesEdition edition() {
        return edition.get();
    }

    /** Since when the rules of an agreement have been in force that are so now; empty where there are none. */
    public Optional<Instant> since(String agreement) {
        return Optional.ofNullable(since.get(agreement));
    }

    void put(RulesEdition next) {
        var before = edition.getAndSet(next);
        for (var standing : next.standings()) {
            var was = before.standing(standing.agreement())
                    .map(RulesStatus::version)
                    .orElse(null);
            if (!Objects.equals(was, standing.version())) {
                since.put(standing.agreement(), Instant.now());
            }
        }
    }
}
