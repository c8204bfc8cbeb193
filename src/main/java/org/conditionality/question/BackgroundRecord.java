package org.conditionality.question;

import java.time.LocalDate;
import java.util.Map;
import org.conditionality.fact.FactSet;
import org.conditionality.text.Given;

/** Facts that are known by name and date, over which a question lays its own. */
public interface BackgroundRecord {

    /** The name by which questions call it. */
    String name();

    /** The first day of which it knows. */
    LocalDate from();

    /** The last day of which it knows. */
    LocalDate to();

    /** What it knows on a day from the first to the last. */
    FactSet facts(LocalDate asOf);

    /**
     * How sure it is of what it knows on a day: of fields by path, of each claim by path and party
     * ({@code violence.overall/us}), and of items by type and place ({@code usDecision[0]}).
     */
    default Map<String, FactSource> sources(LocalDate asOf) {
        return Map.of();
    }

    /** Notes at the input that names it where it does not know of a day. */
    default void checkCovers(LocalDate day, Given given) {
        if (day.isBefore(from()) || day.isAfter(to())) {
            given.refuse(
                    "The background `%s` knows of the days from %s to %s, not of %s."
                            .formatted(name(), from(), to(), day),
                    "Ask about one of those days, or leave `background` out.");
        }
    }
}
