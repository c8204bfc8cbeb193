package org.conditionality.incident;

import java.util.List;
import java.util.Map;
import org.conditionality.incident.ledger.Ledger;

/**
 * The ledgers that a question names, and how it wants them counted.
 *
 * @param settings overrides of the settings of {@code incidents.yaml}, and {@code baseline} and
 *     {@code baselineNearUsAreas}: how many incidents of the Taliban to take for the window a year before
 * @param tolerated by field, how many incidents of the window are tolerated, where the agreement says something else
 * @param notes what an analyst should know of the ledgers
 */
public record Evidence(
        List<Ledger> ledgers, Map<String, Integer> settings, Map<String, Integer> tolerated, List<String> notes) {

    public static final Evidence NONE = new Evidence(List.of(), Map.of(), List.of());

    public static final String BASELINE = "baseline";
    public static final String TOLERATED = "tolerated";
    public static final String BASELINE_NEAR_US_AREAS = "baselineNearUsAreas";

    /** The usual numbers are tolerated. */
    public Evidence(List<Ledger> ledgers, Map<String, Integer> settings, List<String> notes) {
        this(ledgers, settings, Map.of(), notes);
    }

    public Evidence {
        ledgers = List.copyOf(ledgers);
        settings = Map.copyOf(settings);
        tolerated = Map.copyOf(tolerated);
        notes = List.copyOf(notes);
    }

    /** The same, where so many are tolerated. */
    public Evidence tolerating(Map<String, Integer> numbers) {
        return new Evidence(ledgers, settings, numbers, notes);
    }
}
