package org.conditionality.rule.check.bound;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** Whether one thing leads to another, directly or through others. */
public final class Reachability {

    private Reachability() {}

    /** Whether the end is the start, or comes after it however many steps lie between. */
    public static boolean reaches(String start, String end, Function<String, ? extends Collection<String>> steps) {
        var seen = new HashSet<String>();
        var next = new ArrayList<>(List.of(start));
        while (!next.isEmpty()) {
            var each = next.remove(next.size() - 1);
            if (each.equals(end)) {
                return true;
            }
            if (seen.add(each)) {
                next.addAll(steps.apply(each));
            }
        }
        return false;
    }
}
