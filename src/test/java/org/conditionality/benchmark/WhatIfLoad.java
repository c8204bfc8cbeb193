package org.conditionality.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.norm.Label;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.whatif.WhatIf;

/**
 * Looks for up to three changes over the whole vocabulary that end or begin what each obligation of the agreement carries,
 * and for the exact condition of each label of each obligation, nothing being known, or the signature alone. Each is asked
 * once of an evaluator that remembers nothing, after one round to warm up; the slowest are printed.
 */
final class WhatIfLoad {

    private static final String AGREEMENT = "doha-2020";
    private static final int SHOWN = 5;
    private static final List<Label.Name> GOALS =
            List.of(Label.Name.FROZEN, Label.Name.TRIGGERED, Label.Name.PERFORMED);

    private final Library library = Library.open(Optional.empty());
    private final QuestionReader questions = new QuestionReader(library);

    private WhatIfLoad() {}

    /** What was asked, how long the answer took, and a word on it. */
    private record Took(String asked, double milliseconds, String found) {}

    /** Runs the measurements. */
    static List<String> run() {
        var load = new WhatIfLoad();
        load.counterfactuals();
        var lines = new ArrayList<String>();
        lines.addAll(slowest("counterfactuals with up to three changes", load.counterfactuals()));
        load.conditions();
        lines.addAll(slowest("exact conditions", load.conditions()));
        return lines;
    }

    private List<Took> counterfactuals() {
        var all = new ArrayList<Took>();
        forEach((reading, obligation) -> {
            for (var label : GOALS) {
                for (var facts : List.of(MeasuredQuestions.known(), unknown())) {
                    var body = MeasuredQuestions.body(reading, facts);
                    body.put("goal", Map.of("obligation", obligation, "label", label.name()));
                    body.put("maxChanges", 3);
                    all.add(took("%s of %s under %s, %s".formatted(label, obligation, reading, known(facts)), () -> {
                        var whatIf = whatIf();
                        var answer = whatIf.answer(whatIf.counterfactual(body));
                        return "%d ways, %,d looked at, complete: %s"
                                .formatted(answer.solutions().size(), answer.evaluated(), answer.complete());
                    }));
                }
            }
        });
        return all;
    }

    private static String known(Map<String, Object> facts) {
        return facts.size() == 1 ? "all unknown" : "all known";
    }

    private static Map<String, Object> unknown() {
        return Map.of("signature", Map.of("date", "2020-02-29"));
    }

    private List<Took> conditions() {
        var all = new ArrayList<Took>();
        forEach((reading, obligation) -> {
            for (var label : Label.Name.values()) {
                if (label != Label.Name.UNDETERMINED) {
                    all.add(condition(reading, obligation, label, unknown(), "the signature known"));
                    all.add(condition(reading, obligation, label, Map.of(), "nothing known"));
                }
            }
        });
        return all;
    }

    private Took condition(
            String reading, String obligation, Label.Name label, Map<String, Object> facts, String known) {
        var body = MeasuredQuestions.body(reading, facts);
        body.put("obligation", obligation);
        body.put("label", label.name());
        return took("%s of %s under %s, %s".formatted(label, obligation, reading, known), () -> {
            var whatIf = whatIf();
            var answer = whatIf.answer(whatIf.condition(body));
            var condition = answer.conditions().values().iterator().next();
            return "%d cases, exact: %s".formatted(condition.anyOf().size(), condition.exact());
        });
    }

    /** Receives each obligation under each reading. */
    private interface Each {
        void obligation(String reading, String obligation);
    }

    private void forEach(Each each) {
        var pack = library.pack(AGREEMENT).orElseThrow();
        for (var reading : pack.readings()) {
            pack.reading(reading).obligations().forEach(obligation -> each.obligation(reading, obligation));
        }
    }

    /** With an evaluator of its own: no question before has left anything in its memory. */
    private WhatIf whatIf() {
        return new WhatIf(library, new Evaluator(library), questions, 1);
    }

    private static Took took(String asked, Supplier<String> answer) {
        var begun = System.nanoTime();
        var found = answer.get();
        return new Took(asked, (System.nanoTime() - begun) / 1e6, found);
    }

    private static List<String> slowest(String what, List<Took> all) {
        var sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Took::milliseconds).reversed());
        var lines = new ArrayList<String>();
        lines.add("%,d %s: %.0f ms at the median; slowest"
                .formatted(all.size(), what, sorted.get(sorted.size() / 2).milliseconds()));
        sorted.stream()
                .limit(SHOWN)
                .forEach(took ->
                        lines.add("%7.0f ms  %s: %s".formatted(took.milliseconds(), took.asked(), took.found())));
        return lines;
    }
}
