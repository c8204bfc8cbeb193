package org.conditionality.evaluation.space;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.fact.FactType;
import org.conditionality.fact.Field;
import org.conditionality.fact.Vocabulary;

/**
 * What may have been decided, declared or recorded: nothing, or one item of each of some types of which there are many, in
 * every combination of their constants.
 */
public final class DecisionCases {

    private DecisionCases() {}

    /**
     * The lists of facts to try, none first.
     *
     * @param types the types of which there are many, by name
     * @param on the day that items name
     */
    public static List<Map<String, List<Map<String, Object>>>> of(
            Vocabulary vocabulary, Set<String> types, String obligation, LocalDate on) {
        List<Map<String, List<Map<String, Object>>>> all = List.of(Map.of());
        for (var type : types) {
            var grown = new ArrayList<>(all);
            for (var item : vocabulary
                    .type(type)
                    .map(each -> items(each, obligation, on))
                    .orElse(Set.of())) {
                for (var one : all) {
                    var more = new HashMap<>(one);
                    more.put(type, List.of(item));
                    grown.add(more);
                }
            }
            all = grown;
        }
        return all;
    }

    private static Set<Map<String, Object>> items(FactType type, String obligation, LocalDate on) {
        List<Map<String, Object>> items = List.of(Map.of());
        for (var field : type.fields()) {
            var grown = new ArrayList<Map<String, Object>>();
            for (var one : items) {
                if (!field.required()) {
                    grown.add(one);
                }
                for (var value : values(field, obligation, on)) {
                    var more = new HashMap<>(one);
                    more.put(field.name(), value);
                    grown.add(more);
                }
            }
            items = grown;
        }
        return new LinkedHashSet<>(items);
    }

    private static List<Object> values(Field field, String obligation, LocalDate on) {
        return switch (field.kind()) {
            case BOOLEAN -> List.of(true, false);
            case ENUM -> List.copyOf(field.constants());
            case DATE -> List.of(on);
            case NUMBER -> List.of(1);
            case TEXT -> "obligation".equals(field.names()) ? List.of(obligation) : List.of();
        };
    }
}
