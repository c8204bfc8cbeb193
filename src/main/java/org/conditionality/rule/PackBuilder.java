package org.conditionality.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
        var readings = new HashMap<String, ReadingRules>();
        Declarations declarations = null;
        for (var reading : agreement.readings().keySet()) {
            var own = files.forReading(id, reading, agreement.readings().keySet());
            var shapes = DrlReader.shapes(own);
            Soundness.check(agreement, reading, shapes);
            var base = ModuleLoader.load(cache.module(own));
            declarations = DeclarationReader.read(base, order(own));
            readings.put(reading, new ReadingRules(base, declarations, shapes));
        }
        if (declarations == null) {
            throw new RulesFault(List.of(id + "/" + RuleFiles.AGREEMENT + ": there is no reading."));
        }
        return new Pack(agreement, "sha256:" + files.hash(), declarations.vocabulary(), files.list(), readings);
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
    private static List<String> order(RuleFiles files) {
        var names = new ArrayList<String>();
        files.texts()
                .values()
                .forEach(text -> DECLARED.matcher(text).results().forEach(found -> names.add(found.group(1))));
        return names;
    }
}
