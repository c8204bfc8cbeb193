package org.conditionality.evaluation.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.norm.Agreement;
import org.conditionality.norm.Condition;
import org.conditionality.norm.Label;
import org.conditionality.norm.Value;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.session.Conclusions;
import org.conditionality.rule.session.Conclusions.Support;

/** Traces conclusions back to the facts they rest on. Facts that were only supposed are left out. */
final class Explanation {

    private final Agreement agreement;
    private final Conclusions conclusions;
    private final World given;

    Explanation(Agreement agreement, Conclusions conclusions, World given) {
        this.agreement = agreement;
        this.conclusions = conclusions;
        this.given = given;
    }

    /** The reasons for a label, one for each rule that gives it, with all that lies behind that rule. */
    List<Answer.Because> of(Label label) {
        var byRule = new TreeMap<String, List<Support>>();
        conclusions
                .supports(label)
                .forEach(support -> byRule.computeIfAbsent(support.rule().name(), name -> new ArrayList<>())
                        .add(support));
        var reasons = new ArrayList<Answer.Because>();
        byRule.forEach((rule, supports) -> reasons.add(reason(label, rule, supports)));
        return reasons;
    }

    private Answer.Because reason(Label label, String rule, List<Support> supports) {
        var trace = new Trace(conclusions);
        supports.forEach(trace::follow);
        trace.facts
                .keySet()
                .removeIf(path ->
                        !given.many().containsKey(path) && !given.values().containsKey(path));
        return new Answer.Because(
                label.name(),
                rule,
                List.copyOf(trace.clauses),
                trace.conditions,
                trace.facts,
                List.copyOf(trace.rules),
                AnswerConfidence.ofClauses(agreement, trace.clauses));
    }

    /** The facts behind one way of concluding, through every record between. */
    static Map<String, Object> facts(Conclusions conclusions, Support support) {
        var trace = new Trace(conclusions);
        trace.follow(support);
        return trace.facts;
    }

    /** What lies behind conclusions. */
    private static final class Trace {

        private final Conclusions conclusions;
        private final Set<Object> seen = new HashSet<>();
        final Set<String> rules = new LinkedHashSet<>();
        final Set<String> clauses = new TreeSet<>();
        final Map<String, Value> conditions = new TreeMap<>();
        final Map<String, Object> facts = new TreeMap<>();

        Trace(Conclusions conclusions) {
            this.conclusions = conclusions;
        }

        void follow(Support first) {
            var next = new ArrayDeque<Support>();
            next.add(first);
            while (!next.isEmpty()) {
                var support = next.remove();
                rules.add(support.rule().name());
                if (support.rule().clause() != null) {
                    clauses.add(Objects.requireNonNull(support.rule().clause()));
                }
                Conclusions.merge(support.facts(), facts);
                for (var record : support.from()) {
                    if (record instanceof Condition condition) {
                        conditions.put(condition.id(), condition.value());
                    }
                    if (seen.add(record)) {
                        next.addAll(conclusions.supports(record));
                    }
                }
            }
        }
    }
}
