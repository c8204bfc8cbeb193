package org.conditionality.rule.check.type;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.fact.FactPath;
import org.conditionality.rule.check.type.FileSource.TypeSource;

/** The types that rules can speak of: those declared in their files, and those of the package norm. */
public final class KnownTypes {

    /** What a list can hold, and what is gathered: these are matched only where it is said what they come from. */
    private static final Set<String> JAVA =
            Set.of("String", "Integer", "Long", "Double", "Number", "LocalDate", "List");

    private final Map<String, TypeSource> declared = new LinkedHashMap<>();

    public KnownTypes(Collection<FileSource> files) {
        files.forEach(file -> file.types().forEach(type -> declared.putIfAbsent(type.name(), type)));
    }

    /** Every name a pattern may have. */
    public Set<String> names() {
        var names = new TreeSet<String>();
        declared.values().stream()
                .filter(type -> !type.isEnum())
                .map(TypeSource::name)
                .forEach(names::add);
        NormTypes.all().forEach((name, type) -> {
            if (type.isRecord()) {
                names.add(name);
            }
        });
        return names;
    }

    boolean isDeclared(String name) {
        return declared.containsKey(name);
    }

    /** The enums whose constants a rule may name, by simple name. */
    public Set<String> enums() {
        var names = new TreeSet<String>();
        declared.values().stream()
                .filter(TypeSource::isEnum)
                .map(TypeSource::name)
                .forEach(names::add);
        NormTypes.all().forEach((name, type) -> {
            if (type.isEnum()) {
                names.add(name);
            }
        });
        return names;
    }

    /** The record, enum or class of norm that a name stands for in a file. */
    public Optional<Class<?>> norm(String name, FileSource file) {
        var all = NormTypes.PACKAGE + ".*";
        for (var each : file.drl().imports()) {
            if (each.text().equals(all) && NormTypes.all().containsKey(name)) {
                return Optional.ofNullable(NormTypes.all().get(name));
            } else if (each.text().endsWith("." + name)) {
                return NormTypes.imported(each.text());
            }
        }
        return Optional.empty();
    }

    /** Whether a name stands for a type in a file, or for a constant's enum. */
    public boolean isKnown(String name, FileSource file) {
        return JAVA.contains(name) || isDeclared(name) || norm(name, file).isPresent();
    }

    /** Whether objects of a type are there to be matched: facts, what rules conclude, and records of norm. */
    public boolean isMatched(String name, FileSource file) {
        var own = declared.get(name);
        return own != null
                ? !own.isEnum()
                : norm(name, file).filter(Class::isRecord).isPresent();
    }

    /** Whether a pattern may be of a type that is said to come from a list, or from what is gathered. */
    public static boolean isElement(String name) {
        return JAVA.contains(name) || name.equals("Object");
    }

    /** The fields of a type, in order; empty where it has none or is not known. */
    public Map<String, ValueType> fields(String type, FileSource file) {
        var own = declared.get(type);
        if (own == null) {
            return norm(type, file).map(NormTypes::components).orElse(Map.of());
        }
        var fields = new LinkedHashMap<String, ValueType>();
        own.fields().forEach(field -> fields.put(field.name(), named(field.type(), file)));
        return fields;
    }

    /** The type that a name stands for. */
    public ValueType named(String name, FileSource file) {
        var own = declared.get(name);
        if (own != null) {
            return own.isEnum() ? ValueType.constants(name, own.constants()) : ValueType.object(name);
        }
        return switch (name) {
            case "Boolean", "boolean" -> ValueType.BOOLEAN;
            case "Integer", "int", "Long", "long", "Double", "Number" -> ValueType.NUMBER;
            case "LocalDate" -> ValueType.DATE;
            case "String" -> ValueType.TEXT;
            case "List" -> ValueType.LIST;
            default -> norm(name, file).map(ValueType::of).orElse(ValueType.UNKNOWN);
        };
    }

    /** The declared type of a name, if there is one. */
    public Optional<TypeSource> declared(String name) {
        return Optional.ofNullable(declared.get(name));
    }

    /** Every field of every fact type, as {@code type.field}, and every fact type. */
    public Set<String> paths() {
        var paths = new TreeSet<String>();
        for (var type : declared.values()) {
            if (type.fact() != null) {
                paths.add(type.fact());
                type.fields().forEach(field -> paths.add(FactPath.written(type.fact(), field.name())));
            }
        }
        return paths;
    }

    /** The types that have a field of a name. */
    List<String> having(String field, FileSource file) {
        var all = new TreeMap<String, Boolean>();
        names().forEach(name -> all.put(name, fields(name, file).containsKey(field)));
        return all.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
