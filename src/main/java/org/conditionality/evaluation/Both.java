package org.conditionality.evaluation;

import java.util.Optional;
import org.conditionality.rule.Input;

/** An input of one version of the rules, or of both. */
record Both(Optional<Input> one, Optional<Input> other) {

    Input any() {
        return one.or(() -> other).orElseThrow();
    }
}
