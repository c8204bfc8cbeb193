package org.conditionality.rule.mutation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.conditionality.rule.cache.ModuleCache;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.read.DrlText;
import org.conditionality.rule.engine.ModuleLoader;
import org.conditionality.rule.engine.RuleCompiler;
import org.conditionality.rule.files.RuleFiles;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * The rules of one agreement under all its readings, compiled once together with many faulty variants of them: a rule
 * base with any one fault in it is then put together without a compiler.
 */
final class MutantModules {

    private static final String PACKAGE = "conditionality";

    private final List<Model> models;
    private final Map<String, Rule> rules = new HashMap<>();

    /** The rules of each text that was read. */
    private final Map<String, List<DrlFile.Rule>> read = new HashMap<>();

    private MutantModules(List<Model> models) {
        this.models = models;
        models.forEach(model -> model.getRules().forEach(rule -> rules.put(rule.getName(), rule)));
    }

    /** Compiles the DRL files of an agreement with the faults given, unless that was done before. */
    static MutantModules of(RuleFiles files, Collection<Mutation> mutations, ModuleCache cache) {
        var texts = new TreeMap<String, String>();
        files.texts().forEach((path, text) -> texts.put(path, text(path, text, mutations)));
        var faulty = new RuleFiles(texts);
        return new MutantModules(ModuleLoader.models(
                List.of(cache.module(faulty, () -> RuleCompiler.compile(faulty, Optional.empty())))));
    }

    /** A file with every rule under a name that no other file has, and the faulty variants after it. */
    private static String text(String path, String text, Collection<Mutation> mutations) {
        var rules = DrlText.read(text).rules();
        var all = new StringBuilder(DrlText.withoutRules(text, rules));
        for (var rule : rules) {
            var heading = rule.name().end() - rule.start();
            all.append(renamed(text.substring(rule.start(), rule.end()), heading, key(path, rule.start(), null)));
            for (var mutation : mutations) {
                var variant = mutation.text();
                if (mutation.file().equals(path) && mutation.start() == rule.start() && variant != null) {
                    all.append(renamed(variant, heading, key(path, rule.start(), variant)));
                }
            }
        }
        return all.toString();
    }

    /**
     * A rule under another name.
     *
     * @param heading the offset in it after the name that it has
     */
    private static String renamed(String rule, int heading, String name) {
        return "\nrule \"" + name + "\"" + rule.substring(heading) + "\n";
    }

    private static String key(String path, int start, @Nullable String variant) {
        return path + " " + start + (variant == null ? "" : " " + Integer.toHexString(variant.hashCode()));
    }

    /** The rules of one reading, with a fault in them. */
    KieBase base(RuleFiles reading, Mutation fault) {
        var model = new ModelImpl("faulty");
        models.forEach(each -> each.getTypeMetaDatas().forEach(model::addTypeMetaData));
        reading.texts().forEach((path, text) -> {
            for (var place :
                    read.computeIfAbsent(text, each -> DrlText.read(each).rules())) {
                var hit = fault.file().equals(path) && fault.start() == place.start();
                if (!hit) {
                    model.addRule(
                            named(key(path, place.start(), null), place.name().text()));
                } else if (fault.text() != null) {
                    model.addRule(named(
                            key(path, place.start(), fault.text()), place.name().text()));
                }
            }
        });
        return ModuleLoader.ofModels(List.of(model));
    }

    private Rule named(String key, String name) {
        var rule = Objects.requireNonNull(rules.get(key), key);
        return new RuleImpl(
                PACKAGE,
                name,
                rule.getUnit(),
                (CompositePatterns) rule.getView(),
                Map.of(),
                rule instanceof RuleImpl own ? own.getMetaData() : Map.of());
    }
}
