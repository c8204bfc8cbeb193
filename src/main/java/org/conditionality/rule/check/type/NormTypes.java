package org.conditionality.rule.check.type;

import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conditionality.norm.Advisory;
import org.conditionality.norm.Area;
import org.conditionality.norm.AsOf;
import org.conditionality.norm.Claim;
import org.conditionality.norm.Condition;
import org.conditionality.norm.Contradiction;
import org.conditionality.norm.Covered;
import org.conditionality.norm.Deadline;
import org.conditionality.norm.Derived;
import org.conditionality.norm.Due;
import org.conditionality.norm.Failure;
import org.conditionality.norm.FieldCount;
import org.conditionality.norm.Label;
import org.conditionality.norm.NotCovered;
import org.conditionality.norm.Obligation;
import org.conditionality.norm.Occurrence;
import org.conditionality.norm.Party;
import org.conditionality.norm.Performance;
import org.conditionality.norm.Period;
import org.conditionality.norm.Power;
import org.conditionality.norm.PowerState;
import org.conditionality.norm.Setting;
import org.conditionality.norm.Strength;
import org.conditionality.norm.Tally;
import org.conditionality.norm.Total;
import org.conditionality.norm.Value;
import org.conditionality.norm.Waived;

/** The records and enums of the package norm, which rules import. */
public final class NormTypes {

    public static final String PACKAGE = "org.conditionality.norm";

    private static final Map<String, Class<?>> TYPES = Stream.of(
                    Advisory.class,
                    Area.class,
                    AsOf.class,
                    Claim.class,
                    Condition.class,
                    Contradiction.class,
                    Deadline.class,
                    Covered.class,
                    Derived.class,
                    Due.class,
                    Failure.class,
                    FieldCount.class,
                    Label.class,
                    NotCovered.class,
                    Obligation.class,
                    Occurrence.class,
                    Party.class,
                    Performance.class,
                    Period.class,
                    Power.class,
                    PowerState.class,
                    Setting.class,
                    Strength.class,
                    Tally.class,
                    Total.class,
                    Value.class,
                    Waived.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity(), (one, other) -> one, TreeMap::new));

    private NormTypes() {}

    public static Map<String, Class<?>> all() {
        return TYPES;
    }

    /** The class that an import names, such as {@code org.conditionality.norm.Label.Name}. */
    public static Optional<Class<?>> imported(String name) {
        if (!name.startsWith(PACKAGE + ".")) {
            return Optional.empty();
        }
        var parts = name.substring(PACKAGE.length() + 1).split("\\.", -1);
        Optional<Class<?>> found = Optional.ofNullable(TYPES.get(parts[0]));
        for (var i = 1; i < parts.length; i++) {
            var part = parts[i];
            found = found.flatMap(outer -> nested(outer, part));
        }
        return found;
    }

    static Optional<Class<?>> nested(Class<?> outer, String name) {
        return Arrays.<Class<?>>stream(outer.getClasses())
                .filter(inner -> inner.getSimpleName().equals(name))
                .findFirst();
    }

    /** The components of a record, in order, with their types; empty for an enum. */
    static Map<String, ValueType> components(Class<?> record) {
        var components = new java.util.LinkedHashMap<String, ValueType>();
        if (record.isRecord()) {
            for (var each : record.getRecordComponents()) {
                components.put(each.getName(), ValueType.of(each.getType()));
            }
        }
        return components;
    }

    /** The public methods, or constructors for {@code new}, of a name. */
    public static List<Executable> makers(Class<?> type, String name, boolean isStatic) {
        if (name.equals("new")) {
            return List.of(type.getConstructors());
        }
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && Modifier.isStatic(method.getModifiers()) == isStatic)
                .<Executable>map(Function.identity())
                .toList();
    }

    /** The names of the public methods that a type has of its own, static ones or others. */
    static String[] makers(Class<?> type, boolean isStatic) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && Modifier.isStatic(method.getModifiers()) == isStatic)
                .map(java.lang.reflect.Method::getName)
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    /** Whether a class is one of them. */
    static boolean isOne(Class<?> type) {
        return TYPES.containsValue(type);
    }
}
