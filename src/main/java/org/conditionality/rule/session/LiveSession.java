package org.conditionality.rule.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.conditionality.norm.AsOf;
import org.conditionality.norm.Claim;
import org.conditionality.norm.Setting;
import org.conditionality.rule.parsed.World;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A session of the engine in which one world stands at a time. Of the next world, only what differs is put in and taken
 * out; the engine then revises what rests on it. What stands is held in copies of its own, so that nobody can change it
 * from outside. For one thread at a time.
 */
final class LiveSession implements AutoCloseable {

    /** What the engine may forget to clear away grows no further than this. */
    private static final int MOST_USES = 1_000;

    private final KieSession session;
    private final FactBinder binder;
    private final Justifications.Reader reader;

    private int uses;
    private @Nullable LocalDate asOf;
    private final Map<String, Object> settings = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> many = new HashMap<>();
    private List<Claim> claims = List.of();

    /** What was put in, by what it is about. */
    private final Map<Object, List<FactHandle>> handles = new HashMap<>();

    /** What a handle can be about, beside a fact type, given by its name. */
    private enum About {
        DATE,
        CLAIMS,
        ASSUMED
    }

    private record OfSetting(String name) {}

    LiveSession(KieSession session, FactBinder binder, Justifications justifications) {
        this.session = session;
        this.binder = binder;
        this.reader = justifications.reader(session);
    }

    /** Makes a world stand in place of the one that stood before. */
    void suppose(World world) {
        uses++;
        if (!world.asOf().equals(asOf)) {
            asOf = world.asOf();
            replace(About.DATE, List.of(new AsOf(asOf)));
        }
        settings(world.settings());
        values(world.values());
        many(world.many());
        if (!world.claims().equals(claims)) {
            claims = List.copyOf(world.claims());
            replace(About.CLAIMS, claims);
        }
        replace(About.ASSUMED, world.assumed());
    }

    private void settings(Map<String, Object> next) {
        for (var name : changed(settings, next)) {
            var value = next.get(name);
            replace(new OfSetting(name), value == null ? List.of() : List.of(setting(name, value)));
        }
        become(settings, next);
    }

    private static Setting setting(String name, Object value) {
        return value instanceof LocalDate date
                ? new Setting(name, null, date)
                : new Setting(name, (Integer) value, null);
    }

    private void values(Map<String, Object> next) {
        var types = new HashSet<String>();
        changed(values, next).forEach(path -> types.add(binder.type(path)));
        types.forEach(
                type -> replace(type, binder.bind(type, next).map(List::of).orElse(List.of())));
        become(values, next);
    }

    private void many(Map<String, List<Map<String, Object>>> next) {
        for (var type : changed(many, next)) {
            var items = next.getOrDefault(type, List.of());
            replace(
                    type,
                    items.stream().map(item -> binder.bindItem(type, item)).toList());
            many.put(type, items.stream().<Map<String, Object>>map(TreeMap::new).toList());
        }
        many.keySet().retainAll(next.keySet());
    }

    /** The keys for which two maps do not hold the same. */
    private static <V> Set<String> changed(Map<String, V> before, Map<String, V> after) {
        Set<String> changed = Set.of();
        var kept = 0;
        for (var entry : after.entrySet()) {
            var old = before.get(entry.getKey());
            kept += old == null ? 0 : 1;
            if (!Objects.equals(old, entry.getValue())) {
                changed = changed.isEmpty() ? new HashSet<>() : changed;
                changed.add(entry.getKey());
            }
        }
        if (kept < before.size()) {
            changed = changed.isEmpty() ? new HashSet<>() : changed;
            for (var key : before.keySet()) {
                if (!after.containsKey(key)) {
                    changed.add(key);
                }
            }
        }
        return changed;
    }

    private static void become(Map<String, Object> map, Map<String, Object> next) {
        map.keySet().retainAll(next.keySet());
        map.putAll(next);
    }

    private void replace(Object about, List<?> objects) {
        var before = objects.isEmpty() ? handles.remove(about) : handles.put(about, new ArrayList<>());
        if (before != null) {
            before.forEach(session::delete);
        }
        var after = handles.get(about);
        for (var object : objects) {
            Objects.requireNonNull(after).add(session.insert(object));
        }
    }

    /** Fires the rules that a filter lets pass, up to a limit, and returns how many fired. */
    int fire(AgendaFilter filter, int limit) {
        return session.fireAllRules(filter, limit);
    }

    /** What follows, with its supports if they are wanted. */
    Conclusions read(boolean explained) {
        return reader.read(explained);
    }

    /** Whether each conclusion rests on what is given in the end, and none on itself alone. */
    boolean isGrounded(Set<String> circular) {
        return circular.isEmpty() || reader.isGrounded(circular);
    }

    boolean isNew() {
        return uses == 1;
    }

    boolean isWornOut() {
        return uses >= MOST_USES;
    }

    @Override
    public void close() {
        session.dispose();
    }
}
