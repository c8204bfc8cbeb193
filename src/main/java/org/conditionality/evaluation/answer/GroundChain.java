package org.conditionality.evaluation.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conditionality.evaluation.ground.GroundFacts;
import org.conditionality.evaluation.ground.GroundFinder;
import org.conditionality.norm.Condition;
import org.conditionality.norm.Value;
import org.conditionality.norm.Waived;
import org.conditionality.rule.parsed.LawShape;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.rule.session.Conclusions;
import org.conditionality.rule.session.Conclusions.Support;

/**
 * The rules that lead from the facts of one ground to what rests on it. Followed is only what the ground makes certain; where
 * a rule asks that something is not so, the rules that would make it so are named, with the conditions that keep them from
 * holding.
 */
final class GroundChain {

    private static final String CONDITION = "Condition";

    private final ReadingRules rules;
    private final Conclusions conclusions;
    private final GroundFinder finder;
    private final GroundFacts ground;
    private final String obligation;
    private final List<Answer.RestsOn> restsOn;
    private final Map<String, Value> standing;
    private final Map<Object, Boolean> certain = new HashMap<>();
    private final Set<Object> seen = new HashSet<>();
    private final Deque<Support> next = new ArrayDeque<>();
    private final Map<String, Answer.Step> steps = new LinkedHashMap<>();
    private final Set<String> clauses = new TreeSet<>();
    private final Map<String, Value> conditions = new TreeMap<>();

    /**
     * For one ground.
     *
     * @param conclusions what follows, with its reasons, from the facts given, or from a completion of them
     * @param restsOn the conditions that the obligation rests on, as they stand in the answer
     * @param standing the conditions that may be named, as they stand in the answer
     */
    GroundChain(
            ReadingRules rules,
            Conclusions conclusions,
            GroundFinder finder,
            GroundFacts ground,
            String obligation,
            List<Answer.RestsOn> restsOn,
            Map<String, Value> standing) {
        this.rules = rules;
        this.conclusions = conclusions;
        this.finder = finder;
        this.ground = ground;
        this.obligation = obligation;
        this.restsOn = restsOn;
        this.standing = standing;
        restsOn.stream()
                .filter(each -> isTouched(each.condition())
                        || (each.value() == Value.WAIVED && !ground.items().isEmpty()))
                .forEach(each -> conditions.put(each.condition(), each.value()));
    }

    /** Follows all that leads to a record. */
    void follow(Object record) {
        var supports = conclusions.supports(record);
        var usable = supports.stream().filter(this::isUsable).toList();
        // What is certain whichever of several ways leads to it is given by the last rule alone.
        if (usable.isEmpty() && !supports.isEmpty()) {
            add(supports.get(0));
        }
        enqueue(usable);
        while (!next.isEmpty()) {
            var support = next.remove();
            add(support);
            support.from().forEach(this::expand);
            expandAbsent(support);
        }
    }

    /** The rules, the last first, and then those that do not hold. */
    List<Answer.Step> steps() {
        return List.copyOf(steps.values());
    }

    List<String> clauses() {
        return List.copyOf(clauses);
    }

    /** The conditions that it rests on, as they stand in the answer. */
    Map<String, Value> conditions() {
        return conditions;
    }

    private void enqueue(List<Support> supports) {
        next.addAll(supports);
    }

    private void add(Support support) {
        var rule = support.rule();
        steps.putIfAbsent(rule.name(), Answer.Step.of(rule.name(), rule.clause()));
        if (rule.clause() != null) {
            clauses.add(rule.clause());
        }
    }

    private void expand(Object record) {
        if (!seen.add(record)) {
            return;
        }
        if (record instanceof Condition condition) {
            Optional.ofNullable(standing.get(condition.id())).ifPresent(value -> conditions.put(condition.id(), value));
        }
        if (isCertain(record)) {
            enqueue(conclusions.supports(record).stream().filter(this::isUsable).toList());
        }
    }

    private boolean isTouched(String condition) {
        return rules.conditions().contains(condition)
                && rules.condition(condition).fields().stream().anyMatch(ground.values()::containsKey);
    }

    /** Whether a way to a conclusion rests on this ground, as far as it rests on facts. */
    private boolean isUsable(Support support) {
        return isOfGround(support.facts()) && support.from().stream().allMatch(this::isCertain);
    }

    private boolean isOfGround(Map<String, Object> facts) {
        var any = false;
        for (var fact : facts.entrySet()) {
            if (ground.values().containsKey(fact.getKey()) || hasItem(fact.getKey(), fact.getValue())) {
                return true;
            }
            any |= !finder.isNeverUnknown(fact.getKey());
        }
        return !any;
    }

    private boolean hasItem(String type, Object items) {
        var own = ground.items().get(type);
        return own != null && items instanceof List<?> list && own.stream().anyMatch(list::contains);
    }

    /** Whether the ground alone makes sure of a record, as far as that can matter. */
    private boolean isCertain(Object record) {
        var known = certain.get(record);
        if (known == null) {
            certain.put(record, false);
            known = record instanceof Condition condition ? isCertain(condition) : isCertainByRules(record);
            certain.put(record, known);
        }
        return known;
    }

    private boolean isCertain(Condition condition) {
        var stands = standing.get(condition.id());
        return (stands == condition.value() || stands == Value.WAIVED)
                && finder.isCertain(condition.id(), condition.value(), ground);
    }

    /** What agreements say of performance and the like may be less than certain: then it is followed no further. */
    private boolean isCertainByRules(Object record) {
        var supports = conclusions.supports(record);
        return supports.isEmpty()
                || supports.stream()
                        .noneMatch(each ->
                                rules.lawShapes().containsKey(each.rule().name()))
                || supports.stream().anyMatch(this::isUsable);
    }

    private void expandAbsent(Support support) {
        var shape = rules.lawShapes().get(support.rule().name());
        if (shape != null) {
            shape.absent().forEach(type -> expandAbsent(type, new HashSet<>()));
        }
    }

    private void expandAbsent(String type, Set<String> before) {
        if (!before.add(type)) {
            return;
        }
        for (var law : rules.lawShapes().values()) {
            if (law.concludes().equals(type)) {
                var missing = missing(law);
                var kept = kept(law);
                if (!missing.isEmpty() || !kept.isEmpty()) {
                    steps.putIfAbsent(
                            law.info().name(),
                            new Answer.Step(
                                    law.info().name(), law.info().clause(), false, kept.isEmpty() ? null : kept));
                    missing.forEach(each -> expandAbsent(each, before));
                    kept.forEach(this::followKept);
                }
            }
        }
    }

    /** The types of which a rule asks for something about the obligation, and there is nothing. */
    private List<String> missing(LawShape law) {
        var missing = new ArrayList<>(law.present());
        missing.removeIf(type -> rules.lawShapes().values().stream()
                        .noneMatch(each -> each.concludes().equals(type))
                || !conclusions.about(type, obligation).isEmpty());
        return missing;
    }

    /** The conditions of this ground at which a rule looks, as they stand: they keep it from holding. */
    private Map<String, Value> kept(LawShape law) {
        var kept = new TreeMap<String, Value>();
        if (law.present().contains(CONDITION)) {
            restsOn.stream()
                    .filter(each -> conditions.containsKey(each.condition()) && looksAt(law, each))
                    .forEach(each -> kept.put(each.condition(), each.value()));
        }
        return kept;
    }

    private boolean looksAt(LawShape law, Answer.RestsOn one) {
        var role = one.role() == Answer.Role.CONTINUING ? "hangsOn" : "arisesOn";
        return law.roles().contains(role)
                && law.condition()
                        .map(one.condition()::equals)
                        .orElseGet(() -> !rules.lawTexts().contains(one.condition()));
    }

    private void followKept(String condition, Value value) {
        var record = value == Value.WAIVED
                ? new Waived(obligation, condition)
                : conclusions.about(CONDITION, condition).stream().findFirst().orElse(null);
        if (record != null) {
            expand(record);
        }
    }
}
