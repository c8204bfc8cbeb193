package org.conditionality.evaluation.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.fact.Claims;
import org.conditionality.fact.FactSet;
import org.conditionality.fact.Vocabulary;
import org.conditionality.norm.Agreement;
import org.conditionality.norm.Claim;
import org.conditionality.rule.parsed.World;

/** What a reading takes the facts to be: it believes its own party's claims, or only what parties agree on. */
public final class ClaimResolution {

    private ClaimResolution() {}

    public static World world(
            LocalDate asOf,
            FactSet facts,
            Agreement.Reading reading,
            Map<String, Object> settings,
            Vocabulary vocabulary) {
        var values = new HashMap<String, Object>();
        var claims = new ArrayList<Claim>();
        facts.values().forEach((path, value) -> {
            if (value instanceof Claims stated) {
                stated.byParty().forEach((party, claim) -> claims.add(new Claim(path, party, claim.toString())));
                believed(stated, reading).ifPresent(claim -> values.put(path, claim));
            } else {
                values.put(path, value);
            }
        });
        vocabulary.defaults().forEach((path, setting) -> {
            var value = settings.get(setting);
            if (value != null) {
                values.putIfAbsent(path, value);
            }
        });
        return new World(asOf, settings, values, facts.many(), claims, List.of());
    }

    /** The claim that a reading takes for the fact; empty where it takes none. */
    public static Optional<Object> believed(Claims claims, Agreement.Reading reading) {
        if (!reading.believesOnlyWhatIsAgreed()) {
            return Optional.ofNullable(claims.byParty().get(reading.believes()));
        }
        var distinct = new HashSet<>(claims.byParty().values());
        return claims.byParty().size() >= 2 && distinct.size() == 1
                ? Optional.of(distinct.iterator().next())
                : Optional.empty();
    }
}
