package org.conditionality.scenario.run;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.diagram.JudgedThing;
import org.conditionality.fact.Claims;
import org.conditionality.fact.FactSet;
import org.conditionality.norm.Label;
import org.conditionality.norm.Value;
import org.conditionality.scenario.Statement;
import org.jspecify.annotations.Nullable;

/** A situation as it is answered, whatever is unknown in it. */
record AnswerSituation(Answer answer, FactSet facts) implements Statement.Situation {

    private Answer.Obligation obligation(JudgedThing thing) {
        return reading(thing).obligations().stream()
                .filter(each -> each.id().equals(thing.id()))
                .findFirst()
                .orElseThrow();
    }

    private Answer.Reading reading(JudgedThing thing) {
        return Objects.requireNonNull(answer.readings().get(thing.side()));
    }

    @Override
    public Object outcome(JudgedThing obligation) {
        return Set.copyOf(obligation(obligation).sets());
    }

    @Override
    public Set<Label.Name> labels(JudgedThing obligation) {
        return Set.copyOf(obligation(obligation).labels());
    }

    @Override
    public Set<Label.Name> certain(JudgedThing obligation) {
        var labels = EnumSet.noneOf(Label.Name.class);
        labels.addAll(labels(obligation));
        labels.addAll(Objects.requireNonNullElse(obligation(obligation).certain(), List.of()));
        return labels;
    }

    @Override
    public Value value(JudgedThing condition) {
        return reading(condition).conditions().stream()
                .filter(each -> each.id().equals(condition.id()))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Override
    public @Nullable Object fact(String field) {
        var value = facts.values().get(field);
        return value instanceof Claims ? null : value;
    }

    /** Whether what is answered of some things is certain to be all that is possible. */
    boolean isExact(Set<JudgedThing> things) {
        return things.stream()
                .allMatch(thing -> thing.kind() == JudgedThing.Kind.VALUE
                        || !Boolean.FALSE.equals(obligation(thing).exact()));
    }

    /** What is answered of some things, one sentence each. */
    List<String> inWords(Set<JudgedThing> things) {
        return things.stream().map(this::inWords).sorted().collect(Collectors.toList());
    }

    private String inWords(JudgedThing thing) {
        var what = thing.kind() == JudgedThing.Kind.VALUE ? value(thing).name() : labelsInWords(thing);
        return "`%s` is %s under `%s`".formatted(thing.id(), what, thing.side());
    }

    private String labelsInWords(JudgedThing thing) {
        var sets = obligation(thing).sets().stream()
                .map(set -> new TreeSet<>(set.stream().map(Enum::name).toList()))
                .map(set -> String.join(" and ", set))
                .sorted()
                .toList();
        return String.join(", or ", sets);
    }
}
