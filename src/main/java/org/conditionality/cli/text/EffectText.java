package org.conditionality.cli.text;

import org.conditionality.whatif.sweep.SweepAnswer.Effect;

/** What a fact does by itself, as a person reads it. */
final class EffectText {

    private EffectText() {}

    static String of(Effect effect) {
        return "%s: %s in %s where it is %s, in %s where it is %s"
                .formatted(
                        effect.field(),
                        effect.label(),
                        AnswerWords.share(effect.mostShare()),
                        AnswerWords.value(effect.most()),
                        AnswerWords.share(effect.leastShare()),
                        AnswerWords.value(effect.least()));
    }
}
