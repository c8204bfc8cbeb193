package org.conditionality.rule.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.conditionality.fact.Vocabulary;
import org.conditionality.norm.Agreement;
import org.conditionality.rule.cache.CompilationUnits;
import org.conditionality.rule.cache.KeptValues;
import org.conditionality.rule.cache.ModuleCache;
import org.conditionality.rule.check.SourceCheck;
import org.conditionality.rule.files.RuleFileNames;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.parsed.Declarations;
import org.conditionality.rule.reading.ReadingLoader;
import org.conditionality.text.NearestName;

/** Builds the pack of one agreement from its files. */
final class PackBuilder {

    /** Faults after which it cannot be told what a rule states. */
    private static final Set<FindingCode> HIDING = Set.of(
            FindingCode.SYNTAX,
            FindingCode.MISSING_END,
            FindingCode.CHARACTER,
            FindingCode.FORM,
            FindingCode.ATTRIBUTE,
            FindingCode.EVAL,
            FindingCode.CONSEQUENCE,
            FindingCode.JAVA,
            FindingCode.UNKNOWN_CONDITION,
            FindingCode.UNKNOWN_OBLIGATION);

    /** Under which name it is kept what is found. */
    static final String KEPT = "faults";

    private final ModuleCache cache;
    private final ReadingLoader readings;
    private final SourceCheck check = new SourceCheck();

    PackBuilder(ModuleCache cache) {
        this(cache, new ReadingLoader(cache));
    }

    PackBuilder(ModuleCache cache, ReadingLoader readings) {
        this.cache = cache;
        this.readings = readings;
    }

    /**
     * Compiles, checks and loads. Rules that were compiled and checked before are loaded when they are first used.
     * Throws {@link RulesFault} with every fault found.
     */
    Pack build(String id, RuleFiles files) {
        return build(id, files, RulesRevision.Listener.NONE);
    }

    /**
     * The same.
     *
     * @param listener is told, before anything is compiled, of rules of which their text does not say how long they take
     */
    Pack build(String id, RuleFiles files, RulesRevision.Listener listener) {
        var agreement = AgreementReader.read(id, files);
        var own = new LinkedHashMap<String, RuleFiles>();
        agreement
                .readings()
                .keySet()
                .forEach(reading -> own.put(
                        reading,
                        files.forReading(id, reading, agreement.readings().keySet())));
        if (own.isEmpty()) {
            throw RulesFault.of(FindingCode.AGREEMENT, id + "/" + RuleFiles.AGREEMENT, "There is no reading.");
        }
        var faults = faults(agreement, files);
        if (!faults.isEmpty()) {
            throw new RulesFault(faults);
        }
        var unbounded = unbounded(own.values(), listener);
        if (!unbounded.isEmpty()) {
            listener.slow(id, "sha256:" + files.hash(), unbounded);
        }
        compile(own);
        Declarations declarations = null;
        for (var reading : own.values()) {
            declarations = readings.declarations(reading);
        }
        var vocabulary = Objects.requireNonNull(declarations).vocabulary();
        checkFields(agreement, vocabulary);
        // A pack must not hold what was read to check it.
        var loader = readings;
        return new Pack(
                agreement,
                "sha256:" + files.hash(),
                vocabulary,
                files.list(),
                unbounded,
                reading -> loader.load(Objects.requireNonNull(own.get(reading))));
    }

    /** Nobody asks of rules that were in force before this process began. */
    private List<String> unbounded(Collection<RuleFiles> readings, RulesRevision.Listener listener) {
        if (listener.equals(RulesRevision.Listener.NONE)) {
            return List.of();
        }
        return readings.stream()
                .flatMap(files -> check.unbounded(files.drl().texts()).stream())
                .distinct()
                .toList();
    }

    /** Compiles what was not compiled before. */
    private void compile(Map<String, RuleFiles> own) {
        var faults = compilerFaults(own.values());
        if (!faults.isEmpty()) {
            throw new RulesFault(faults);
        }
    }

    /** Refuses names of fields that the vocabulary does not declare. */
    private static void checkFields(Agreement agreement, Vocabulary vocabulary) {
        var paths = vocabulary.paths();
        var faults = Stream.concat(
                        agreement.silences().stream()
                                .flatMap(silence -> silence.facts().stream())
                                .filter(fact -> !paths.contains(fact))
                                .map(fact -> unknown(agreement, "notCovered", fact, paths)),
                        agreement.tolerated().keySet().stream()
                                .filter(fact -> !paths.contains(fact))
                                .map(fact -> unknown(agreement, "tolerated", fact, paths)))
                .toList();
        if (!faults.isEmpty()) {
            throw new RulesFault(faults);
        }
    }

    private static Finding unknown(Agreement agreement, String key, String fact, Collection<String> paths) {
        return Finding.of(
                FindingCode.AGREEMENT,
                agreement.id() + "/" + RuleFiles.AGREEMENT,
                "`%s` names the unknown fact `%s`.".formatted(key, fact),
                NearestName.to(fact, paths));
    }

    /** Every fault of an agreement's rules that can be told from their text. */
    List<Finding> textFaults(String id, RuleFiles files) {
        try {
            return faults(AgreementReader.read(id, files), files);
        } catch (RulesFault e) {
            return e.findings();
        }
    }

    /** Every fault that the compiler finds in rules whose text is sound; what is known to compile is not loaded. */
    List<Finding> compilerFaults(String id, RuleFiles files) {
        var names = AgreementReader.read(id, files).readings().keySet();
        return compilerFaults(
                names.stream().map(name -> files.forReading(id, name, names)).toList());
    }

    /** Every fault that the compiler finds in the files of some readings, most of which they share. */
    List<Finding> compilerFaults(Collection<RuleFiles> files) {
        return files.stream()
                .flatMap(each -> readings.units(each).all().stream())
                .distinct()
                .flatMap(unit -> compilerFaults(unit).stream())
                .distinct()
                .toList();
    }

    private List<Finding> compilerFaults(CompilationUnits.Unit unit) {
        if (!cache.holds(unit)) {
            try {
                cache.module(unit);
            } catch (RulesFault e) {
                return e.findings();
            }
        }
        return List.of();
    }

    /** Every fault that can be told from the texts, each once; kept with the compiled rules. */
    private List<Finding> faults(Agreement agreement, RuleFiles files) {
        return cache.remembered(files, KEPT, KeptValues.listOf(Finding.class), () -> {
            var faults = new LinkedHashSet<Finding>(
                    RuleFileNames.misnamed(agreement.id(), agreement.readings().keySet(), files));
            for (var reading : agreement.readings().keySet()) {
                faults.addAll(faults(agreement, reading, files));
            }
            return List.copyOf(faults);
        });
    }

    private List<Finding> faults(Agreement agreement, String reading, RuleFiles files) {
        var own = files.forReading(agreement.id(), reading, agreement.readings().keySet());
        var faults = new ArrayList<>(check.check(
                own.texts(),
                Map.of(
                        FindingCode.UNKNOWN_CLAUSE, agreement.clauses().keySet(),
                        FindingCode.UNKNOWN_CONDITION, agreement.conditions().keySet(),
                        FindingCode.UNKNOWN_OBLIGATION, agreement.obligations().keySet(),
                        FindingCode.UNKNOWN_SETTING, agreement.settings().keySet())));
        // What a rule that cannot be read, or that names nothing, would have stated is not reported as missing too.
        var isReadable = faults.stream().map(Finding::code).noneMatch(HIDING::contains);
        if (isReadable) {
            var text = files.texts().getOrDefault(agreement.id() + "/" + RuleFiles.AGREEMENT, "");
            faults.addAll(ReadingChecks.faults(agreement, text, reading, readings.rules(own), readings.facts(own)));
        }
        return faults;
    }
}
