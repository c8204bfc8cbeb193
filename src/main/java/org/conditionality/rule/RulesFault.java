package org.conditionality.rule;

import java.util.List;

/** Rules that cannot be used. The message names each fault with its file, line and rule, the first cause first. */
public final class RulesFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    RulesFault(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** One text per fault, each as {@code file:line: rule "name": what is wrong}, as far as these are known. */
    public List<String> faults() {
        return faults;
    }
}
