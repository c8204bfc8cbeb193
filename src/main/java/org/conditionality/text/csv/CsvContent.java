package org.conditionality.text.csv;

/**
 * What a CSV file holds, as messages call it.
 *
 * @param file the whole, such as {@code ledger}
 * @param row what each row is, such as {@code incident}
 */
public record CsvContent(String file, String row) {}
