package org.conditionality.rule.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.conditionality.norm.Condition;
import org.conditionality.norm.Contradiction;
import org.conditionality.norm.NotCovered;
import org.conditionality.norm.Obligation;
import org.conditionality.norm.Performance;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.RulesFault;

/** Refuses conclusions that cannot hold together: a condition with two values is an error, never an answer. */
final class ConclusionConflicts {

    private ConclusionConflicts() {}

    static void check(Conclusions conclusions, Supplier<Conclusions> explained) {
        check(conclusions, (type, id) -> true, explained);
    }

    /**
     * Refuses those of some subjects alone.
     *
     * @param counts whether conclusions of a type about an id are among them
     */
    static void check(Conclusions conclusions, BiPredicate<String, String> counts, Supplier<Conclusions> explained) {
        if (!conclusions.all(Contradiction.class).isEmpty()) {
            // Facts that contradict each other are refused as such, whatever else follows from them.
            return;
        }
        once(conclusions, Condition.class, Condition::id, counts, "The condition `%s` has two values", explained);
        once(
                conclusions,
                Performance.class,
                Performance::obligation,
                counts,
                "`%s` is performed in two degrees",
                explained);
        once(conclusions, Obligation.class, Obligation::id, counts, "The obligation `%s` is stated twice", explained);
        var stated =
                conclusions.all(Obligation.class).stream().map(Obligation::id).collect(Collectors.toSet());
        for (var not : conclusions.all(NotCovered.class)) {
            if (stated.contains(not.obligation()) && counts.test("Obligation", not.obligation())) {
                throw RulesFault.of(
                        FindingCode.CONFLICT,
                        "",
                        "The obligation `%s` is both stated and declared not covered.".formatted(not.obligation()));
            }
        }
    }

    private static <T> void once(
            Conclusions conclusions,
            Class<T> type,
            Function<T, String> id,
            BiPredicate<String, String> counts,
            String fault,
            Supplier<Conclusions> explained) {
        var records = conclusions.all(type).stream()
                .filter(record -> counts.test(type.getSimpleName(), id.apply(record)))
                .toList();
        if (isOnce(records, id)) {
            return;
        }
        // The engine concludes in no order of its own, and the same fault has to be told in the same words.
        var byId = new TreeMap<String, List<T>>();
        records.forEach(record ->
                byId.computeIfAbsent(id.apply(record), any -> new ArrayList<>()).add(record));
        byId.forEach((about, some) -> {
            if (some.size() > 1) {
                var reasons = explained.get();
                var by = some.stream()
                        .map(record -> "by " + rules(reasons, record))
                        .sorted()
                        .collect(Collectors.joining(", and "));
                throw RulesFault.of(
                        FindingCode.CONFLICT, "", (fault + ": %s. Make them exclude each other.").formatted(about, by));
            }
        });
    }

    private static <T> boolean isOnce(List<T> records, Function<T, String> id) {
        var ids = new HashSet<String>();
        for (var record : records) {
            if (!ids.add(id.apply(record))) {
                return false;
            }
        }
        return true;
    }

    private static String rules(Conclusions reasons, Object record) {
        return reasons.supports(record).stream()
                .map(support -> "the rule \"%s\" (%s:%d)"
                        .formatted(
                                support.rule().name(),
                                support.rule().file(),
                                support.rule().line()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
    }
}
