package org.conditionality.norm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number or a date of the agreement that a question may change; its value stands in {@code agreement.yaml}.
 *
 * @param number the value, where it is a whole number
 * @param date the value, where it is a date
 */
public record Setting(
        String name, @Nullable Integer number, @Nullable LocalDate date) {}
