package org.conditionality.evaluation.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.norm.Condition;
import org.conditionality.norm.Obligation;
import org.conditionality.rule.parsed.LabelInput;
import org.jspecify.annotations.Nullable;

/** Numbers the values that the inputs of one obligation can come to, so that sets of them are the bits of a long. */
public final class InputBits {

    /** A condition, of which only its role and its value count. */
    private record Held(String role, String value) {}

    private final @Nullable Obligation obligation;
    private final Set<String> apart;
    private final DateOrder dates;
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Object> atoms = new ArrayList<>();
    private final IdentityHashMap<InputCase, Long> known = new IdentityHashMap<>();

    /**
     * For one obligation.
     *
     * @param apart the conditions that count by their name: those that the laws or a decision name
     */
    public InputBits(@Nullable Obligation obligation, Set<String> apart, DateOrder dates) {
        this.obligation = obligation;
        this.apart = apart;
        this.dates = dates;
    }

    /** For no obligation by name, where every date counts as it is. */
    public InputBits() {
        this(null, Set.of(), DateOrder.none());
    }

    /** The atoms of what an input comes to, as bits. */
    public long bits(LabelInput input, InputCase cell) {
        return known.computeIfAbsent(cell, each -> bits(input, each.records()));
    }

    /** The atoms of records, as bits. */
    long bits(LabelInput input, Set<Object> records) {
        var bits = 0L;
        for (var record : records) {
            bits |= 1L << number(atom(input, record));
        }
        return bits;
    }

    private Object atom(LabelInput input, Object record) {
        if (record instanceof Condition condition && obligation != null && !apart.contains(condition.id())) {
            var role = (obligation.arisesOn().contains(input.id()) ? "precedent " : "")
                    + (obligation.hangsOn().contains(input.id()) ? "continuing" : "");
            return new Held(role, condition.value().name());
        }
        return dates.of(record);
    }

    private int number(Object atom) {
        var number = numbers.get(atom);
        if (number == null) {
            number = atoms.size();
            if (number == Long.SIZE) {
                throw new TooMany();
            }
            numbers.put(atom, number);
            atoms.add(atom);
        }
        return number;
    }

    /** The atoms that a combination stands for. */
    public Set<Object> of(long mask) {
        var some = new HashSet<Object>();
        for (var number = 0; number < atoms.size(); number++) {
            if ((mask >>> number & 1) == 1) {
                some.add(atoms.get(number));
            }
        }
        return some;
    }

    /** The inputs of an obligation can come to more values than are told apart. */
    public static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
