package org.conditionality.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.conditionality.whatif.sweep.SweepAnswer.ObligationSummary;
import org.conditionality.whatif.sweep.SweepAnswer.ReadingSummary;
import org.conditionality.whatif.sweep.SweepAnswer.RegionsOfLabel;
import org.conditionality.whatif.sweep.SweepAnswer.SweepEstimate;

/** A sweep as a person reads it: how large it is, what share of the rows carries which labels, what decides. */
public final class SweepText {

    private static final int MOST_FACTS = 5;

    private SweepText() {}

    public static String of(SweepEstimate estimate) {
        return "%,d rows; classes that no rule distinguishes: %s"
                .formatted(
                        estimate.rows(),
                        estimate.classes().entrySet().stream()
                                .map(each -> "%,d under %s".formatted(each.getValue(), each.getKey()))
                                .collect(Collectors.joining(", ")));
    }

    public static String of(Map<String, ReadingSummary> summary) {
        var lines = new ArrayList<String>();
        summary.forEach((reading, all) -> {
            if (all.contradictory() > 0) {
                lines.add("under %s, left out, because their facts contradict each other: %,d rows"
                        .formatted(reading, all.contradictory()));
            }
            all.obligations().forEach(obligation -> obligation(lines, reading, obligation));
        });
        return String.join("\n", lines);
    }

    private static void obligation(List<String> lines, String reading, ObligationSummary obligation) {
        lines.add("%s under %s".formatted(obligation.id(), reading));
        var all = obligation.sets().stream().mapToLong(set -> set.rows()).sum();
        obligation
                .sets()
                .forEach(set -> lines.add("  %7s %s, %,d rows"
                        .formatted(
                                AnswerWords.share((double) set.rows() / all),
                                AnswerWords.labels(set.labels()),
                                set.rows())));
        obligation.decides().stream()
                .limit(MOST_FACTS)
                .forEach(effect -> lines.add("  depends on " + EffectText.of(effect)));
        obligation.tippingPoints().forEach(tip -> lines.add("  " + tip.text()));
        if (obligation.regions() != null) {
            obligation.regions().forEach(label -> regions(lines, label));
        }
        if (obligation.noRegions() != null) {
            lines.add("  no regions: " + obligation.noRegions());
        }
        if (Boolean.FALSE.equals(obligation.exact())) {
            lines.add("  not exact: for some rows not all completions of unknown facts were tried");
        }
    }

    private static void regions(List<String> lines, RegionsOfLabel label) {
        lines.add("  %s, %,d rows, holds where".formatted(label.label(), label.rows()));
        label.regions().forEach(region -> lines.add("    %s: %,d rows".formatted(region.text(), region.rows())));
        if (label.rest() > 0) {
            lines.add("    and in %,d more rows".formatted(label.rest()));
        }
    }
}
