package org.conditionality.rule.reading;

import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.conditionality.rule.analysis.DependencyGraph;
import org.conditionality.rule.cache.CompilationUnits;
import org.conditionality.rule.cache.FileModels;
import org.conditionality.rule.cache.KeptValues;
import org.conditionality.rule.cache.ModuleCache;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.engine.ModuleLoader;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.parsed.Declarations;
import org.conditionality.rule.parsed.DrlReader;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.term.ComparisonAnalysis;
import org.kie.api.KieBase;

/** Loads the rules of one reading, from what was kept of them where they were compiled before. */
public final class ReadingLoader {

    private final ModuleCache cache;
    private final FileModels models;
    private final DrlReader reader;

    /** What is in use already, by the hash of its files; nothing is kept in use by standing here. */
    private final Map<String, WeakReference<ReadingRules>> loaded = new ConcurrentHashMap<>();

    public ReadingLoader(ModuleCache cache) {
        this.cache = cache;
        this.models = new FileModels(cache);
        this.reader = new DrlReader(models);
    }

    /**
     * Compiles the rules unless that was done before; rules that are in use are not loaded again. Throws
     * {@link RulesFault} if they do not compile.
     */
    public ReadingRules load(RuleFiles files) {
        var hash = files.hash();
        var known = loaded.get(hash);
        var inUse = known == null ? null : known.get();
        if (inUse != null) {
            return inUse;
        }
        loaded.values().removeIf(each -> each.refersTo(null));
        var rules = made(files);
        loaded.put(hash, new WeakReference<>(rules));
        return rules;
    }

    private ReadingRules made(RuleFiles files) {
        return withMore(files, files);
    }

    /**
     * Rules with more that only look at what the others conclude, so that what is known of those holds of all.
     *
     * @param more the files with those rules added
     */
    public ReadingRules withMore(RuleFiles files, RuleFiles more) {
        var structure = new DependencyGraph(declarations(files), rules(files), measures(files));
        return new ReadingRules(base(units(more).all()), structure);
    }

    /** What the rules do with numbers and dates, which takes some reading. */
    public ComparisonAnalysis measures(RuleFiles files) {
        return cache.remembered(
                files,
                "measures",
                KeptValues.one(ComparisonAnalysis.class),
                () -> ComparisonAnalysis.of(declarations(files), rules(files)));
    }

    /** The rules of the files. Throws {@link RulesFault}. */
    public List<ParsedRule> rules(RuleFiles files) {
        return reader.rules(files);
    }

    /** The types of facts that the files declare. */
    public Set<String> facts(RuleFiles files) {
        return files.drl().texts().entrySet().stream()
                .flatMap(file -> models.of(file.getKey(), file.getValue()).declarations().stream())
                .filter(declared -> declared.annotations().stream()
                        .anyMatch(each -> each.name().text().equals("fact")))
                .map(declared -> declared.name().text())
                .collect(Collectors.toSet());
    }

    /** What of the files is compiled by itself. */
    public CompilationUnits units(RuleFiles files) {
        return CompilationUnits.of(files, models);
    }

    /** The types that the files declare. */
    public Declarations declarations(RuleFiles files) {
        var units = units(files);
        // The types come first, or all in one.
        return cache.remembered(
                units.types(),
                "declarations",
                KeptValues.one(Declarations.class),
                () -> DeclarationReader.read(base(units.all().subList(0, 1)), declared(files), units.types()));
    }

    private KieBase base(List<CompilationUnits.Unit> units) {
        try {
            return ModuleLoader.load(modules(units));
        } catch (RulesFault e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            // What was kept is damaged, or fits another version.
            units.forEach(cache::forget);
            return ModuleLoader.load(modules(units));
        }
    }

    private List<byte[]> modules(List<CompilationUnits.Unit> units) {
        return units.stream().map(cache::module).toList();
    }

    /** What is declared, by name: the compiled module keeps neither its order nor what is said of enums. */
    private Map<String, DrlFile.Declaration> declared(RuleFiles files) {
        var all = new LinkedHashMap<String, DrlFile.Declaration>();
        files.drl()
                .texts()
                .forEach((path, text) -> models.of(path, text)
                        .declarations()
                        .forEach(declared -> all.put(declared.name().text(), declared)));
        return all;
    }
}
