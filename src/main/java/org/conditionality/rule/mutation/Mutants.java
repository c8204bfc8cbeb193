package org.conditionality.rule.mutation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.conditionality.rule.analysis.DependencyGraph;
import org.conditionality.rule.cache.ModuleCache;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.read.DrlText;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.mutation.Mutation.Kind;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.Declarations;
import org.conditionality.rule.parsed.DrlReader;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.reading.ReadingLoader;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.rule.term.ComparisonAnalysis;

/** Every small fault that can be put into the rules of a directory, and the rules that have one of them. */
public final class Mutants {

    /** A module of more variants than this takes long to load for the few of them that are asked for at a time. */
    private static final int TOGETHER = 500;

    private final RuleFiles files;
    private final Library library;
    private final ModuleCache cache;
    private final ReadingLoader loader;
    private final List<Mutation> mutations;
    private final Map<List<Object>, MutantModules> compiled = new HashMap<>();
    private final Map<List<Object>, List<Mutation>> changed = new HashMap<>();
    private final Map<List<String>, Sound> sound = new HashMap<>();
    private final Map<String, DrlFile> read = new TreeMap<>();
    private final Map<String, String> headings = new HashMap<>();

    private Mutants(RuleFiles files, Library library) {
        this.files = files;
        this.library = library;
        this.cache = ModuleCache.ofUser();
        this.loader = new ReadingLoader(cache);
        this.mutations = find();
    }

    /** Reads the directory given, or the copy in the jar where none is. */
    public static Mutants of(Optional<Path> rules) {
        return new Mutants(RuleFiles.read(rules), Library.open(rules));
    }

    /** The rules as they stand. */
    public Library library() {
        return library;
    }

    /** The faults that can be put into the rules of agreements and those on incidents, in the order of their files. */
    public List<Mutation> mutations() {
        return mutations;
    }

    private List<Mutation> find() {
        var found = new LinkedHashSet<Mutation>();
        files.drl().texts().forEach((path, text) -> read.put(path, DrlText.read(text)));
        var constants = new EnumConstants(read.values());
        read.forEach((path, file) -> {
            var text = Objects.requireNonNull(files.texts().get(path));
            for (var each : new Mutator(path, text, file, constants, clauses(path)).mutations()) {
                found.add(each);
                if (each.kind() == Kind.RULE_REMOVED) {
                    found.addAll(ignored(each));
                }
            }
        });
        found.removeIf(each -> agreements(each).isEmpty() && !isOfIncidents(each));
        return List.copyOf(found);
    }

    /** The clauses of the agreement in whose folder a file stands. */
    private List<String> clauses(String path) {
        return library.pack(path.split("/", -1)[0])
                .map(pack -> List.copyOf(pack.agreement().clauses().keySet()))
                .orElse(List.of());
    }

    /** A rule that several readings of one agreement share can be missing under one of them. */
    private List<Mutation> ignored(Mutation removed) {
        var agreements = agreements(removed);
        if (agreements.size() != 1
                || readings(removed, agreements.iterator().next()).size() < 2) {
            return List.of();
        }
        return readings(removed, agreements.iterator().next()).stream()
                .map(reading -> new Mutation(
                        Kind.RULE_IGNORED,
                        removed.file(),
                        removed.line(),
                        removed.rule(),
                        removed.start(),
                        removed.rule(),
                        "",
                        null,
                        reading))
                .toList();
    }

    /** Whether the fault is in a rule on incidents, which belongs to no agreement. */
    public static boolean isOfIncidents(Mutation mutation) {
        return mutation.file().equals(RuleFiles.INCIDENTS);
    }

    /** The rules of every agreement, with a fault in those on incidents. */
    public Library withIncidents(Mutation mutation) {
        var all = mutations.stream().filter(Mutants::isOfIncidents).toList();
        var part = Math.max(0, all.indexOf(mutation)) / TOGETHER;
        var own = files.incidents().orElseThrow().drl();
        var known = sound.computeIfAbsent(List.of(RuleFiles.INCIDENTS), key -> sound(own));
        var variants = compiled.computeIfAbsent(
                List.of(RuleFiles.INCIDENTS, part), key -> MutantModules.of(own, part(all, part), cache));
        var packs = new TreeMap<String, Pack>();
        library.packs().forEach(pack -> packs.put(pack.agreement().id(), pack));
        return library.with(packs, library.incidents().map(rules -> rules.with(rules(mutation, known, variants))));
    }

    /** The agreements in whose packs the rule stands. */
    public Set<String> agreements(Mutation mutation) {
        var found = new LinkedHashSet<String>();
        for (var agreement : files.agreements()) {
            if (files.of(agreement).texts().containsKey(mutation.file())) {
                found.add(agreement);
            }
        }
        return found;
    }

    /** The readings of an agreement for which the fault is in force. */
    public Set<String> readings(Mutation mutation, String agreement) {
        var found = new LinkedHashSet<String>();
        for (var reading : pack(agreement).readings()) {
            if (sound(agreement, reading).files().texts().containsKey(mutation.file())
                    && (mutation.reading() == null || mutation.reading().equals(reading))) {
                found.add(reading);
            }
        }
        return found;
    }

    /**
     * What the rule concludes as it stands: the type of the record, and the ids that it is about.
     *
     * @param type its simple name; empty where it concludes several records
     */
    public record Concludes(String type, List<String> ids) {}

    public Concludes concludes(Mutation mutation) {
        var agreement = agreements(mutation).iterator().next();
        var reading = readings(mutation, agreement).iterator().next();
        return sound(agreement, reading).rules().stream()
                .filter(rule -> isHit(mutation, rule))
                .flatMap(rule -> rule.conclusion().stream())
                .map(each -> new Concludes(each.type(), each.ids()))
                .findFirst()
                .orElse(new Concludes("", List.of()));
    }

    /** The rules of every agreement, with a fault in those of one of them. */
    public Library with(Mutation mutation, String agreement) {
        var pack = pack(agreement);
        var faulty = readings(mutation, agreement);
        return library.with(new Pack(
                pack.agreement(),
                pack.version(),
                pack.vocabulary(),
                pack.files(),
                pack.unbounded(),
                reading -> faulty.contains(reading) ? rules(mutation, agreement, reading) : pack.reading(reading)));
    }

    private ReadingRules rules(Mutation mutation, String agreement, String reading) {
        return rules(mutation, sound(agreement, reading), variants(mutation, agreement));
    }

    private ReadingRules rules(Mutation mutation, Sound known, MutantModules variants) {
        var rules = new ArrayList<>(known.rules());
        rules.replaceAll(rule -> isHit(mutation, rule) ? replaced(mutation, rule) : rule);
        if (mutation.text() == null) {
            rules.removeIf(rule -> isHit(mutation, rule));
        }
        // The values that stand for all under the sound rules do so too where nothing is compared with another value.
        var measures = isMeasured(mutation) ? ComparisonAnalysis.of(known.declarations(), rules) : known.measures();
        return new ReadingRules(
                variants.base(known.files(), mutation), new DependencyGraph(known.declarations(), rules, measures));
    }

    /** What is known of the rules of a reading as they stand. */
    private record Sound(
            RuleFiles files, Declarations declarations, List<ParsedRule> rules, ComparisonAnalysis measures) {}

    private Sound sound(String agreement, String reading) {
        return sound.computeIfAbsent(List.of(agreement, reading), key -> sound(own(agreement, reading)));
    }

    private Sound sound(RuleFiles own) {
        return new Sound(own, loader.declarations(own), loader.rules(own), loader.measures(own));
    }

    /** What stands in a file besides its rules. */
    private String heading(String path) {
        return DrlText.withoutRules(
                Objects.requireNonNull(files.texts().get(path)),
                Objects.requireNonNull(read.get(path)).rules());
    }

    private static boolean isMeasured(Mutation mutation) {
        return mutation.kind() == Kind.CONSTANT_MOVED
                // Without its name, any setting will do.
                || (mutation.kind() == Kind.CONSTRAINT_DROPPED && mutation.was().matches("(?s).*\\bname\\b.*"))
                || (mutation.kind() == Kind.COMPARISON_TURNED && mutation.was().matches("(?s).*[<>].*"));
    }

    private static boolean isHit(Mutation mutation, ParsedRule rule) {
        return rule.file().equals(mutation.file()) && rule.name().equals(mutation.rule());
    }

    private ParsedRule replaced(Mutation mutation, ParsedRule rule) {
        if (mutation.text() == null) {
            return rule;
        }
        var text = headings.computeIfAbsent(mutation.file(), this::heading) + mutation.text();
        return DrlReader.rules(mutation.file(), text).get(0);
    }

    private MutantModules variants(Mutation mutation, String agreement) {
        // What all agreements share is compiled apart, for often only the rules of one are looked at.
        var own = mutation.file().startsWith(agreement + "/");
        var all = changed.computeIfAbsent(List.of(agreement, own), key -> changed(agreement, own));
        var part = Math.max(0, all.indexOf(mutation)) / TOGETHER;
        return compiled.computeIfAbsent(
                List.of(agreement, own, part),
                key -> MutantModules.of(files.of(agreement).drl(), part(all, part), cache));
    }

    private static List<Mutation> part(List<Mutation> all, int part) {
        return all.subList(part * TOGETHER, Math.min(all.size(), (part + 1) * TOGETHER));
    }

    /** The faults in rules of an agreement, its own or those it shares, for which something has to be compiled. */
    private List<Mutation> changed(String agreement, boolean own) {
        var texts = files.of(agreement).texts();
        return mutations.stream()
                .filter(each -> each.text() != null
                        && texts.containsKey(each.file())
                        && each.file().startsWith(agreement + "/") == own)
                .toList();
    }

    private Pack pack(String agreement) {
        return library.pack(agreement).orElseThrow();
    }

    private RuleFiles own(String agreement, String reading) {
        return files.of(agreement)
                .forReading(agreement, reading, pack(agreement).readings());
    }
}
