package org.conditionality.incident.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The first row: where each column stands, whatever its case and punctuation. */
public final class CsvHeader {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> twice = new TreeSet<>();

    public CsvHeader(List<String> names) {
        this.names = List.copyOf(names);
        for (var i = 0; i < names.size(); i++) {
            if (places.putIfAbsent(bare(names.get(i)), i) != null) {
                twice.add(names.get(i));
            }
        }
    }

    static String bare(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    public List<String> names() {
        return names;
    }

    /** The names that stand there more than once. */
    Set<String> twice() {
        return twice;
    }

    boolean has(String... columns) {
        for (var column : columns) {
            if (!places.containsKey(bare(column))) {
                return false;
            }
        }
        return true;
    }

    /** The place of the first of some names that stands there; -1 where none does. */
    int place(List<String> columns) {
        for (var column : columns) {
            var place = places.get(bare(column));
            if (place != null) {
                return place;
            }
        }
        return -1;
    }

    /** The names that are none of these. */
    public List<String> otherThan(List<List<String>> columns) {
        var read = new TreeSet<Integer>();
        columns.forEach(column -> read.add(place(column)));
        var others = new ArrayList<String>();
        for (var i = 0; i < names.size(); i++) {
            if (!read.contains(i)) {
                others.add(names.get(i));
            }
        }
        return others;
    }
}
