package org.conditionality.whatif.counterfactual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conditionality.fact.FactType;
import org.conditionality.norm.Label;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.question.QuestionWith;
import org.jspecify.annotations.Nullable;

/** Reads a question of what it would take. */
public final class CounterfactualReader {

    /** What is given in history and in law, and not up to anybody now, changes only if the question says so. */
    private static final List<String> LOCKED = List.of("signature", "standing", "usDecision");

    private static final List<String> KEYS = List.of("goal", "goals", "locked", "unlocked", "maxChanges");
    private static final List<String> GOAL_KEYS = List.of("reading", "obligation", "label", "holds");
    private static final List<String> LABELS = Stream.of(Label.Name.values())
            .filter(label -> label != Label.Name.UNDETERMINED)
            .map(Label.Name::name)
            .toList();
    private static final int USUAL_CHANGES = 3;
    private static final int MOST_CHANGES = 5;

    private final Library library;
    private final QuestionReader reader;

    public CounterfactualReader(Library library, QuestionReader reader) {
        this.library = library;
        this.reader = reader;
    }

    /**
     * The question that is the whole body.
     *
     * @throws RefusedInput with everything that is wrong with it
     */
    public CounterfactualQuestion read(@Nullable Object body) {
        var read = QuestionWith.read(body, KEYS, reader);
        var pack = library.pack(read.question().agreement()).orElseThrow();
        var goals = goals(read, pack);
        var names = names(pack);
        var locked = new TreeSet<>(LOCKED);
        for (var item : read.given().entry("unlocked").items()) {
            item.oneOf(names).ifPresent(locked::remove);
        }
        for (var item : read.given().entry("locked").items()) {
            item.oneOf(names).ifPresent(locked::add);
        }
        var changes = changes(read.given().entry("maxChanges"));
        read.check();
        return new CounterfactualQuestion(read.question(), goals, locked, changes);
    }

    private static Set<String> names(Pack pack) {
        var names = new TreeSet<>(pack.vocabulary().paths());
        pack.vocabulary().types().stream().map(FactType::name).forEach(names::add);
        return names;
    }

    private static int changes(Given given) {
        if (given.isNull()) {
            return USUAL_CHANGES;
        }
        var number = given.number(null);
        if (number.isPresent() && (number.get() < 1 || number.get() > MOST_CHANGES)) {
            given.refuse("%d changes cannot be looked for.".formatted(number.get()), "Take 1 to 5.");
        }
        return number.orElse(USUAL_CHANGES);
    }

    private static List<LabelGoal> goals(QuestionWith read, Pack pack) {
        var goal = read.given().entry("goal");
        var more = read.given().entry("goals");
        if (goal.isNull() == more.isNull()) {
            goal.refuse("There is no goal, or there are two.", "State either `goal`, or `goals` as a list.");
            return List.of();
        }
        var goals = new ArrayList<LabelGoal>();
        for (var item : goal.isNull() ? more.items() : List.of(goal)) {
            goal(item, read.question(), pack).ifPresent(goals::add);
        }
        return goals;
    }

    private static Optional<LabelGoal> goal(Given given, Question question, Pack pack) {
        var entries = given.entries("key", GOAL_KEYS);
        for (var needed : List.of("obligation", "label")) {
            if (given.entry(needed).isNull()) {
                given.refuse("The goal lacks `" + needed + "`.", "Add `" + needed + "`.");
            }
        }
        var readings = question.readings().isEmpty() ? List.copyOf(pack.readings()) : question.readings();
        var named = given.entry("reading");
        if (named.isNull() && readings.size() != 1) {
            given.refuse("It is not said under which reading the goal is to be reached.", "Add `reading` to the goal.");
        }
        var reading = named.isNull() ? Optional.of(readings.get(0)) : named.oneOf(pack.readings());
        var obligation =
                given.entry("obligation").oneOf(pack.agreement().obligations().keySet());
        var label = given.entry("label").oneOf(LABELS);
        var holds = entries.containsKey("holds") ? given.entry("holds").flag() : Optional.of(true);
        return obligation.flatMap(id -> label.flatMap(name -> reading.flatMap(
                under -> holds.map(wanted -> new LabelGoal(under, id, Label.Name.valueOf(name), wanted)))));
    }
}
