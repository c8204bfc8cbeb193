package org.conditionality.scenario;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.conditionality.time.Chronicle;

/** The records that questions about an agreement may start from: read once, when one is first asked for. */
public final class Records implements Function<String, List<Chronicle>> {

    private final Function<String, Scenarios> scenarios;
    private final Map<String, List<Chronicle>> read = new ConcurrentHashMap<>();

    /**
     * Records that have not been read.
     *
     * @param scenarios those of an agreement
     */
    public Records(Function<String, Scenarios> scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public List<Chronicle> apply(String agreement) {
        return read.computeIfAbsent(agreement, id -> scenarios.apply(id).records(id));
    }

    /** The same, for other scenarios: those of some agreements have been read, those of others are as they were. */
    public Records with(Function<String, Scenarios> others, Map<String, Scenarios> changed) {
        var records = new Records(others);
        records.read.putAll(read);
        changed.forEach((agreement, all) -> records.read.put(agreement, all.records(agreement)));
        return records;
    }
}
