package org.conditionality.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.answer.Answer.DecisiveShare;
import org.conditionality.evaluation.space.FactSpace;
import org.conditionality.rule.parsed.World;

/** Adds to the obligations that are undetermined how often each unknown field decides. */
final class ShareAnswers {

    private static final double MILLION = 1e6;

    private ShareAnswers() {}

    /** The answer in a world, with shares. */
    static Answer.Reading of(ReadingEvaluator reading, World world, Answer.Reading answer) {
        var space = reading.space(world, Set.of(), Map.of());
        return answer.with(answer.obligations().stream()
                .map(each -> each.decisive() == null ? each : with(each, each.decisive(), space))
                .toList());
    }

    private static Answer.Obligation with(Answer.Obligation obligation, List<String> decisive, FactSpace space) {
        var found = space.shares(obligation.id());
        var shares = found.map(each -> decisive.stream()
                .map(field -> new DecisiveShare(field, rounded(each.getOrDefault(field, 0.0))))
                .sorted(Comparator.comparing(DecisiveShare::share).reversed().thenComparing(DecisiveShare::field))
                .toList());
        return obligation.withShares(shares.orElse(null), found.isPresent() && obligation.exact() == null);
    }

    private static double rounded(double share) {
        return Math.round(share * MILLION) / MILLION;
    }
}
