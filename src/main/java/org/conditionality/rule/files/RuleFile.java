package org.conditionality.rule.files;

/**
 * One source file of a pack.
 *
 * @param path its path below the rules directory, with forward slashes
 * @param sha256 the hash of its bytes, in lower-case hexadecimal
 */
public record RuleFile(String path, String sha256) {}
