package org.conditionality.rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conditionality.fact.FactType;
import org.conditionality.fact.Field;
import org.conditionality.fact.Vocabulary;

/**
 * The types that DRL files declare, by class name.
 *
 * @param facts the fact types of the vocabulary
 * @param measured the fields of those types that hold a number or a date, as {@code Type.field}
 * @param derived the fields of the types that rules conclude, in the order declared
 * @param hash the SHA-256 of all that the files hold beside rules
 */
record Declarations(Map<String, FactType> facts, Map<String, List<String>> derived, Set<String> measured, String hash) {

    Declarations {
        facts = new LinkedHashMap<>(facts);
        derived = Map.copyOf(derived);
        measured = Set.copyOf(measured);
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

    /** Whether a member of a type, declared or of the package norm, can hold a number or a date. */
    boolean isMeasured(String className, String member) {
        if (isFact(className)) {
            return fields(className).stream()
                    .anyMatch(field -> field.name().equals(member)
                            && (field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.DATE));
        } else if (derived.containsKey(className)) {
            return measured.contains(className + "." + member);
        }
        try {
            var components =
                    Class.forName("org.conditionality.norm." + className).getRecordComponents();
            return components == null
                    || Arrays.stream(components)
                            .anyMatch(each -> each.getName().equals(member) && isMeasured(each.getType()));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    static boolean isMeasured(Class<?> type) {
        return type == Integer.class || type == int.class || type == LocalDate.class;
    }
}
