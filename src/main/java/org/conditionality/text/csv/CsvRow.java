package org.conditionality.text.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a CSV file.
 *
 * @param line the line on which it begins, from 1
 * @param fault why its fields cannot be trusted; null where they can
 */
public record CsvRow(
        long line, List<String> fields, @Nullable String fault) {}
