package org.conditionality.evaluation.ground;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.conditionality.fact.Vocabulary;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.World;

/**
 * The given facts that are never unknown when they are left out: items of lists, of which none is left then, and fields
 * that have the value of a setting then. What follows from more of them need not be more.
 */
final class ListedFacts {

    /** Every set of listed facts is looked at; of more than this there would be too many. */
    static final int MOST = 6;

    /** In place of an obligation: items that name any. */
    static final String ANY = "";

    private record Item(String type, Map<String, Object> fields) {}

    private final World world;
    private final Map<String, String> defaults;
    private final List<Object> listed = new ArrayList<>();

    /**
     * Those of a world on which some inputs can depend.
     *
     * @param about the obligation they are asked for: items that name another are left out; {@link #ANY} for all
     */
    ListedFacts(World world, Vocabulary vocabulary, Collection<LabelInput> inputs, String about) {
        this.world = world;
        this.defaults = vocabulary.defaults();
        var lists = new TreeSet<String>();
        var fields = new TreeSet<String>();
        inputs.forEach(input -> {
            lists.addAll(input.lists());
            fields.addAll(input.fields());
        });
        for (var type : lists) {
            world.many().getOrDefault(type, List.of()).stream()
                    .filter(item -> isAbout(item, type, about, vocabulary))
                    .map(TreeMap::new)
                    // In whatever order items and their fields are given, a ground says the same.
                    .sorted(Comparator.comparing(TreeMap::toString))
                    .forEach(item -> listed.add(new Item(type, item)));
        }
        defaults.forEach((path, setting) -> {
            var value = world.values().get(path);
            if (fields.contains(path)
                    && value != null
                    && !value.equals(world.settings().get(setting))) {
                listed.add(path);
            }
        });
    }

    private static boolean isAbout(Map<String, Object> item, String type, String about, Vocabulary vocabulary) {
        return vocabulary.type(type).stream()
                .flatMap(each -> each.fields().stream())
                .filter(field -> "obligation".equals(field.names()))
                .map(field -> item.get(field.name()))
                .allMatch(named -> named == null || about.equals(ANY) || named.equals(about));
    }

    int count() {
        return listed.size();
    }

    /** The world that these leave when nothing else is known. */
    World base(long set) {
        var values = new TreeMap<String, Object>();
        defaults.forEach((path, setting) -> {
            var value = world.settings().get(setting);
            if (value != null) {
                values.put(path, value);
            }
        });
        values.putAll(values(set));
        return world.withValues(values).withItems(items(set));
    }

    /** The values among these of the facts. */
    Map<String, Object> values(long set) {
        var values = new TreeMap<String, Object>();
        for (var at = 0; at < listed.size(); at++) {
            if ((set >>> at & 1) == 1 && listed.get(at) instanceof String path) {
                values.put(path, world.values().getOrDefault(path, ""));
            }
        }
        return values;
    }

    /** The items among these of the facts. */
    Map<String, List<Map<String, Object>>> items(long set) {
        var items = new TreeMap<String, List<Map<String, Object>>>();
        for (var at = 0; at < listed.size(); at++) {
            if ((set >>> at & 1) == 1 && listed.get(at) instanceof Item item) {
                items.computeIfAbsent(item.type(), type -> new ArrayList<>()).add(item.fields());
            }
        }
        return items;
    }

    /** Every set of these facts, the smallest first. */
    List<Long> bySize() {
        return LongStream.range(0, 1L << listed.size())
                .boxed()
                .sorted(Comparator.<Long>comparingInt(Long::bitCount).thenComparing(each -> each))
                .toList();
    }

    /** A set without each one of its facts. */
    static LongStream without(long set) {
        return LongStream.range(0, Long.SIZE)
                .map(at -> 1L << at)
                .filter(one -> (set & one) != 0)
                .map(one -> set & ~one);
    }
}
