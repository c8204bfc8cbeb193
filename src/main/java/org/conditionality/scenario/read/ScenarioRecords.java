package org.conditionality.scenario.read;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.conditionality.time.EventRecord;

/** The records that questions about an agreement may start from: read once, when one is first asked for. */
public final class ScenarioRecords implements Function<String, List<EventRecord>> {

    private final Function<String, ScenarioFiles> scenarios;
    private final Map<String, List<EventRecord>> read = new ConcurrentHashMap<>();

    /**
     * Records that have not been read.
     *
     * @param scenarios those of an agreement
     */
    public ScenarioRecords(Function<String, ScenarioFiles> scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public List<EventRecord> apply(String agreement) {
        return read.computeIfAbsent(agreement, id -> scenarios.apply(id).records(id));
    }

    /** The same, for other scenarios: those of some agreements have been read, those of others are as they were. */
    public ScenarioRecords with(Function<String, ScenarioFiles> others, Map<String, ScenarioFiles> changed) {
        var records = new ScenarioRecords(others);
        records.read.putAll(read);
        changed.forEach((agreement, all) -> records.read.put(agreement, all.records(agreement)));
        return records;
    }
}
