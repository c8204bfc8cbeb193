package org.conditionality.evaluation.diff;

import java.util.Optional;
import org.conditionality.rule.parsed.LabelInput;

/** An input of one version of the rules, or of both. */
record InputPair(Optional<LabelInput> one, Optional<LabelInput> other) {

    LabelInput any() {
        return one.or(() -> other).orElseThrow();
    }
}
