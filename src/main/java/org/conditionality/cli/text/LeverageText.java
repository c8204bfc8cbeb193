package org.conditionality.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.conditionality.norm.Party;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.FactChange;
import org.conditionality.whatif.leverage.LeverageAnswer;
import org.conditionality.whatif.leverage.LeverageAnswer.JointLeverage;
import org.conditionality.whatif.leverage.LeverageAnswer.Now;
import org.conditionality.whatif.leverage.LeverageAnswer.ObligationLeverage;
import org.conditionality.whatif.leverage.LeverageAnswer.PartyLeverage;
import org.jspecify.annotations.Nullable;

/** Says who can bring what about. */
public final class LeverageText {

    private LeverageText() {}

    public static String of(LeverageAnswer answer) {
        var lines = new ArrayList<String>();
        answer.readings().forEach((reading, all) -> all.forEach(each -> of(reading, each, lines)));
        return String.join("\n", lines);
    }

    private static void of(String reading, ObligationLeverage leverage, List<String> lines) {
        var isBeyondAll = isBeyondAll(leverage);
        lines.add("%s, %s under %s: %s%s%s"
                .formatted(
                        leverage.obligation(),
                        leverage.label(),
                        reading,
                        now(leverage.now()),
                        isBeyondAll ? ", and no party can bring it about" : "",
                        leverage.exact() == null ? "" : " (not every value was tried)"));
        if (!isBeyondAll) {
            leverage.parties().forEach((party, own) -> lines.add("  %s %s".formatted(party, of(leverage.now(), own))));
            leverage.together().forEach(joint -> lines.add("  " + of(joint)));
        }
    }

    /** Whether the label does not stand, and no party can bring it near. */
    private static boolean isBeyondAll(ObligationLeverage leverage) {
        return leverage.now() == Now.NO
                && leverage.together().isEmpty()
                && leverage.parties().values().stream()
                        .allMatch(own -> !own.alone() && List.of().equals(own.preventing()));
    }

    private static String now(Now now) {
        return switch (now) {
            case CERTAIN -> "so as things are";
            case POSSIBLE -> "possible as things are";
            case NO -> "not so as things are";
        };
    }

    private static String of(Now now, PartyLeverage own) {
        return (now == Now.CERTAIN ? "" : can("bring it about", own.changes()) + "; ")
                + can("prevent it", own.preventing());
    }

    private static String of(JointLeverage joint) {
        return joint.parties().stream().map(Party::name).collect(Collectors.joining(" and "))
                + " together "
                + can("bring it about", joint.changes());
    }

    private static String can(String what, @Nullable List<FactChange> changes) {
        if (changes == null) {
            return "cannot " + what;
        }
        return "can " + what
                + (changes.isEmpty()
                        ? " with its facts as they are"
                        : changes.stream()
                                .map(change -> change.field() + " " + AnswerWords.value(change.to()))
                                .collect(Collectors.joining(", ", " by ", "")));
    }
}
