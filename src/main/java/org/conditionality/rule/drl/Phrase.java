package org.conditionality.rule.drl;

/**
 * A few characters of a file.
 *
 * @param text as written; of a text in quotes, what is between them
 * @param start the offset of the first character, quotes included
 * @param end the offset after the last
 */
public record Phrase(String text, int start, int end) {}
