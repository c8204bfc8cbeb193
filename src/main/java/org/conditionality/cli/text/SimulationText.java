package org.conditionality.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conditionality.whatif.simulation.SimulationAnswer;
import org.conditionality.whatif.simulation.SimulationAnswer.Chance;
import org.conditionality.whatif.simulation.SimulationAnswer.Odds;

/** Chances as a person reads them: of each set of labels, and the facts on which they turn. */
public final class SimulationText {

    private static final int MOST_FACTS = 5;

    private SimulationText() {}

    public static String of(SimulationAnswer answer) {
        var lines = new ArrayList<String>();
        if (answer.readings() != null) {
            readings(lines, "", answer.readings());
        }
        if (answer.experts() != null) {
            answer.experts().forEach((expert, readings) -> readings(lines, expert + ": ", readings));
        }
        return String.join("\n", lines);
    }

    private static void readings(List<String> lines, String expert, Map<String, List<Odds>> readings) {
        readings.forEach((reading, all) -> all.forEach(odds -> {
            lines.add("%s%s under %s, %s".formatted(expert, odds.obligation(), reading, method(odds)));
            odds(lines, odds);
        }));
    }

    private static String method(Odds odds) {
        return odds.samples() == null
                ? "exactly, from %,.0f classes of facts".formatted(odds.classes())
                : "from %,d samples of %,.3g classes of facts".formatted(odds.samples(), odds.classes());
    }

    private static void odds(List<String> lines, Odds odds) {
        odds.sets()
                .forEach(set -> lines.add("  %s %s".formatted(chance(set.chance()), AnswerWords.labels(set.labels()))));
        if (odds.contradictory() > 0) {
            lines.add(
                    "  left out, because the facts contradict each other: " + AnswerWords.share(odds.contradictory()));
        }
        odds.sensitivity().stream()
                .limit(MOST_FACTS)
                .forEach(effect -> lines.add("  depends on " + EffectText.of(effect)));
        if (Boolean.FALSE.equals(odds.exact())) {
            lines.add("  not exact: for some facts not all completions of unknown ones were tried");
        }
    }

    private static String chance(Chance chance) {
        var share = "%7s".formatted(AnswerWords.share(chance.chance()));
        return chance.low() == null || chance.high() == null
                ? share
                : "%s (%s to %s)".formatted(share, AnswerWords.share(chance.low()), AnswerWords.share(chance.high()));
    }
}
