package org.conditionality.evaluation.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.conditionality.evaluation.state.InputBits;
import org.conditionality.evaluation.state.InputCase;
import org.conditionality.evaluation.state.ObligationOutcome;
import org.conditionality.evaluation.state.ReachableStates;
import org.conditionality.norm.Advisory;
import org.conditionality.norm.Condition;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.rule.session.Conclusions;

/**
 * Where two versions of the rules of one reading come to different things: exactly, for all values of all fields, by
 * trying each way in which what an obligation depends on can come together under both. For one thread at a time.
 */
public final class SemanticDiff {

    /** With more fields than this, not every part of what an advisory depends on is tried. */
    public static final int MOST_PARTIAL = 4;

    /** What the second version comes to where its rules contradict each other or fail. */
    public static final String NO_ANSWER = "no answer";

    private final VersionComparison versions;
    private final World base;

    /**
     * Compares two versions.
     *
     * @param base the date, the settings and the lists of facts, which stay as they are; every field it leaves out takes
     *     every value
     */
    public SemanticDiff(ReadingRules before, ReadingRules after, World base) {
        this.versions =
                new VersionComparison(new RulesVersion(before, after, base), new RulesVersion(after, before, base));
        this.base = base;
    }

    /**
     * Facts under which the versions differ.
     *
     * @param in what differs
     * @param before what the first comes to: labels and powers, the value of a condition, advisories, or terms
     * @param values the facts, by path
     * @param others how many other ways there are in which the facts can come together and the versions differ
     */
    public record Difference(In in, Set<String> before, Set<String> after, Map<String, Object> values, int others) {}

    /** What can differ; what comes later differs only where all before it is the same. */
    public enum In {
        LABELS,
        TERMS,
        ADVISORIES
    }

    /** What was found, and whether that is so for all values and not only for those that were tried. */
    public record Found(List<Difference> differences, boolean exact) {}

    /** Facts under which the rules give a condition different values. */
    public Found condition(String id) {
        return orRefusal(() -> conditions(id));
    }

    /** Under faulty rules there can be facts to which there is no answer. */
    private static Found orRefusal(Supplier<Found> found) {
        try {
            return found.get();
        } catch (NoAnswer refusal) {
            var values = new TreeMap<>(refusal.values);
            return new Found(List.of(new Difference(In.LABELS, refusal.before, Set.of(NO_ANSWER), values, 0)), true);
        }
    }

    private Found conditions(String id) {
        var input = versions.condition(id);
        var differences = new LinkedHashMap<List<Set<String>>, Difference>();
        for (var cell : versions.cells(List.of(input)).getOrDefault(input, List.of())) {
            if (!cell.before().records().equals(cell.after().records())) {
                note(differences, In.LABELS, values(cell.before()), values(cell.after()), cell.completion());
            }
        }
        return new Found(List.copyOf(differences.values()), versions.isExact(input));
    }

    /**
     * Facts under which the rules tell an analyst different things of an obligation, or by one id, by the rules that
     * conclude one advisory.
     *
     * @param advisory its id
     * @param about the obligation it is about, or its own id where it is about none
     */
    public Found advisories(String advisory, String about) {
        return orRefusal(() -> advised(advisory, about));
    }

    private Found advised(String advisory, String about) {
        var both = versions.input("Advisory", advisory);
        var fields = versions.unknown(both);
        var differences = new LinkedHashMap<List<Set<String>>, Difference>();
        var exact = versions.isExact(both) && fields.size() <= MOST_PARTIAL;
        // An advisory can rest on what is unknown.
        for (var completion : exact ? versions.partial(fields) : Set.<Map<String, Object>>of()) {
            var first = advisories(versions.before().conclude(completion, List.of(), ConclusionScope.ALL), about);
            var second = VersionComparison.second(
                    completion,
                    () -> advisories(versions.after().conclude(completion, List.of(), ConclusionScope.ALL), about),
                    () -> first);
            if (!first.equals(second)) {
                note(differences, In.ADVISORIES, first, second, completion);
            }
        }
        return new Found(List.copyOf(differences.values()), exact);
    }

    private static Set<String> advisories(Conclusions conclusions, String about) {
        var ids = new TreeSet<String>();
        conclusions.all(Advisory.class).stream()
                .filter(each -> each.id().equals(about) || about.equals(each.obligation()))
                .forEach(each -> ids.add(each.id()));
        return ids;
    }

    /**
     * Whether both versions conclude the same records of a type about an id, for all values of what is unknown. Where
     * not every value could be tried, they are taken to differ.
     */
    public boolean isSame(String type, String id) {
        var both = versions.input(type, id);
        try {
            return versions.isExact(both)
                    && versions.cells(List.of(both)).getOrDefault(both, List.of()).stream()
                            .allMatch(pair ->
                                    pair.before().records().equals(pair.after().records()));
        } catch (NoAnswer refusal) {
            return false;
        }
    }

    private static Set<String> values(InputCase cell) {
        var values = new TreeSet<String>();
        cell.records().forEach(record -> values.add(((Condition) record).value().name()));
        return values;
    }

    /**
     * Facts under which the rules give an obligation different labels, another state of a power, or other terms: who owes
     * it to whom, how strictly, and until when.
     */
    public Found obligation(String id) {
        return orRefusal(() -> obligations(id, ConclusionScope.LABELS));
    }

    /**
     * Facts under which the rules give an obligation different labels, another state of a power, or, where all that
     * matters to its labels is known, other advisories.
     */
    public Found answer(String id) {
        return orRefusal(() -> obligations(id, ConclusionScope.ALL));
    }

    private Found obligations(String id, ConclusionScope wanted) {
        var inputs = versions.inputs(id);
        var exact = inputs.stream().allMatch(versions::isExact);
        var cells = versions.cells(inputs);
        var joint = new LinkedHashMap<LabelInput, List<InputCase>>();
        var roles = List.of(
                new ConditionRoles(versions.before(), base, id), new ConditionRoles(versions.after(), base, id));
        cells.forEach((input, list) -> joint.put(
                input.any(), list.stream().map(cell -> cell.joint(roles)).toList()));
        var differences = new LinkedHashMap<List<Set<String>>, Difference>();
        try {
            var combination = ReachableStates.of(joint, new InputBits());
            for (var mask : combination.masks()) {
                var values = combination.completion(mask);
                var assumed = combination.assumed(mask);
                var first = versions.before().conclude(values, VersionedRecord.of(assumed, false), wanted);
                var one = ObligationOutcome.of(id, first);
                var second = VersionComparison.second(
                        values,
                        () -> versions.after().conclude(values, VersionedRecord.of(assumed, true), wanted),
                        () -> words(one));
                var other = ObligationOutcome.of(id, second);
                if (!one.equals(other)) {
                    note(differences, In.LABELS, words(one), words(other), values);
                } else if (wanted == ConclusionScope.LABELS
                        && !StatedTerms.of(id, first).equals(StatedTerms.of(id, second))) {
                    var stated = StatedTerms.of(id, first);
                    note(differences, In.TERMS, stated, StatedTerms.of(id, second), values);
                } else if (!advisories(first, id).equals(advisories(second, id))) {
                    note(differences, In.ADVISORIES, advisories(first, id), advisories(second, id), values);
                }
            }
        } catch (InputBits.TooMany tooMany) {
            exact = false;
        }
        return new Found(List.copyOf(differences.values()), exact);
    }

    private static Set<String> words(ObligationOutcome outcome) {
        var words = new TreeSet<String>();
        outcome.labels().forEach(label -> words.add(label.name()));
        outcome.powers().forEach((kind, state) -> words.add(kind + " " + state));
        return words;
    }

    private static void note(
            Map<List<Set<String>>, Difference> differences,
            In in,
            Set<String> one,
            Set<String> other,
            Map<String, Object> values) {
        differences.merge(
                List.of(one, other),
                new Difference(in, one, other, new TreeMap<>(values), 0),
                (first, next) -> new Difference(in, one, other, first.values(), first.others() + 1));
    }
}
