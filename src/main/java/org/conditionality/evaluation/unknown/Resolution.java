package org.conditionality.evaluation.unknown;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.conditionality.evaluation.state.ObligationOutcome;

/**
 * What is certain of an obligation whatever the unknown facts are.
 *
 * @param outcomes every outcome that some completion of the unknown fields leads to
 * @param decisive the unknown fields that can change the labels alone
 * @param exact false where an enumeration would have passed its limit, and some outcomes may be missing
 * @param witness one completion of the unknown fields, by path
 * @param assumed what the witness supposes to fill gaps in the rules
 */
public record Resolution(
        List<ObligationOutcome> outcomes,
        SortedSet<String> decisive,
        boolean exact,
        Map<String, Object> witness,
        List<Object> assumed) {}
