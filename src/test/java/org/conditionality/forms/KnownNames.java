package org.conditionality.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.conditionality.norm.AsOf;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.Phrase;

/** The names that a file of rules can use: the fields of types, and each enum in the ways in which it can be written. */
final class KnownNames {

    private static final String NORM = AsOf.class.getPackageName();

    private final Map<String, List<String>> declared = new HashMap<>();
    private final Map<String, List<String>> enums = new HashMap<>();

    /**
     * Of one file.
     *
     * @param all the files of the directory, itself among them
     */
    KnownNames(DrlFile file, Collection<DrlFile> all) {
        for (var each : all) {
            for (var type : each.declarations()) {
                if (type.isEnum()) {
                    alike(List.of(type.name().text()));
                } else {
                    declared.put(
                            type.name().text(),
                            type.fields().stream()
                                    .map(field -> field.name().text())
                                    .toList());
                }
            }
        }
        var imports = file.imports().stream().map(Phrase::text).toList();
        if (imports.contains(NORM + ".*")) {
            for (var name : List.of("Value", "Party", "Strength", "Area", "Period", "Covered")) {
                alike(List.of(name));
            }
            for (var name : List.of("Label.Name", "Performance.Done", "Power.Kind", "Power.State")) {
                var ways = new ArrayList<>(List.of(name));
                if (imports.contains(NORM + "." + name)) {
                    ways.add(name.substring(name.indexOf('.') + 1));
                }
                alike(ways);
            }
        }
    }

    private void alike(List<String> ways) {
        ways.forEach(way -> enums.put(way, ways));
    }

    /** Every way to write what is written so; itself alone where it is no enum. */
    List<String> ways(String written) {
        return enums.getOrDefault(written, List.of(written));
    }

    boolean isEnum(String written) {
        return enums.containsKey(written);
    }

    boolean isDeclared(String type) {
        return declared.containsKey(type);
    }

    /** The fields of a declared type, or the components of a record. */
    List<String> fields(String type) {
        return declared.containsKey(type) ? Objects.requireNonNull(declared.get(type)) : components(type);
    }

    private static List<String> components(String type) {
        try {
            var made = Class.forName(NORM + "." + type);
            return made.isRecord()
                    ? Arrays.stream(made.getRecordComponents())
                            .map(each -> each.getName())
                            .toList()
                    : List.of();
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }

    /** Every name of a field, so that no variable is called so. */
    Set<String> allFields() {
        var all = new HashSet<String>();
        declared.values().forEach(all::addAll);
        return all;
    }
}
