package org.conditionality.rule.parsed;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule stands, and the clause it encodes.
 *
 * @param file its path below the rules directory
 * @param line the line of its first word, from 1
 * @param clause the name of its clause, as its {@code @clause} gives it; null where it has none
 */
public record RuleInfo(
        String name, String file, int line, @Nullable String clause) {}
