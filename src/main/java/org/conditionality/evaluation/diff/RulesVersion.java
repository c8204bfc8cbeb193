package org.conditionality.evaluation.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.evaluation.unknown.Completions;
import org.conditionality.evaluation.unknown.SolverCache;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.rule.session.Conclusions;

/** One of two versions of the rules that are compared. */
record RulesVersion(ReadingRules rules, Completions completions) {

    RulesVersion(ReadingRules rules, ReadingRules other, World base) {
        this(rules, new Completions(rules, new SolverCache(rules), base, more(rules, other, base)));
    }

    /** The values that stand for all under the other version, beside those that do under this one. */
    private static Map<String, List<Object>> more(ReadingRules rules, ReadingRules other, World base) {
        var more = new HashMap<String, List<Object>>();
        if (rules.comparesLike(other)) {
            return more;
        }
        for (var field : other.readFields()) {
            if (!other.isList(field) && !base.values().containsKey(field)) {
                var values = other.representatives(field, base, base.values());
                if (!values.equals(rules.representatives(field, base, base.values()))) {
                    more.put(field, values);
                }
            }
        }
        return more;
    }

    List<LabelInput> inputs(String obligation) {
        var inputs = new ArrayList<>(rules.inputs(obligation));
        if (!rules.laws().fields().isEmpty()) {
            inputs.add(rules.laws());
        }
        return inputs;
    }

    Conclusions conclude(Map<String, Object> completion, List<Object> assumed, ConclusionScope wanted) {
        return rules.conclude(completions.with(completion, assumed), wanted);
    }
}
