package org.conditionality.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.conditionality.rule.source.Finding;

/** The packs in force. */
public final class Library {

    private final Map<String, Pack> packs;
    private final Optional<IncidentRules> incidents;

    private Library(Map<String, Pack> packs, Optional<IncidentRules> incidents) {
        this.packs = packs;
        this.incidents = incidents;
    }

    /**
     * Reads and compiles every agreement below a rules directory: the one given, or {@code rules/} in the working
     * directory, or the copy in the jar. Throws {@link RulesFault} with every fault of every agreement.
     */
    public static Library open(Optional<Path> rules) {
        var files = RuleFiles.read(rules);
        var cache = ModuleCache.ofUser();
        var builder = new PackBuilder(cache);
        var packs = new TreeMap<String, Pack>();
        var faults = new ArrayList<Finding>();
        for (var agreement : files.agreements()) {
            try {
                packs.put(agreement, builder.build(agreement, files.of(agreement)));
            } catch (RulesFault e) {
                faults.addAll(e.findings());
            }
        }
        var incidents = Optional.<IncidentRules>empty();
        try {
            incidents = files.incidents().map(own -> IncidentRules.build(own, cache));
        } catch (RulesFault e) {
            faults.addAll(e.findings());
        }
        if (!faults.isEmpty()) {
            throw new RulesFault(List.copyOf(new java.util.LinkedHashSet<>(faults)));
        }
        return new Library(packs, incidents);
    }

    /** The same with another pack for one agreement. */
    Library with(Pack pack) {
        var other = new TreeMap<>(packs);
        other.put(pack.agreement().id(), pack);
        return new Library(other, incidents);
    }

    /** Loads the rules of every reading that were compiled before and are not loaded so far. */
    public void load() {
        packs.values().forEach(pack -> pack.readings().forEach(pack::reading));
        incidents.ifPresent(IncidentRules::rules);
    }

    /** The packs, by the name of their agreement. */
    public Collection<Pack> packs() {
        return packs.values();
    }

    public Optional<Pack> pack(String agreement) {
        return Optional.ofNullable(packs.get(agreement));
    }

    /** The rules that conclude from counts of incidents; empty where the rules directory has none. */
    public Optional<IncidentRules> incidents() {
        return incidents;
    }

    /** Whether incidents can decide any of some fields, given by path. */
    public boolean incidentsDecide(Collection<String> fields) {
        return incidents.stream().anyMatch(rules -> rules.fields().stream().anyMatch(fields::contains));
    }
}
