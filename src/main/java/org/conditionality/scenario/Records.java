package org.conditionality.scenario;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.conditionality.time.Chronicle;
import org.jspecify.annotations.Nullable;

/** The records that questions about an agreement may start from: read once, when one is first asked for. */
public final class Records implements Function<String, List<Chronicle>> {

    private final Supplier<Scenarios> scenarios;
    private @Nullable Scenarios read;

    public Records(Supplier<Scenarios> scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public synchronized List<Chronicle> apply(String agreement) {
        var known = read;
        if (known == null) {
            known = scenarios.get();
            read = known;
        }
        return known.records(agreement);
    }
}
