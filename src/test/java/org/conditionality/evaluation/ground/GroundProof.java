package org.conditionality.evaluation.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.conditionality.evaluation.ReadingEvaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactSet;
import org.conditionality.norm.Label;
import org.conditionality.norm.Value;

/** Proves by asking that facts suffice alone, and that none of them can be missing. */
final class GroundProof {

    private final ReadingEvaluator reading;
    private final LocalDate asOf;

    GroundProof(ReadingEvaluator reading, LocalDate asOf) {
        this.reading = reading;
        this.asOf = asOf;
    }

    /** What is wrong with a ground of a label; nothing where it suffices and is minimal. */
    List<String> faults(String obligation, Label.Name label, GroundFacts ground) {
        return faults(
                ground,
                answer -> answer.obligations().stream()
                        .filter(each -> each.id().equals(obligation))
                        .allMatch(each -> each.sets().stream().allMatch(set -> set.contains(label))));
    }

    /** What is wrong with a ground of a condition's value. */
    List<String> faults(String condition, Value value, GroundFacts ground) {
        return faults(
                ground,
                answer -> answer.conditions().stream()
                        .filter(each -> each.id().equals(condition))
                        .allMatch(each -> each.value() == value));
    }

    private List<String> faults(GroundFacts ground, Predicate<Answer.Reading> isCertain) {
        var faults = new ArrayList<String>();
        if (!isCertain.test(answer(ground))) {
            faults.add("it does not suffice");
        }
        ground.values().keySet().forEach(path -> {
            if (isCertain.test(answer(without(ground, path)))) {
                faults.add(path + " is not needed");
            }
        });
        ground.items()
                .forEach((type, items) -> items.forEach(item -> {
                    if (isCertain.test(answer(without(ground, type, item)))) {
                        faults.add(type + " " + item + " is not needed");
                    }
                }));
        return faults;
    }

    private Answer.Reading answer(GroundFacts ground) {
        return reading.outline(reading.world(asOf, new FactSet(ground.values(), ground.items())));
    }

    private static GroundFacts without(GroundFacts ground, String path) {
        var values = new TreeMap<>(ground.values());
        values.remove(path);
        return new GroundFacts(values, ground.items());
    }

    private static GroundFacts without(GroundFacts ground, String type, Map<String, Object> item) {
        var items = new TreeMap<>(ground.items());
        var rest = new ArrayList<>(items.getOrDefault(type, List.of()));
        rest.remove(item);
        items.put(type, rest);
        return new GroundFacts(ground.values(), items);
    }
}
