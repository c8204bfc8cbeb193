package org.conditionality.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.conditionality.fact.RefusedFile;
import org.conditionality.norm.Agreement;

/** Builds the pack of one agreement from its files. */
final class PackBuilder {

    private static final Pattern DECLARED = Pattern.compile("(?m)^declare\\s+(\\w+)\\s*$");

    private final ModuleCache cache;

    PackBuilder(ModuleCache cache) {
        this.cache = cache;
    }

    /** Compiles, loads and checks. Throws {@link RulesFault} with every fault found. */
    Pack build(String id, RuleFiles files) {
        var agreement = agreement(id, files);
        var shapes = shapes(agreement, files);
        var readings = new HashMap<String, ReadingRules>();
        Declarations declarations = null;
        for (var reading : shapes.entrySet()) {
            var own =
                    files.forReading(id, reading.getKey(), agreement.readings().keySet());
            var base = ModuleLoader.load(cache.module(own));
            declarations = DeclarationReader.read(base, order(own));
            var structure = structure(own, declarations, reading.getValue());
            readings.put(reading.getKey(), new ReadingRules(base, structure));
        }
        if (declarations == null) {
            throw new RulesFault(List.of(id + "/" + RuleFiles.AGREEMENT + ": there is no reading."));
        }
        return new Pack(agreement, "sha256:" + files.hash(), declarations.vocabulary(), files.list(), readings);
    }

    /** What the rules do with numbers and dates takes some reading, and is kept with the compiled module. */
    Structure structure(RuleFiles files, Declarations declarations, List<RuleShape> shapes) {
        var measures = cache.remembered(files, "measures", () -> Measures.of(declarations, shapes));
        return new Structure(declarations, shapes, measures);
    }

    /** The rules of each reading, checked as far as that needs no compiler. */
    private Map<String, List<RuleShape>> shapes(Agreement agreement, RuleFiles files) {
        var shapes = new LinkedHashMap<String, List<RuleShape>>();
        var faults = new LinkedHashSet<String>();
        var reader = new DrlReader();
        for (var reading : agreement.readings().keySet()) {
            var own = files.forReading(
                    agreement.id(), reading, agreement.readings().keySet());
            try {
                shapes.put(reading, cache.remembered(own, "shapes", () -> new ArrayList<>(reader.shapes(own))));
                faults.addAll(Soundness.faults(agreement, reading, shapes.getOrDefault(reading, List.of())));
            } catch (RulesFault e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new RulesFault(List.copyOf(faults));
        }
        return shapes;
    }

    private static Agreement agreement(String id, RuleFiles files) {
        var path = id + "/" + RuleFiles.AGREEMENT;
        try {
            return AgreementReader.read(id, path, files.texts().getOrDefault(path, ""));
        } catch (RefusedFile e) {
            throw new RulesFault(List.of(e.getMessage()));
        }
    }

    /** The types in the order declared, which the compiled module does not keep. */
    static List<String> order(RuleFiles files) {
        var names = new ArrayList<String>();
        files.texts()
                .values()
                .forEach(text -> DECLARED.matcher(text).results().forEach(found -> names.add(found.group(1))));
        return names;
    }
}
