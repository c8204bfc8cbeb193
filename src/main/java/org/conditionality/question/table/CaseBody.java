package org.conditionality.question.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.conditionality.question.QuestionForm;
import org.jspecify.annotations.Nullable;

/** Builds the body of a question from the cells of a row, and remembers which column stated what. */
final class CaseBody {

    private static final String FACTS = QuestionForm.FACTS.name();

    private final Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    private final Map<String, TreeMap<Integer, Map<String, @Nullable Object>>> items = new TreeMap<>();
    private final Map<CaseColumn, Integer> itemColumns = new LinkedHashMap<>();
    private final Map<String, String> columns = new HashMap<>();

    CaseBody() {
        tree.put(QuestionForm.DETAIL.name(), "labels");
    }

    /** Adds what a column states, which may be that something is unknown. */
    void put(CaseColumn column, @Nullable Object value) {
        var item = column.item();
        if (item.isPresent()) {
            items.computeIfAbsent(column.steps().get(1), type -> new TreeMap<>())
                    .computeIfAbsent(item.getAsInt(), place -> new LinkedHashMap<>())
                    .put(column.steps().get(3), value);
            itemColumns.put(column, item.getAsInt());
            return;
        }
        var object = tree;
        for (var step : column.steps().subList(0, column.steps().size() - 1)) {
            object = within(object, step);
        }
        var last = column.steps().get(column.steps().size() - 1);
        if (object.get(last) instanceof Map<?, ?>) {
            // A value beside the claims of parties, which only a reader of facts may judge.
            within(object, last).put("value", value);
        } else {
            object.put(last, value);
        }
        columns.put("/" + String.join("/", column.steps()), column.name());
    }

    @SuppressWarnings("unchecked") // Every map in the tree is made here.
    private static Map<String, @Nullable Object> within(Map<String, @Nullable Object> object, String key) {
        var there = object.get(key);
        if (there instanceof Map) {
            return (Map<String, @Nullable Object>) there;
        }
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        if (there != null) {
            made.put("value", there);
        }
        object.put(key, made);
        return made;
    }

    /** The body. Items of a list close up where a row has nothing for one of them. */
    Map<String, @Nullable Object> tree() {
        items.forEach((type, each) -> within(tree, FACTS).put(type, new ArrayList<>(each.values())));
        return tree;
    }

    /** The names of columns, by pointers into the body. */
    Map<String, String> columns() {
        itemColumns.forEach((column, item) -> {
            var type = column.steps().get(1);
            var place = List.copyOf(Objects.requireNonNull(items.get(type)).keySet())
                    .indexOf(item);
            columns.put("/%s/%s/%d".formatted(FACTS, type, place), "%s[%d]".formatted(type, item));
            columns.put(
                    "/%s/%s/%d/%s".formatted(FACTS, type, place, column.steps().get(3)), column.name());
        });
        return columns;
    }
}
