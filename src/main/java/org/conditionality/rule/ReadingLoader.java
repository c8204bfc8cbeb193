package org.conditionality.rule;

import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.conditionality.rule.drl.Sections;
import org.conditionality.rule.drl.Sections.Section;
import org.kie.api.KieBase;

/** Loads the rules of one reading, from what was kept of them where they were compiled before. */
final class ReadingLoader {

    private static final Pattern FIELD = Pattern.compile("(?<![\\w$.])(\\w+)\\s*:(?!:)");

    private final ModuleCache cache;

    /** What is in use already, by the hash of its files; nothing is kept in use by standing here. */
    private final Map<String, WeakReference<ReadingRules>> loaded = new ConcurrentHashMap<>();

    ReadingLoader(ModuleCache cache) {
        this.cache = cache;
    }

    /**
     * Compiles the rules unless that was done before; rules that are in use are not loaded again. Throws
     * {@link RulesFault} if they do not compile.
     */
    ReadingRules load(RuleFiles files, DrlReader reader) {
        var hash = files.hash();
        var known = loaded.get(hash);
        var inUse = known == null ? null : known.get();
        if (inUse != null) {
            return inUse;
        }
        loaded.values().removeIf(each -> each.refersTo(null));
        var rules = made(files, reader);
        loaded.put(hash, new WeakReference<>(rules));
        return rules;
    }

    private ReadingRules made(RuleFiles files, DrlReader reader) {
        return withMore(files, files, reader);
    }

    /**
     * Rules with more that only look at what the others conclude, so that what is known of those holds of all.
     *
     * @param more the files with those rules added
     */
    ReadingRules withMore(RuleFiles files, RuleFiles more, DrlReader reader) {
        var shapes = shapes(files, reader);
        return new ReadingRules(
                base(Units.of(more).all()), new Structure(declarations(files), shapes, measures(files, reader)));
    }

    /** What the rules do with numbers and dates, which takes some reading. */
    Measures measures(RuleFiles files, DrlReader reader) {
        return cache.remembered(
                files,
                "measures",
                KeptValues.one(Measures.class),
                () -> Measures.of(declarations(files), shapes(files, reader)));
    }

    List<RuleShape> shapes(RuleFiles files, DrlReader reader) {
        return cache.remembered(files, "shapes", KeptValues.listOf(RuleShape.class), () -> reader.shapes(files));
    }

    /** The types that the files declare. */
    Declarations declarations(RuleFiles files) {
        var units = Units.of(files);
        // The types come first, or all in one.
        return cache.remembered(
                units.types(),
                "declarations",
                KeptValues.one(Declarations.class),
                () -> DeclarationReader.read(base(units.all().subList(0, 1)), order(files), units.types()));
    }

    private KieBase base(List<Units.Unit> units) {
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

    private List<byte[]> modules(List<Units.Unit> units) {
        return units.stream().map(cache::module).toList();
    }

    /** The types, with their fields, in the order declared, which the compiled module does not keep. */
    private static Map<String, List<String>> order(RuleFiles files) {
        var order = new LinkedHashMap<String, List<String>>();
        files.texts()
                .values()
                .forEach(text -> Sections.of(text, Sections.Kind.DECLARATION)
                        .forEach(declared -> order.put(declared.name(), fields(Sections.flat(text), declared))));
        return order;
    }

    private static List<String> fields(String flat, Section declared) {
        return FIELD.matcher(flat)
                .region(declared.nameEnd(), declared.end())
                .results()
                .map(field -> field.group(1))
                .toList();
    }
}
