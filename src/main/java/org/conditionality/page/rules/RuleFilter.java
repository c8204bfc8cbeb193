package org.conditionality.page.rules;

import java.util.Locale;

/**
 * Which rules are shown.
 *
 * @param reading those of it; all where it is empty
 * @param find a part of their sentence, clause or file, in any case; all where it is empty
 * @param differing those alone that not every reading has
 */
public record RuleFilter(String reading, String find, boolean differing) {

    boolean takes(SharedRule rule, int readings) {
        return (reading.isEmpty() || rule.readings().contains(reading))
                && (!differing || rule.readings().size() < readings)
                && (holds(rule.text().info().name())
                        || holds(String.valueOf(rule.text().info().clause()))
                        || holds(rule.text().info().file()));
    }

    private boolean holds(String text) {
        return text.toLowerCase(Locale.ROOT).contains(find.strip().toLowerCase(Locale.ROOT));
    }
}
