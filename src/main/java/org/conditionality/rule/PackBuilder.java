package org.conditionality.rule;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conditionality.fact.Nearest;
import org.conditionality.fact.RefusedFile;
import org.conditionality.fact.Vocabulary;
import org.conditionality.norm.Agreement;

/** Builds the pack of one agreement from its files. */
final class PackBuilder {

    private final ModuleCache cache;
    private final ReadingLoader readings;

    PackBuilder(ModuleCache cache) {
        this.cache = cache;
        this.readings = new ReadingLoader(cache);
    }

    /**
     * Compiles, checks and loads. Rules that were compiled and checked before are loaded when they are first used.
     * Throws {@link RulesFault} with every fault found.
     */
    Pack build(String id, RuleFiles files) {
        var agreement = agreement(id, files);
        var own = new LinkedHashMap<String, RuleFiles>();
        agreement
                .readings()
                .keySet()
                .forEach(reading -> own.put(
                        reading,
                        files.forReading(id, reading, agreement.readings().keySet())));
        if (own.isEmpty()) {
            throw new RulesFault(List.of(id + "/" + RuleFiles.AGREEMENT + ": there is no reading."));
        }
        var reader = new DrlReader();
        cache.remembered(files, "sound", () -> sound(agreement, own, reader));
        Declarations declarations = null;
        for (var reading : own.values()) {
            declarations = readings.declarations(reading);
        }
        var vocabulary = Objects.requireNonNull(declarations).vocabulary();
        checkSilences(agreement, vocabulary);
        var pack = new Pack(
                agreement,
                "sha256:" + files.hash(),
                vocabulary,
                files.list(),
                reading -> readings.load(Objects.requireNonNull(own.get(reading)), reader));
        own.forEach((reading, of) -> {
            if (!cache.holds(of)) {
                pack.reading(reading);
            }
        });
        return pack;
    }

    private static void checkSilences(Agreement agreement, Vocabulary vocabulary) {
        var paths = vocabulary.paths();
        var faults = agreement.silences().stream()
                .flatMap(silence -> silence.facts().stream())
                .filter(fact -> !paths.contains(fact))
                .map(fact -> "%s/%s: notCovered names the fact `%s`, which there is not. %s"
                        .formatted(agreement.id(), RuleFiles.AGREEMENT, fact, Nearest.to(fact, paths)))
                .toList();
        if (!faults.isEmpty()) {
            throw new RulesFault(faults);
        }
    }

    /** Checks the rules of each reading as far as that needs no compiler. Throws with every fault. */
    private Boolean sound(Agreement agreement, Map<String, RuleFiles> own, DrlReader reader) {
        var faults = new LinkedHashSet<String>();
        own.forEach((reading, files) -> {
            try {
                faults.addAll(Soundness.faults(agreement, reading, readings.shapes(files, reader)));
            } catch (RulesFault e) {
                faults.addAll(e.faults());
            }
        });
        if (!faults.isEmpty()) {
            throw new RulesFault(List.copyOf(faults));
        }
        return true;
    }

    private static Agreement agreement(String id, RuleFiles files) {
        var path = id + "/" + RuleFiles.AGREEMENT;
        try {
            return AgreementReader.read(id, path, files.texts().getOrDefault(path, ""));
        } catch (RefusedFile e) {
            throw new RulesFault(List.of(e.getMessage()));
        }
    }
}
