package org.conditionality.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The packs in force. */
public final class Library {

    private final Map<String, Pack> packs;

    private Library(Map<String, Pack> packs) {
        this.packs = packs;
    }

    /**
     * Reads and compiles every agreement below a rules directory: the one given, or {@code rules/} in the working
     * directory, or the copy in the jar. Throws {@link RulesFault} with every fault of every agreement.
     */
    public static Library open(Optional<Path> rules) {
        var files = RuleFiles.read(rules);
        var builder = new PackBuilder(ModuleCache.ofUser());
        var packs = new TreeMap<String, Pack>();
        var faults = new ArrayList<String>();
        for (var agreement : files.agreements()) {
            try {
                packs.put(agreement, builder.build(agreement, files.of(agreement)));
            } catch (RulesFault e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new RulesFault(List.copyOf(new java.util.LinkedHashSet<>(faults)));
        }
        return new Library(packs);
    }

    /** The packs, by the name of their agreement. */
    public Collection<Pack> packs() {
        return packs.values();
    }

    public Optional<Pack> pack(String agreement) {
        return Optional.ofNullable(packs.get(agreement));
    }
}
