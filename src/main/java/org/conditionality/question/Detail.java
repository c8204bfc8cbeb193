package org.conditionality.question;

/** How much of why an answer says. */
public enum Detail {
    /** Labels and values alone. */
    LABELS,
    /** Those, and advisories. */
    ADVICE,
    /** Of each label and value the smallest ground, and whether there are more. */
    REASONS,
    /** Of each label and value up to five grounds, and how many more there are. */
    GROUNDS
}
