package org.conditionality.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.conditionality.evaluation.diagram.JudgedThing;
import org.conditionality.evaluation.space.FactSpace;
import org.conditionality.norm.Label;
import org.conditionality.norm.Value;
import org.jspecify.annotations.Nullable;

/** What can be said of facts and of what readings make of them; true or false where that is known. */
public sealed interface Statement {

    /** Stands for each reading, or each obligation, in turn. */
    String EACH = "*";

    /** Facts, and what readings make of them. */
    interface Situation {

        /** All that an obligation can come to, to be told from what others come to. */
        Object outcome(JudgedThing obligation);

        /** The labels of an obligation. */
        Set<Label.Name> labels(JudgedThing obligation);

        /** The labels that an obligation carries for certain. */
        Set<Label.Name> certain(JudgedThing obligation);

        Value value(JudgedThing condition);

        /** The value of a field; null if it is unknown. */
        @Nullable
        Object fact(String field);
    }

    boolean holds(Situation situation);

    /** The obligations and conditions that it speaks of, with their readings. */
    Set<JudgedThing> things();

    /** Values of fields that have to be told from all others, by path. */
    default Map<String, Set<Object>> values() {
        return Map.of();
    }

    /** Tells each label of an obligation and each value of a condition that it names. */
    default void named(BiConsumer<JudgedThing, String> told) {}

    /** The same of other things, such as one obligation in place of each. */
    Statement of(UnaryOperator<JudgedThing> others);

    /** That an obligation carries these labels: and no others, if that is said. */
    record Carries(JudgedThing obligation, Set<Label.Name> labels, boolean alone) implements Statement {

        public Carries {
            labels = Set.copyOf(labels);
        }

        @Override
        public boolean holds(Situation situation) {
            return alone
                    ? situation.labels(obligation).equals(labels)
                    : situation.certain(obligation).containsAll(labels);
        }

        @Override
        public Set<JudgedThing> things() {
            return Set.of(obligation);
        }

        @Override
        public void named(BiConsumer<JudgedThing, String> told) {
            labels.forEach(label -> told.accept(obligation, label.name()));
        }

        @Override
        public Statement of(UnaryOperator<JudgedThing> others) {
            return new Carries(others.apply(obligation), labels, alone);
        }
    }

    /** That a condition has a value. */
    record Valued(JudgedThing condition, Value value) implements Statement {

        @Override
        public boolean holds(Situation situation) {
            return situation.value(condition) == value;
        }

        @Override
        public Set<JudgedThing> things() {
            return Set.of(condition);
        }

        @Override
        public void named(BiConsumer<JudgedThing, String> told) {
            told.accept(condition, value.name());
        }

        @Override
        public Statement of(UnaryOperator<JudgedThing> others) {
            return new Valued(others.apply(condition), value);
        }
    }

    /** That an obligation comes to the same under some readings. */
    record Same(List<JudgedThing> obligations) implements Statement {

        public Same {
            obligations = List.copyOf(obligations);
        }

        @Override
        public boolean holds(Situation situation) {
            return obligations.stream().map(situation::outcome).distinct().count() == 1;
        }

        @Override
        public Set<JudgedThing> things() {
            return Set.copyOf(obligations);
        }

        @Override
        public Statement of(UnaryOperator<JudgedThing> others) {
            return new Same(obligations.stream().map(others).toList());
        }
    }

    /**
     * That a fact is known and lies in a range, or is one value.
     *
     * @param from the least number or the first day, or the value itself
     * @param below the number or day up to which, without it, it lies; null where there is none
     */
    record Stated(String field, Object from, @Nullable Object below) implements Statement {

        @Override
        public boolean holds(Situation situation) {
            var value = situation.fact(field);
            return value != null
                    && (value.equals(from)
                            || (isMeasured()
                                    && FactSpace.compare(value, from) >= 0
                                    && (below == null || FactSpace.compare(value, below) < 0)));
        }

        private boolean isMeasured() {
            return from instanceof Integer || from instanceof LocalDate;
        }

        @Override
        public Set<JudgedThing> things() {
            return Set.of();
        }

        /** The bounds, and what lies right before them. */
        @Override
        public Map<String, Set<Object>> values() {
            var values = new HashSet<Object>();
            for (var bound : below == null ? List.of(from) : List.of(from, below)) {
                values.add(bound);
                if (bound instanceof LocalDate day) {
                    values.add(day.minusDays(1));
                } else if (bound instanceof Integer number && number > 0) {
                    values.add(number - 1);
                }
            }
            return Map.of(field, values);
        }

        @Override
        public Statement of(UnaryOperator<JudgedThing> others) {
            return this;
        }
    }

    /** That all of some statements hold, or any of them; of none, all hold and not any does. */
    record Joined(List<Statement> parts, boolean all) implements Statement {

        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Situation situation) {
            return all
                    ? parts.stream().allMatch(part -> part.holds(situation))
                    : parts.stream().anyMatch(part -> part.holds(situation));
        }

        @Override
        public Set<JudgedThing> things() {
            var things = new HashSet<JudgedThing>();
            parts.forEach(part -> things.addAll(part.things()));
            return things;
        }

        @Override
        public Map<String, Set<Object>> values() {
            var values = new TreeMap<String, Set<Object>>();
            parts.forEach(part -> part.values()
                    .forEach((field, some) -> values.computeIfAbsent(field, path -> new HashSet<>())
                            .addAll(some)));
            return values;
        }

        @Override
        public void named(BiConsumer<JudgedThing, String> told) {
            parts.forEach(part -> part.named(told));
        }

        @Override
        public Statement of(UnaryOperator<JudgedThing> others) {
            var same = new ArrayList<Statement>();
            parts.forEach(part -> same.add(part.of(others)));
            return new Joined(same, all);
        }
    }

    /** That a statement does not hold. */
    record Denied(Statement part) implements Statement {

        @Override
        public boolean holds(Situation situation) {
            return !part.holds(situation);
        }

        @Override
        public Set<JudgedThing> things() {
            return part.things();
        }

        @Override
        public Map<String, Set<Object>> values() {
            return part.values();
        }

        @Override
        public void named(BiConsumer<JudgedThing, String> told) {
            part.named(told);
        }

        @Override
        public Statement of(UnaryOperator<JudgedThing> others) {
            return new Denied(part.of(others));
        }
    }
}
