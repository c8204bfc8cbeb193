package org.conditionality.author.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.evaluation.space.DecisionCases;
import org.conditionality.fact.Field;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;

/** Every state of the facts on which something depends, all of them known, one for each that makes a difference; of lists, none or one item. */
public final class WorldSpace {

    /** More than this, and nothing is examined: it would take minutes. */
    static final int MOST = 20_000;

    private final Pack pack;
    private final ReadingRules rules;
    private final LabelInput input;
    private final Map<String, Object> settings = new TreeMap<>();
    private final List<World> worlds = new ArrayList<>();

    private WorldSpace(Pack pack, ReadingRules rules, LabelInput input) {
        this.pack = pack;
        this.rules = rules;
        this.input = input;
        pack.agreement().settings().forEach((name, spec) -> settings.put(name, spec.value()));
    }

    /** The worlds; empty where there are more than can be tried, or where not every field can be read. */
    public static List<World> of(Pack pack, ReadingRules rules, LabelInput input) {
        if (!input.lists().stream().allMatch(type -> isCountable(pack, type))) {
            return List.of();
        }
        var worlds = new WorldSpace(pack, rules, input);
        for (var asOf : worlds.dates()) {
            for (var items : worlds.items(asOf)) {
                var nothing = World.of(asOf, worlds.settings, Map.of()).withItems(items);
                worlds.extend(nothing, List.copyOf(input.fields()), 0, new TreeMap<>());
            }
        }
        return worlds.worlds.size() > MOST ? List.of() : worlds.worlds;
    }

    /** Whether a few items stand for all of a type: none of its fields is a number or a text. */
    private static boolean isCountable(Pack pack, String type) {
        return pack.vocabulary()
                .type(type)
                .filter(known -> known.fields().stream()
                        .noneMatch(field -> field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.TEXT))
                .isPresent();
    }

    /** None, or one item of each type, of the day asked about or of the next. */
    private Set<Map<String, List<Map<String, Object>>>> items(LocalDate asOf) {
        var items = new LinkedHashSet<>(DecisionCases.of(pack.vocabulary(), input.lists(), "", asOf));
        items.addAll(DecisionCases.of(pack.vocabulary(), input.lists(), "", asOf.plusDays(1)));
        return items;
    }

    /** The days on which the answer can turn: those of the settings, and the days around them. */
    private Set<LocalDate> dates() {
        var dates = new TreeSet<LocalDate>();
        dates.add(pack.agreement().date());
        if (input.dated()) {
            for (var value : settings.values()) {
                if (value instanceof LocalDate date) {
                    dates.addAll(List.of(date.minusDays(1), date, date.plusDays(1)));
                }
            }
        }
        return dates;
    }

    private void extend(World nothing, List<String> fields, int at, Map<String, Object> values) {
        if (worlds.size() > MOST) {
            return;
        }
        if (at == fields.size()) {
            worlds.add(nothing.withValues(Map.copyOf(values)));
            return;
        }
        var path = fields.get(at);
        for (var value : rules.representatives(path, nothing, values)) {
            var more = new TreeMap<>(values);
            more.put(path, value);
            extend(nothing, fields, at + 1, more);
        }
    }

    /** The facts of a world in the words of a fact set, as in {@code asOf 2020-03-10, violence.overall REDUCED}. */
    static String inWords(World world) {
        var words = new ArrayList<String>();
        words.add("asOf " + world.asOf());
        new TreeMap<>(world.values()).forEach((path, value) -> words.add(path + " " + value));
        world.many().forEach((type, items) -> items.forEach(item -> words.add(type + " " + new TreeMap<>(item))));
        return String.join(", ", words);
    }
}
