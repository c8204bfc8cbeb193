package org.conditionality.rule;

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
record Declarations(Map<String, FactType> facts, Map<String, List<String>> derived, String hash) {

    Declarations {
        facts = new LinkedHashMap<>(facts);
        derived = Map.copyOf(derived);
    }

    Vocabulary vocabulary() {
        return new Vocabulary(facts.values());
    }

    boolean isFact(String className) {
        return facts.containsKey(className);
    }

    boolean isMany(String className) {
        return Optional.ofNullable(facts.get(className)).map(FactType::many).orElse(false);
    }

    List<Field> fields(String className) {
        return Optional.ofNullable(facts.get(className)).map(FactType::fields).orElse(List.of());
    }

    List<String> derivedFields(String className) {
        return derived.getOrDefault(className, List.of());
    }
}
