package org.conditionality.rule.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conditionality.norm.Agreement.SettingSpec;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.World;

/** A session and nothing else: the facts go in, the rules fire, and nobody looks at what they concluded. */
public final class BareSession {

    private final ReadingRules rules;
    private final World world;

    public BareSession(Pack pack, String reading, LocalDate asOf, Map<String, Object> values) {
        var settings = new TreeMap<String, Object>();
        for (Map.Entry<String, SettingSpec> setting :
                pack.agreement().settings().entrySet()) {
            settings.put(setting.getKey(), setting.getValue().value());
        }
        rules = pack.reading(reading);
        world = new World(asOf, settings, values, Map.of(), List.of(), List.of());
    }

    /** How many rules fired. */
    public int fire() {
        return rules.fire(world);
    }

    /** How many rules fired under other settings. */
    public int fire(Map<String, Object> settings) {
        var all = new TreeMap<>(world.settings());
        all.putAll(settings);
        return rules.fire(World.of(world.asOf(), all, world.values()));
    }
}
