package org.conditionality.rule.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.rule.cache.ModuleCache;
import org.conditionality.rule.engine.EngineServices;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.reading.ReadingLoader;
import org.conditionality.work.Workers;

/** The packs in force. */
public final class Library {

    private final Map<String, Pack> packs;
    private final Optional<IncidentRules> incidents;

    private final Builders builders;
    private final boolean shipped;

    private Library(Map<String, Pack> packs, Optional<IncidentRules> incidents, Builders builders, boolean shipped) {
        this.shipped = shipped;
        this.packs = Collections.unmodifiableMap(new TreeMap<>(packs));
        this.incidents = incidents;
        this.builders = builders;
    }

    /** What builds packs, and knows what of them is in use. */
    private record Builders(ModuleCache cache, ReadingLoader readings) {

        static Builders with(ModuleCache cache) {
            return new Builders(cache, new ReadingLoader(cache));
        }

        /** One for each time that a directory is read: it reads each file once. */
        PackBuilder packs() {
            return new PackBuilder(cache, readings);
        }

        IncidentRules incidents(RuleFiles files) {
            return IncidentRules.build(files, cache, readings);
        }
    }

    /**
     * Reads and compiles every agreement below a rules directory, or of the copy in the jar where none is given. Throws
     * {@link RulesFault} with every fault of every agreement.
     */
    public static Library open(Optional<Path> rules) {
        EngineServices.find();
        return open(RuleFiles.read(rules), ModuleCache.ofUser(), rules.isEmpty());
    }

    static Library open(RuleFiles files, ModuleCache cache, boolean shipped) {
        var builders = Builders.with(cache);
        var builder = builders.packs();
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
            incidents = files.incidents().map(builders::incidents);
        } catch (RulesFault e) {
            faults.addAll(e.findings());
        }
        incidents.ifPresent(rules -> packs.values().forEach(pack -> faults.addAll(rules.notTolerable(pack))));
        if (!faults.isEmpty()) {
            throw new RulesFault(List.copyOf(new java.util.LinkedHashSet<>(faults)));
        }
        return new Library(packs, incidents, builders, shipped);
    }

    /** Whether it is the copy in the jar. */
    public boolean isShipped() {
        return shipped;
    }

    /**
     * Reads a rules directory again, and builds what has changed since. Throws {@link RulesFault} where there is no such
     * directory; what is wrong with the rules in it stands in the revision.
     *
     * @param last what was read last, so that what was built then is not built again
     */
    public RulesRevision revise(Path rules, RulesRevision last) {
        return revise(rules, last, (agreement, version, slow) -> {});
    }

    /**
     * The same.
     *
     * @param listener told of what takes its time, before it is done
     */
    public RulesRevision revise(Path rules, RulesRevision last, RulesRevision.Listener listener) {
        var files = RuleFiles.reread(rules);
        var builder = builders.packs();
        var revised = new TreeMap<String, RulesRevision.Part<Pack>>();
        for (var agreement : agreements(files)) {
            var own = files.of(agreement);
            var version = "sha256:" + own.hash();
            var known = pack(agreement).filter(pack -> pack.version().equals(version));
            revised.put(
                    agreement,
                    known.map(pack -> RulesRevision.Part.of(version, pack))
                            .or(() -> last.pack(agreement, version))
                            .orElseGet(() -> RulesRevision.Part.build(
                                    version, () -> loaded(builder.build(agreement, own, listener)))));
        }
        return new RulesRevision(revised, files.incidents().map(own -> {
            var version = "sha256:" + own.hash();
            return incidents
                    .filter(rulesOnIncidents -> rulesOnIncidents.version().equals(version))
                    .map(known -> RulesRevision.Part.of(version, known))
                    .or(() -> last.incidents(version))
                    .orElseGet(() -> RulesRevision.Part.build(version, () -> builders.incidents(own)));
        }));
    }

    /** The agreements of a directory, with those in force of which a folder is left but no longer what names it. */
    private Set<String> agreements(RuleFiles files) {
        var agreements = new TreeSet<>(files.agreements());
        packs.keySet().stream()
                .filter(agreement -> files.texts().keySet().stream().anyMatch(path -> path.startsWith(agreement + "/")))
                .forEach(agreements::add);
        return agreements;
    }

    /** The pack, with every reading ready to be asked. */
    private static Pack loaded(Pack pack) {
        Workers.each(List.copyOf(pack.readings()), pack::reading);
        return pack;
    }

    /** A library of other packs and other rules on incidents, built like those of this one. */
    public Library with(Map<String, Pack> others, Optional<IncidentRules> otherIncidents) {
        return new Library(others, otherIncidents, builders, shipped);
    }

    /** The same with another pack for one agreement. */
    public Library with(Pack pack) {
        var other = new TreeMap<>(packs);
        other.put(pack.agreement().id(), pack);
        return with(other, incidents);
    }

    /** Whether it has the same packs, and the same rules on incidents. */
    public boolean hasSameRulesAs(Library other) {
        return packs.equals(other.packs) && incidents.equals(other.incidents);
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

    /** The fields, by path, whose values can follow from incidents. */
    public SortedSet<String> derivable() {
        return incidents.map(IncidentRules::fields).orElseGet(TreeSet::new);
    }

    /** Whether incidents can decide any of some fields, given by path. */
    public boolean incidentsDecide(Collection<String> fields) {
        return incidents.stream().anyMatch(rules -> rules.fields().stream().anyMatch(fields::contains));
    }
}
