package org.conditionality.cli.text;

import org.conditionality.whatif.sweep.SweepAnswer.Effect;

/** What a fact does by itself, as a person reads it. */
final class EffectText {

    private EffectText() {}

    static String of(Effect effect) {
        var interval = effect.low() == null || effect.high() == null
                ? ""
                : " (a difference of %s to %s)".formatted(share(effect.low()), share(effect.high()));
        return "%s: %s in %s where it is %s, in %s where it is %s%s"
                .formatted(
                        effect.field(),
                        effect.label(),
                        AnswerWords.share(effect.mostShare()),
                        AnswerWords.value(effect.most()),
                        AnswerWords.share(effect.leastShare()),
                        AnswerWords.value(effect.least()),
                        interval);
    }

    /** A difference can come out below nothing. */
    private static String share(double difference) {
        return difference < 0 ? "-" + AnswerWords.share(-difference) : AnswerWords.share(difference);
    }
}
