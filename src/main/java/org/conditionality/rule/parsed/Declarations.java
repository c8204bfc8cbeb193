package org.conditionality.rule.parsed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.fact.FactType;
import org.conditionality.fact.Field;
import org.conditionality.fact.Vocabulary;

/**
 * The types that DRL files declare, by class name.
 *
 * @param facts the fact types of the vocabulary
 * @param derived the fields of the types that rules conclude, in the order declared
 * @param hash the SHA-256 of all that the files hold beside rules
 */
public record Declarations(Map<String, FactType> facts, Map<String, List<String>> derived, String hash) {

    public Declarations {
        facts = new LinkedHashMap<>(facts);
        derived = Map.copyOf(derived);
    }

    public Vocabulary vocabulary() {
        return new Vocabulary(facts.values());
    }

    public boolean isFact(String className) {
        return facts.containsKey(className);
    }

    public boolean isMany(String className) {
        return Optional.ofNullable(facts.get(className)).map(FactType::many).orElse(false);
    }

    public List<Field> fields(String className) {
        return Optional.ofNullable(facts.get(className)).map(FactType::fields).orElse(List.of());
    }

    public List<String> derivedFields(String className) {
        return derived.getOrDefault(className, List.of());
    }
}
