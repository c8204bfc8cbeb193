package org.conditionality.author.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.norm.Due;
import org.conditionality.norm.Failure;
import org.conditionality.norm.Obligation;
import org.conditionality.norm.Performance;

/**
 * The states of one obligation that the laws of labels can tell apart, its conditions aside: what has been decided of
 * it, whether it had arisen, how much of it is done, when it is due, and whether its debtor fails in it.
 */
final class LifecycleStates {

    /**
     * One of them.
     *
     * @param items what has been decided and the like, by the name of the type
     * @param records what follows from other facts
     */
    record State(Map<String, List<Map<String, Object>>> items, List<Object> records) {}

    private static final String DECISION = "usDecision";

    private final String id;
    private final List<String> conditions = new ArrayList<>();
    private final LocalDate asOf;

    /**
     * The states of an obligation on a date; of one that no rule states, those in which it rests on nothing.
     *
     * @param named the conditions that the laws know by name, and so may treat unlike others
     */
    LifecycleStates(String id, List<Obligation> stated, Set<String> named, LocalDate asOf) {
        this.id = id;
        this.asOf = asOf;
        for (var each : stated) {
            each.arisesOn().stream()
                    .filter(condition -> !named.contains(condition))
                    .limit(1)
                    .forEach(conditions::add);
            each.hangsOn().stream()
                    .filter(condition -> !named.contains(condition) && !conditions.contains(condition))
                    .limit(1)
                    .forEach(conditions::add);
        }
        conditions.addAll(named);
    }

    /** Every combination of decisions, waivers and what is done; what else there is takes its turns beside them. */
    List<State> decided(int round) {
        var states = new ArrayList<State>();
        for (var decisions : decisions()) {
            for (var waivers : waivers()) {
                for (var done : performances()) {
                    var turn = round + states.size() / performances().size();
                    var arisen = standing().get(turn % 3);
                    states.add(state(decisions, waivers, arisen, turn % 2, done, turn / 3 % 3, turn / 2 % 2));
                }
            }
        }
        return states;
    }

    /** Every combination of what is done, when it is due, days of suspension, and failure. */
    List<State> due() {
        var states = new ArrayList<State>();
        for (var done : performances()) {
            for (var due = 0; due < 4; due++) {
                for (var suspended = 0; suspended < 2; suspended++) {
                    for (var fails = 0; fails < 2; fails++) {
                        states.add(state(List.of(), List.of(), List.of(), suspended, done, due, fails));
                    }
                }
            }
        }
        return states;
    }

    private State state(
            List<Map<String, Object>> decisions,
            List<Map<String, Object>> waivers,
            List<Map<String, Object>> standing,
            int suspended,
            Performance done,
            int due,
            int fails) {
        var items = new HashMap<String, List<Map<String, Object>>>();
        var all = new ArrayList<>(decisions);
        all.addAll(waivers);
        items.put(DECISION, all);
        items.put("standing", standing);
        items.put("suspension", suspended == 0 ? List.of() : List.of(Map.of("obligation", id, "days", 1)));
        var records = new ArrayList<Object>(List.of(done));
        if (due > 0) {
            records.add(Due.on(id, asOf.minusDays(due - 1L)));
        }
        if (fails > 0) {
            records.add(Failure.in(id));
        }
        return new State(items, records);
    }

    private List<Performance> performances() {
        return List.of(Performance.none(id), Performance.part(id), Performance.all(id));
    }

    private List<List<Map<String, Object>>> standing() {
        return List.of(
                List.of(),
                List.of(Map.of("obligation", id, "arisenOn", asOf)),
                List.of(Map.of("obligation", id, "arisenOn", asOf.plusDays(1))));
    }

    private List<List<Map<String, Object>>> decisions() {
        var reverse = new HashMap<>(decision("REVERSE", 0));
        reverse.put("hadPower", true);
        var powerless = new HashMap<>(reverse);
        powerless.put("hadPower", false);
        return List.of(
                List.of(),
                List.of(decision("FREEZE", 0)),
                List.of(decision("FREEZE", 1)),
                List.of(decision("FREEZE", -1), decision("RESUME", 0)),
                List.of(decision("FREEZE", 0), decision("RESUME", -1)),
                List.of(decision("REVERSE", 0)),
                List.of(reverse),
                List.of(powerless),
                List.of(decision("REVERSE", -1), decision("FREEZE", 0)),
                List.of(decision("FREEZE", -1), decision("REVERSE", 0), decision("RESUME", 1)));
    }

    private List<List<Map<String, Object>>> waivers() {
        var all = new ArrayList<List<Map<String, Object>>>();
        all.add(List.of());
        all.add(List.of(decision("WAIVE", 0)));
        all.add(List.of(decision("WAIVE", 1)));
        for (var condition : conditions) {
            all.add(List.of(waiver(condition, 0)));
        }
        all.add(conditions.stream().map(condition -> waiver(condition, 1)).toList());
        return all;
    }

    private Map<String, Object> waiver(String condition, int days) {
        var waiver = new HashMap<>(decision("WAIVE", days));
        waiver.put("condition", condition);
        return waiver;
    }

    private Map<String, Object> decision(String kind, int days) {
        return Map.of("obligation", id, "kind", kind, "on", asOf.plusDays(days));
    }
}
