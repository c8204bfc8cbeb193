package org.conditionality.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactSet;
import org.conditionality.norm.Label;
import org.conditionality.norm.Power;
import org.jspecify.annotations.Nullable;

/**
 * What one day hands on to the next, under one reading: which obligations have arisen, whether there was a power to
 * reverse on the day of a decision, and for how long each was frozen. Where it is open which, every way is carried.
 */
final class CarriedState {

    private static final String STANDING = "standing";
    private static final String DECISION = "usDecision";
    private static final String SUSPENSION = "suspension";
    private static final String OBLIGATION = "obligation";
    private static final String HAD_POWER = "hadPower";

    /** Whether something was so: surely, maybe, or surely not. */
    private enum Was {
        SURELY,
        MAYBE,
        NOT
    }

    private record Arisen(Was was, LocalDate since) {}

    private record Frozen(long least, long most, Was now, LocalDate counted) {

        Frozen until(LocalDate day) {
            var more = ChronoUnit.DAYS.between(counted, day);
            return new Frozen(least + (now == Was.SURELY ? more : 0), most + (now == Was.NOT ? 0 : more), now, day);
        }
    }

    /** The facts as they are if what went before was one way. */
    record Branch(FactSet facts, boolean mayHaveArisen) {}

    private final LocalDate from;
    private final boolean counts;
    private final Map<String, Arisen> arisen = new TreeMap<>();
    private final Map<String, TreeMap<LocalDate, Was>> powers = new HashMap<>();
    private final Map<String, Frozen> frozen = new TreeMap<>();

    /**
     * Nothing so far.
     *
     * @param from the first day
     * @param counts whether it can matter for how long something was frozen
     */
    CarriedState(LocalDate from, boolean counts) {
        this.from = from;
        this.counts = counts;
    }

    /** The facts of a day with what is handed on to it, in each way it can have been. */
    List<Branch> branches(LocalDate day, FactSet facts) {
        var branches = new ArrayList<Branch>();
        for (var maybe : either(arisen.values().stream().anyMatch(each -> each.was() == Was.MAYBE))) {
            for (var power : either(decisions(facts).anyMatch(item -> powerOn(item, day) == Was.MAYBE))) {
                for (var longest : either(counts && frozen.values().stream().anyMatch(each -> isOpen(each, day)))) {
                    var standing = standing(maybe);
                    var handed = standing.isEmpty() ? facts : facts.withMoreItems(STANDING, standing);
                    if (decisions(facts).anyMatch(item -> powerOn(item, day) != null)) {
                        handed = handed.withItems(
                                DECISION,
                                decisions(facts)
                                        .map(item -> filled(item, day, power))
                                        .toList());
                    }
                    if (counts) {
                        handed = handed.withItems(SUSPENSION, suspensions(facts, day, longest));
                    }
                    branches.add(new Branch(handed, maybe));
                }
            }
        }
        return branches;
    }

    private static List<Boolean> either(boolean open) {
        return open ? List.of(false, true) : List.of(false);
    }

    private List<Map<String, Object>> standing(boolean maybe) {
        var items = new ArrayList<Map<String, Object>>();
        arisen.forEach((obligation, one) -> {
            if (one.was() == Was.SURELY || maybe) {
                items.add(Map.of(OBLIGATION, obligation, "arisenOn", one.since()));
            }
        });
        return items;
    }

    private static Stream<Map<String, Object>> decisions(FactSet facts) {
        return facts.many().getOrDefault(DECISION, List.of()).stream();
    }

    /** Whether there was a power to reverse on the day of a decision; null where that is not to be told here. */
    private @Nullable Was powerOn(Map<String, Object> decision, LocalDate day) {
        if (!"REVERSE".equals(decision.get("kind"))
                || decision.containsKey(HAD_POWER)
                || !(decision.get("on") instanceof LocalDate on)
                || !on.isBefore(day)
                || on.isBefore(from)) {
            return null;
        }
        var known = powers.getOrDefault(String.valueOf(decision.get(OBLIGATION)), new TreeMap<>())
                .floorEntry(on);
        return known == null ? Was.NOT : known.getValue();
    }

    private Map<String, Object> filled(Map<String, Object> decision, LocalDate day, boolean power) {
        var was = powerOn(decision, day);
        if (was == null) {
            return decision;
        }
        var filled = new HashMap<>(decision);
        filled.put(HAD_POWER, was == Was.SURELY || (was == Was.MAYBE && power));
        return filled;
    }

    private static boolean isOpen(Frozen frozen, LocalDate day) {
        var counted = frozen.until(day);
        return counted.least() < counted.most();
    }

    /** The suspensions stated, longer by what is counted. */
    private List<Map<String, Object>> suspensions(FactSet facts, LocalDate day, boolean longest) {
        var days = new TreeMap<String, Long>();
        frozen.forEach((obligation, one) -> {
            var counted = one.until(day);
            days.put(obligation, longest ? counted.most() : counted.least());
        });
        var items = new ArrayList<Map<String, Object>>();
        for (var stated : facts.many().getOrDefault(SUSPENSION, List.of())) {
            var more = days.remove(String.valueOf(stated.get(OBLIGATION)));
            var item = new HashMap<>(stated);
            if (more != null && stated.get("days") instanceof Integer before) {
                item.put("days", Math.toIntExact(before + more));
            }
            items.add(item);
        }
        days.values().removeIf(each -> each == 0);
        days.forEach((obligation, each) -> items.add(Map.of(OBLIGATION, obligation, "days", Math.toIntExact(each))));
        return items;
    }

    /** Takes in what holds on a day. Returns whether the next day can differ by that alone. */
    boolean take(LocalDate day, DayView view, FactSet facts) {
        var moved = decisions(facts).anyMatch(item -> day.equals(item.get("on")));
        for (var entry : view.obligations().entrySet()) {
            moved |= takeArisen(day, entry.getKey(), entry.getValue());
            powers.computeIfAbsent(entry.getKey(), id -> new TreeMap<>()).put(day, power(entry.getValue()));
            takeFrozen(day, entry.getKey(), entry.getValue());
        }
        return moved;
    }

    private boolean takeArisen(LocalDate day, String obligation, DayView.Seen seen) {
        var before = arisen.get(obligation);
        var may = seen.unaided().stream().anyMatch(CarriedState::hasArisen);
        var must = seen.unaided().stream().allMatch(CarriedState::hasArisen);
        if (may && (before == null || (must && before.was() == Was.MAYBE))) {
            arisen.put(obligation, new Arisen(must ? Was.SURELY : Was.MAYBE, day));
            return true;
        }
        return false;
    }

    private static boolean hasArisen(List<Label.Name> labels) {
        return !labels.contains(Label.Name.NOT_TRIGGERED) && !labels.contains(Label.Name.NOT_COVERED);
    }

    private static Was power(DayView.Seen seen) {
        var states = seen.branches().stream()
                .flatMap(branch -> branch.powers().stream())
                .filter(power -> power.kind() == Power.Kind.REVERSE)
                .map(Answer.Power::state)
                .distinct()
                .toList();
        if (states.stream().allMatch(state -> state == Power.State.LATENT)) {
            return Was.NOT;
        }
        return states.contains(Power.State.LATENT) || states.contains(Power.State.UNKNOWN) ? Was.MAYBE : Was.SURELY;
    }

    private void takeFrozen(LocalDate day, String obligation, DayView.Seen seen) {
        var was = seen.must(Label.Name.FROZEN) ? Was.SURELY : seen.may(Label.Name.FROZEN) ? Was.MAYBE : Was.NOT;
        var before =
                frozen.getOrDefault(obligation, new Frozen(0, 0, Was.NOT, day)).until(day);
        frozen.put(obligation, new Frozen(before.least(), before.most(), was, day));
    }
}
