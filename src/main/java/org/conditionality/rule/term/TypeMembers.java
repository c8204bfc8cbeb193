package org.conditionality.rule.term;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.fact.Field;
import org.conditionality.rule.parsed.Declarations;

/** What the objects of each type hold, declared or of the package norm, by the simple name of the type. */
final class TypeMembers {

    private final Declarations declarations;
    private final Map<String, Set<String>> byType = new HashMap<>();

    TypeMembers(Declarations declarations) {
        this.declarations = declarations;
    }

    /** Whether the objects of a type have a member of a name. */
    boolean has(String type, String name) {
        return of(type).contains(name);
    }

    /** The member that a getter gives, or an accessor of a record; what is neither stays as it is. */
    String got(String type, String method) {
        for (var prefix : List.of("get", "is")) {
            if (method.startsWith(prefix) && method.length() > prefix.length()) {
                var rest = method.substring(prefix.length());
                var name = Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
                if (has(type, name)) {
                    return name;
                }
            }
        }
        return method;
    }

    private Set<String> of(String type) {
        return byType.computeIfAbsent(type, this::find);
    }

    private Set<String> find(String type) {
        var names = new HashSet<String>();
        declarations.fields(type).stream().map(Field::name).forEach(names::add);
        names.addAll(declarations.derivedFields(type));
        try {
            var components = Class.forName("org.conditionality.norm." + type).getRecordComponents();
            if (components != null) {
                Arrays.stream(components).forEach(each -> names.add(each.getName()));
            }
        } catch (ClassNotFoundException e) {
            return names;
        }
        return names;
    }
}
