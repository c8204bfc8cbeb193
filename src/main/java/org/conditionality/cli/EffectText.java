package org.conditionality.cli;

import org.conditionality.whatif.SweepAnswer.Effect;

/** What a fact does by itself, as a person reads it. */
final class EffectText {

    private EffectText() {}

    static String of(Effect effect) {
        return "%s: %s in %s where it is %s, in %s where it is %s"
                .formatted(
                        effect.field(),
                        effect.label(),
                        InWords.share(effect.mostShare()),
                        InWords.value(effect.most()),
                        InWords.share(effect.leastShare()),
                        InWords.value(effect.least()));
    }
}
