package org.conditionality.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fact types that may be stated, as {@code rules/vocabulary.drl} declares them. */
public final class Vocabulary {

    private final List<FactType> types;
    private final Map<String, FactType> byName = new HashMap<>();
    private final Map<String, Field> byPath = new HashMap<>();
    private final Map<String, String> defaults = new TreeMap<>();
    private final boolean hasFormerNames;

    public Vocabulary(Collection<FactType> types) {
        this.types = List.copyOf(types);
        for (var type : this.types) {
            byName.put(type.name(), type);
            type.fields().forEach(this::add);
        }
        hasFormerNames = this.types.stream()
                .anyMatch(type -> type.naming().hasFormerNames()
                        || type.fields().stream()
                                .anyMatch(field -> field.naming().hasFormerNames()));
    }

    private void add(Field field) {
        byPath.put(field.path(), field);
        var otherwise = field.otherwise();
        if (otherwise != null) {
            defaults.put(field.path(), otherwise);
        }
    }

    /** The fields that have the value of a setting when they are left out, with the name of the setting. */
    public Map<String, String> defaults() {
        return defaults;
    }

    /** Whether anything in it had another name before. */
    public boolean hasFormerNames() {
        return hasFormerNames;
    }

    /** The types, in the order declared. */
    public List<FactType> types() {
        return types;
    }

    /** The types that are history or law, in the order declared. */
    public List<FactType> locked() {
        return types.stream().filter(FactType::locked).toList();
    }

    public Optional<FactType> type(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Optional<Field> field(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The paths of all fields, in the order declared. */
    public List<String> paths() {
        return types.stream()
                .flatMap(type -> type.fields().stream())
                .map(Field::path)
                .toList();
    }

    /** The names of all types, for suggestions. */
    List<String> typeNames() {
        var names = new ArrayList<String>();
        types.forEach(type -> names.add(type.name()));
        return names;
    }
}
