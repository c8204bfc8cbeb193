package org.conditionality.rule.session;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.fact.FactType;
import org.conditionality.fact.Field;
import org.conditionality.rule.parsed.Declarations;
import org.conditionality.rule.parsed.World;
import org.kie.api.KieBase;

/** Makes the objects that rules match from the values of a world. */
final class FactBinder {

    private final Map<String, Maker> byName = new HashMap<>();
    private final Map<Class<?>, Maker> byClass = new HashMap<>();

    FactBinder(KieBase base, Declarations declarations) {
        declarations.facts().forEach((className, type) -> {
            var maker =
                    Maker.of(type, base.getFactType("conditionality", className).getFactClass());
            byName.put(type.name(), maker);
            byClass.put(maker.java(), maker);
        });
    }

    /** The objects of a world: one for each type of which something is stated, and one for each item of a list. */
    List<Object> bind(World world) {
        var single = new HashMap<String, Object>();
        world.values().forEach((path, value) -> {
            var dot = path.indexOf('.');
            var maker = maker(path.substring(0, dot));
            maker.set(
                    single.computeIfAbsent(path.substring(0, dot), name -> maker.make()),
                    path.substring(dot + 1),
                    value);
        });
        var objects = new ArrayList<Object>(single.values());
        world.many().forEach((name, items) -> {
            for (var item : items) {
                var maker = maker(name);
                var object = maker.make();
                item.forEach((field, value) -> maker.set(object, field, value));
                objects.add(object);
            }
        });
        return objects;
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
        var value = maker == null ? null : maker.get(object, field.name());
        return Optional.ofNullable(value instanceof Enum<?> constant ? constant.name() : value);
    }

    /** Makes and fills objects of one declared type. */
    private record Maker(
            FactType type,
            Class<?> java,
            MethodHandle constructor,
            Map<String, MethodHandle> getters,
            Map<String, MethodHandle> setters,
            Map<String, Map<String, Object>> constants) {

        static Maker of(FactType type, Class<?> java) {
            var lookup = MethodHandles.publicLookup();
            var getters = new HashMap<String, MethodHandle>();
            var setters = new HashMap<String, MethodHandle>();
            var constants = new HashMap<String, Map<String, Object>>();
            try {
                var constructor = lookup.findConstructor(java, MethodType.methodType(void.class));
                for (var field : type.fields()) {
                    var capital = Character.toUpperCase(field.name().charAt(0))
                            + field.name().substring(1);
                    var getter = lookup.unreflect(java.getMethod("get" + capital));
                    var kind = getter.type().returnType();
                    getters.put(field.name(), getter.asType(MethodType.methodType(Object.class, Object.class)));
                    setters.put(
                            field.name(),
                            lookup.unreflect(java.getMethod("set" + capital, kind))
                                    .asType(MethodType.methodType(void.class, Object.class, Object.class)));
                    if (kind.isEnum()) {
                        var byName = new HashMap<String, Object>();
                        for (var constant : kind.getEnumConstants()) {
                            byName.put(((Enum<?>) constant).name(), constant);
                        }
                        constants.put(field.name(), byName);
                    }
                }
                var plain = constructor.asType(MethodType.methodType(Object.class));
                return new Maker(type, java, plain, getters, setters, constants);
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

        void set(Object object, String field, Object value) {
            var setter = setters.get(field);
            if (setter == null) {
                throw new IllegalArgumentException("There is no field `" + field + "` in `" + type.name() + "`.");
            }
            var names = constants.get(field);
            try {
                setter.invokeExact(object, names == null ? value : names.get(value));
            } catch (Throwable e) {
                throw new IllegalStateException("The field " + field + " of " + type.name() + " cannot be set.", e);
            }
        }

        Object get(Object object, String field) {
            var getter = getters.get(field);
            if (getter == null) {
                throw new IllegalArgumentException("There is no field `" + field + "` in `" + type.name() + "`.");
            }
            try {
                return getter.invokeExact(object);
            } catch (Throwable e) {
                throw new IllegalStateException("The field " + field + " of " + type.name() + " cannot be read.", e);
            }
        }
    }
}
