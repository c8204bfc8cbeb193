package org.conditionality.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.norm.Label;
import org.jspecify.annotations.Nullable;

/**
 * What holds on one day, whatever it is that is not known of the days before.
 *
 * @param reading what holds in one of the ways in which the days before may have been
 */
record DayView(Map<String, Seen> obligations, Map<String, Answer.Condition> conditions, Answer.Reading reading) {

    /** One way in which what is not known of the days before may have been. */
    record Branch(boolean mayHaveArisen, Answer.Reading reading) {}

    /**
     * What holds of one obligation.
     *
     * @param branches what holds of it in each branch
     * @param unaided the sets of labels possible where it has arisen on no day before but those on which it certainly had
     */
    record Seen(List<Answer.Obligation> branches, List<List<Label.Name>> possible, List<List<Label.Name>> unaided) {

        List<Label.Name> labels() {
            return possible.size() == 1 ? possible.get(0) : List.of(Label.Name.UNDETERMINED);
        }

        /** The labels common to all sets that are possible. */
        List<Label.Name> certain() {
            return possible.get(0).stream().filter(this::must).toList();
        }

        /** The unknown fields that can each tip it alone, in any of the ways in which the days before may have been. */
        List<String> decisive() {
            return branches.stream()
                    .flatMap(branch -> Stream.ofNullable(branch.decisive()).flatMap(List::stream))
                    .distinct()
                    .sorted()
                    .toList();
        }

        boolean may(Label.Name label) {
            return possible.stream().anyMatch(set -> set.contains(label));
        }

        boolean must(Label.Name label) {
            return possible.stream().allMatch(set -> set.contains(label));
        }

        /** Any branch, of which what does not depend on the days before can be told. */
        Answer.Obligation outline() {
            return branches.get(0);
        }

        @Nullable
        Boolean exact() {
            return branches.stream().anyMatch(each -> each.exact() != null) ? Boolean.FALSE : null;
        }

        String inWords() {
            var words =
                    branches.stream().map(Answer.Obligation::inWords).distinct().toList();
            return words.size() == 1 || possible.size() == 1
                    ? words.get(0)
                    : "What went before is unknown. Either: " + String.join(" Or: ", words);
        }
    }

    static DayView of(List<Branch> branches) {
        var all = new TreeMap<String, List<Branch>>();
        branches.forEach(branch -> branch.reading()
                .obligations()
                .forEach(obligation -> all.computeIfAbsent(obligation.id(), id -> new ArrayList<>())
                        .add(branch)));
        var obligations = new TreeMap<String, Seen>();
        all.keySet().forEach(id -> obligations.put(id, seen(id, branches)));
        var conditions = new LinkedHashMap<String, Answer.Condition>();
        branches.get(0).reading().conditions().forEach(each -> conditions.put(each.id(), each));
        return new DayView(obligations, conditions, branches.get(0).reading());
    }

    private static Seen seen(String id, List<Branch> branches) {
        var outlines = new ArrayList<Answer.Obligation>();
        var unaided = new ArrayList<Answer.Obligation>();
        for (var branch : branches) {
            for (var obligation : branch.reading().obligations()) {
                if (obligation.id().equals(id)) {
                    outlines.add(obligation);
                    if (!branch.mayHaveArisen()) {
                        unaided.add(obligation);
                    }
                }
            }
        }
        return new Seen(outlines, sets(outlines), sets(unaided));
    }

    private static List<List<Label.Name>> sets(List<Answer.Obligation> outlines) {
        var sets = new TreeSet<List<Label.Name>>((one, other) -> one.toString().compareTo(other.toString()));
        for (var outline : outlines) {
            var possible = outline.possible();
            sets.addAll(possible == null ? List.of(outline.labels()) : possible);
        }
        return List.copyOf(sets);
    }

    Seen of(String obligation) {
        return Objects.requireNonNull(obligations.get(obligation), obligation);
    }

    Answer.Condition condition(String id) {
        return Objects.requireNonNull(conditions.get(id), id);
    }
}
