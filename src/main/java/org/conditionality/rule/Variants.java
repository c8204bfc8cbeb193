package org.conditionality.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.conditionality.rule.drl.Sections;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * The rules of one agreement under all its readings, compiled once together with many faulty variants of them: a rule
 * base with any one fault in it is then put together without a compiler.
 */
final class Variants {

    private static final String PACKAGE = "conditionality";

    private final List<Model> models;
    private final Map<String, Rule> rules = new HashMap<>();

    private Variants(List<Model> models) {
        this.models = models;
        models.forEach(model -> model.getRules().forEach(rule -> rules.put(rule.getName(), rule)));
    }

    /** Compiles the DRL files of an agreement with the faults given, unless that was done before. */
    static Variants of(RuleFiles files, Collection<Mutation> mutations, ModuleCache cache) {
        var texts = new TreeMap<String, String>();
        files.texts().forEach((path, text) -> texts.put(path, text(path, text, mutations)));
        var faulty = new RuleFiles(texts);
        return new Variants(ModuleLoader.models(
                List.of(cache.module(faulty, () -> Compiler.compile(faulty, Optional.empty())))));
    }

    /** A file with every rule under a name that no other file has, and the faulty variants after it. */
    private static String text(String path, String text, Collection<Mutation> mutations) {
        var all = new StringBuilder(Sections.withoutRules(text));
        for (var rule : Sections.of(text, Sections.Kind.RULE)) {
            all.append(renamed(rule.in(text), key(path, rule.start(), null)));
        }
        for (var mutation : mutations) {
            var variant = mutation.text();
            if (mutation.file().equals(path) && variant != null) {
                all.append(renamed(variant, key(path, mutation.start(), variant)));
            }
        }
        return all.toString();
    }

    private static String renamed(String rule, String name) {
        return "\nrule \"" + name + "\""
                + rule.substring(Sections.of(rule).get(0).nameEnd()) + "\n";
    }

    private static String key(String path, int start, @Nullable String variant) {
        return path + " " + start + (variant == null ? "" : " " + Integer.toHexString(variant.hashCode()));
    }

    /** The rules of one reading, with a fault in them. */
    KieBase base(RuleFiles reading, Mutation fault) {
        var model = new ModelImpl("faulty");
        models.forEach(each -> each.getTypeMetaDatas().forEach(model::addTypeMetaData));
        reading.texts().forEach((path, text) -> {
            for (var place : Sections.of(text, Sections.Kind.RULE)) {
                var hit = fault.file().equals(path) && fault.start() == place.start();
                if (!hit) {
                    model.addRule(named(key(path, place.start(), null), place.name()));
                } else if (fault.text() != null) {
                    model.addRule(named(key(path, place.start(), fault.text()), place.name()));
                }
            }
        });
        return KieBaseBuilder.createKieBaseFromModel(new ArrayList<>(List.<Model>of(model)));
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
