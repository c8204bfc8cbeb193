package org.conditionality.rule.session;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.conditionality.fact.FactType;
import org.conditionality.fact.Field;
import org.conditionality.rule.parsed.Declarations;
import org.kie.api.KieBase;

/** Makes the objects that rules match from the values of a world. */
final class FactBinder {

    private final Map<String, Maker> byName = new HashMap<>();
    private final Map<String, String> typeByPath = new HashMap<>();
    private final Map<Class<?>, Maker> byClass = new HashMap<>();

    FactBinder(KieBase base, Declarations declarations) {
        declarations.facts().forEach((className, type) -> {
            var maker =
                    Maker.of(type, base.getFactType("conditionality", className).getFactClass());
            byName.put(type.name(), maker);
            type.fields().forEach(field -> typeByPath.put(field.path(), type.name()));
            byClass.put(maker.java(), maker);
        });
    }

    /** The name of the type of a field, given by its path. */
    String type(String path) {
        var type = typeByPath.get(path);
        if (type == null) {
            throw new IllegalArgumentException("There is no field `" + path + "`.");
        }
        return type;
    }

    /** The object of a type of which there is one; empty where nothing is stated of it. */
    Optional<Object> bind(String type, Map<String, Object> values) {
        var maker = maker(type);
        Object object = null;
        for (var slot : maker.slots().values()) {
            var value = values.get(slot.path());
            if (value != null) {
                object = object == null ? maker.make() : object;
                slot.set(object, value);
            }
        }
        return Optional.ofNullable(object);
    }

    /** The object of one item of a list. */
    Object bindItem(String type, Map<String, Object> item) {
        var maker = maker(type);
        var object = maker.make();
        item.forEach((field, value) -> maker.slot(field).set(object, value));
        return object;
    }

    private Maker maker(String type) {
        var maker = byName.get(type);
        if (maker == null) {
            throw new IllegalArgumentException("There is no fact type `" + type + "`.");
        }
        return maker;
    }

    /** The type of an object that this binder made; empty for any other object. */
    Optional<FactType> typeOf(Object object) {
        return Optional.ofNullable(byClass.get(object.getClass())).map(Maker::type);
    }

    /** The value of a field of an object that this binder made, as in a world; empty if it is unknown. */
    Optional<Object> value(Object object, Field field) {
        var maker = byClass.get(object.getClass());
        var value = maker == null ? null : maker.slot(field.name()).get(object);
        return Optional.ofNullable(value instanceof Enum<?> constant ? constant.name() : value);
    }

    /** Makes and fills objects of one declared type. */
    private record Maker(FactType type, Class<?> java, MethodHandle constructor, Map<String, Slot> slots) {

        static Maker of(FactType type, Class<?> java) {
            var lookup = MethodHandles.publicLookup();
            var slots = new LinkedHashMap<String, Slot>();
            try {
                var constructor = lookup.findConstructor(java, MethodType.methodType(void.class));
                for (var field : type.fields()) {
                    slots.put(field.name(), Slot.of(field, java, lookup));
                }
                var plain = constructor.asType(MethodType.methodType(Object.class));
                return new Maker(type, java, plain, slots);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The declared type " + type.name() + " cannot be filled.", e);
            }
        }

        Object make() {
            try {
                return constructor.invokeExact();
            } catch (Throwable e) {
                throw new IllegalStateException("A " + type.name() + " cannot be made.", e);
            }
        }

        Slot slot(String field) {
            var slot = slots.get(field);
            if (slot == null) {
                throw new IllegalArgumentException("There is no field `" + field + "` in `" + type.name() + "`.");
            }
            return slot;
        }
    }

    /** Where objects of one declared type hold the value of a field. */
    private record Slot(String path, MethodHandle getter, MethodHandle setter, Map<String, Object> constants) {

        static Slot of(Field field, Class<?> java, MethodHandles.Lookup lookup) throws ReflectiveOperationException {
            var capital =
                    Character.toUpperCase(field.name().charAt(0)) + field.name().substring(1);
            var getter = lookup.unreflect(java.getMethod("get" + capital));
            var kind = getter.type().returnType();
            var constants = new HashMap<String, Object>();
            if (kind.isEnum()) {
                for (var constant : kind.getEnumConstants()) {
                    constants.put(((Enum<?>) constant).name(), constant);
                }
            }
            return new Slot(
                    field.path(),
                    getter.asType(MethodType.methodType(Object.class, Object.class)),
                    lookup.unreflect(java.getMethod("set" + capital, kind))
                            .asType(MethodType.methodType(void.class, Object.class, Object.class)),
                    constants);
        }

        void set(Object object, Object value) {
            try {
                setter.invokeExact(object, constants.isEmpty() ? value : constants.get(value));
            } catch (Throwable e) {
                throw new IllegalStateException("The field " + path + " cannot be set.", e);
            }
        }

        Object get(Object object) {
            try {
                return getter.invokeExact(object);
            } catch (Throwable e) {
                throw new IllegalStateException("The field " + path + " cannot be read.", e);
            }
        }
    }
}
