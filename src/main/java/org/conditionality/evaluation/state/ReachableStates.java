package org.conditionality.evaluation.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.session.Conclusions;
import org.conditionality.work.WorkLimit;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which the inputs of one obligation can come together. Inputs that share no unknown field are independent,
 * so their values are combined, not their completions; those that share one are combined for each of its values.
 *
 * <p>A combination is a set of atoms, held as the bits of a long. Records about the obligation are atoms; a condition
 * counts only by its role and value, unless the laws or a decision name it, so that which of nine conditions fails makes
 * no difference, only that one does.
 */
public final class ReachableStates {

    /** One way to reach a combination: the cells taken so far, the last first. */
    private record Path(@Nullable Path before, InputCase cell) {}

    private final JointCases joint;
    private final InputBits atoms;
    private final List<Map<String, Object>> choices;
    private final Map<Long, Path> paths = new LinkedHashMap<>();

    private ReachableStates(JointCases joint, InputBits atoms) {
        this.joint = joint;
        this.atoms = atoms;
        this.choices = joint.choices(joint.shared(), joint.inputs());
    }

    /** Combines what the inputs can come to. Throws {@link InputBits.TooMany}. */
    public static ReachableStates of(Map<LabelInput, List<InputCase>> cells, InputBits atoms) {
        var combination = new ReachableStates(new JointCases(cells, atoms), atoms);
        combination.choices.forEach(choice -> combination.combine(choice).forEach(combination.paths::putIfAbsent));
        return combination;
    }

    /** Every unknown field. */
    public Set<String> fields() {
        return joint.fields();
    }

    /** The combinations that can be reached where some fields are chosen, each with a way to it. */
    private Map<Long, Path> combine(Map<String, Object> choice) {
        Map<Long, Path> reached = new LinkedHashMap<>();
        reached.put(0L, new Path(null, new InputCase(choice, Set.of(), List.of())));
        for (var input : joint.inputs()) {
            WorkLimit.check();
            var values = joint.distinct(input, choice);
            var next = new LinkedHashMap<Long, Path>();
            reached.forEach((mask, path) ->
                    values.forEach((bits, cell) -> next.putIfAbsent(mask | bits, new Path(path, cell))));
            reached = next;
        }
        return reached;
    }

    /** A completion that leads to one of the combinations wanted, and supposes nothing else than is given. */
    public Optional<Map<String, Object>> within(Map<String, Object> given, Set<Long> wanted) {
        for (var choice : choices) {
            if (InputCase.agree(choice, given)) {
                var both = new HashMap<>(given);
                both.putAll(choice);
                for (var reached : combine(both).entrySet()) {
                    if (wanted.contains(reached.getKey())) {
                        return Optional.of(completion(reached.getValue()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Every combination that can be reached. */
    public Set<Long> masks() {
        return paths.keySet();
    }

    /** The combination that a world comes to in which every field is known. */
    public long mask(Conclusions conclusions) {
        var mask = 0L;
        for (var input : joint.inputs()) {
            mask |= atoms.bits(input, conclusions.about(input.type(), input.id()));
        }
        return mask;
    }

    /** A completion that leads to a combination. */
    public Map<String, Object> completion(long mask) {
        return completion(paths.get(mask));
    }

    private static Map<String, Object> completion(@Nullable Path last) {
        var completion = new HashMap<String, Object>();
        for (var path = last; path != null; path = path.before()) {
            completion.putAll(path.cell().completion());
        }
        return completion;
    }

    /** What that completion supposes to fill gaps in the rules. */
    public List<Object> assumed(long mask) {
        var assumed = new ArrayList<Object>();
        for (var path = paths.get(mask); path != null; path = path.before()) {
            assumed.addAll(path.cell().assumed());
        }
        return assumed;
    }

    /**
     * Whether two completions that differ in one field, and in what that forces, lead to combinations of different
     * sorts.
     *
     * @param group the field, with those it can contradict
     * @param sorts the sort of each combination
     */
    public boolean tips(String field, Set<String> group, Map<Long, Integer> sorts) {
        return new DecisiveFields(joint, sorts).tips(field, group);
    }
}
