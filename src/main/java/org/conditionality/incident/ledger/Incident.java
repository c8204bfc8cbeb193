package org.conditionality.incident.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One incident, as a row or a fact states it. */
public record Incident(LocalDate date, @Nullable String province, IncidentDescription description) {

    /** An incident stated as a fact, by field name. */
    static Incident of(Map<String, Object> fact) {
        return new Incident(
                (LocalDate) Objects.requireNonNull(fact.get("date"), "date"),
                (String) fact.get("province"),
                new IncidentDescription(
                        (String) Objects.requireNonNullElse(fact.get("perpetrator"), IncidentDescription.UNKNOWN),
                        (String) fact.get("target"),
                        (String) fact.get("kind"),
                        (Boolean) fact.get("nearUsArea"),
                        (Boolean) fact.get("onProvincialCapital"),
                        (Boolean) fact.get("inDefence"),
                        (String) fact.get("recordedBy"),
                        Boolean.TRUE.equals(fact.get("verified"))));
    }
}
