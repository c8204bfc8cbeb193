package org.conditionality;

import org.conditionality.rule.finding.RulesFault;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which rules keep the service from starting, in place of a stack trace. */
final class RulesFaultAnalyzer extends AbstractFailureAnalyzer<RulesFault> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, RulesFault cause) {
        return new FailureAnalysis(
                "The rules cannot be used:\n\n"
                        + String.join("\n", cause.faults()).indent(4),
                "Correct the rules named above, or name another directory of rules in `conditionality.rules`.",
                cause);
    }
}
