package org.conditionality.secondopinion;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The days that facts and questions about an agreement are drawn from.
 *
 * @param from the first
 * @param to the last
 * @param starts the day on which it most often begins
 * @param matters days on which labels change if it begins then
 */
record Calendar(LocalDate from, LocalDate to, LocalDate starts, List<LocalDate> matters) {
    Calendar(JsonNode given) {
        this(
                day(given.path("from")),
                day(given.path("to")),
                day(given.path("starts")),
                given.path("matters").values().stream().map(Calendar::day).toList());
    }

    private static LocalDate day(JsonNode day) {
        return LocalDate.parse(day.asString());
    }
}
