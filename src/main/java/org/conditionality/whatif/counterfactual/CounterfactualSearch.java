package org.conditionality.whatif.counterfactual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.conditionality.work.WorkLimit;

/** Looks through all changes of one field, then of two, and so on, and passes over those that hold a smaller one. */
final class CounterfactualSearch {

    /** More than this are not looked at; then the search is not complete. */
    private static final long MOST = 3_000_000;

    /**
     * What a search found.
     *
     * @param changes those that reach the goals, by path, no one of which holds another
     * @param looked how many were looked at
     * @param complete whether all were
     */
    record Found(List<Map<String, Object>> changes, long looked, boolean complete, boolean exact) {}

    private final List<LabelGoal> goals;
    private final Map<String, ReadingSpace> sides;
    private final BiPredicate<String, Object> mayBecome;
    private final List<String> fields;
    private final List<Map<String, Object>> found = new ArrayList<>();
    private long looked;
    private boolean complete = true;

    private CounterfactualSearch(
            List<LabelGoal> goals, Map<String, ReadingSpace> sides, BiPredicate<String, Object> mayBecome) {
        this.goals = goals;
        this.sides = sides;
        this.mayBecome = mayBecome;
        var relevant = new TreeSet<String>();
        goals.forEach(goal -> relevant.addAll(side(goal).fields(goal.obligation())));
        this.fields = new ArrayList<>(relevant);
        // What other fields are compared with is changed first, since on it their values depend.
        fields.sort(Comparator.comparing((String field) ->
                sides.values().stream().anyMatch(side -> side.space().isEntangled(field))));
    }

    /**
     * The changes, at most so many of them together, that reach all goals.
     *
     * @param mayBecome whether a field may change to a value
     */
    static Found search(
            List<LabelGoal> goals, Map<String, ReadingSpace> sides, BiPredicate<String, Object> mayBecome, int most) {
        var search = new CounterfactualSearch(goals, sides, mayBecome);
        for (var size = 0; size <= most && search.complete; size++) {
            search.look(new TreeMap<>(), 0, size);
        }
        return new Found(search.found, search.looked, search.complete, search.isExact());
    }

    private ReadingSpace side(LabelGoal goal) {
        return Objects.requireNonNull(sides.get(goal.reading()));
    }

    private void look(Map<String, Object> changes, int from, int left) {
        WorkLimit.check();
        if (left == 0) {
            looked++;
            if (goals.stream().allMatch(goal -> isFulfilled(goal, changes))) {
                found.add(new TreeMap<>(changes));
            }
            complete = looked < MOST;
            return;
        }
        for (var next = from; next <= fields.size() - left && complete; next++) {
            var field = fields.get(next);
            for (var value : values(field, changes)) {
                changes.put(field, value);
                if (found.stream().noneMatch(each -> changes.entrySet().containsAll(each.entrySet()))) {
                    look(changes, next + 1, left - 1);
                }
                changes.remove(field);
            }
        }
    }

    /** The values to which a field can be changed. */
    private Set<Object> values(String field, Map<String, Object> changes) {
        var values = new LinkedHashSet<Object>();
        for (var side : sides.values()) {
            values.addAll(side.values(field, known(side, changes)));
        }
        // To what it is already for all, nothing is changed.
        var now = new LinkedHashSet<Object>();
        sides.values().forEach(side -> side.believed(field).ifPresent(now::add));
        if (now.size() == 1
                && sides.values().stream().allMatch(side -> side.believed(field).isPresent())) {
            values.removeAll(now);
        }
        values.removeIf(value -> !mayBecome.test(field, value));
        return values;
    }

    private static Map<String, Object> known(ReadingSpace side, Map<String, Object> changes) {
        var known = new HashMap<>(side.current());
        known.putAll(changes);
        return known;
    }

    private boolean isFulfilled(LabelGoal goal, Map<String, Object> changes) {
        return goal.isFulfilledBy(side(goal).possible(goal.obligation(), known(side(goal), changes)));
    }

    private boolean isExact() {
        return goals.stream().allMatch(goal -> side(goal).space().isExact(goal.obligation()));
    }
}
