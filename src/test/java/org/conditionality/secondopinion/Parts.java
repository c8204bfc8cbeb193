package org.conditionality.secondopinion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Unknown fields split into parts that share none: each part is enumerated alone, and what the parts find is combined.
 * As exact as the product of all fields, and as cheap as their sum.
 */
final class Parts {
    private final ReadFacts supposition;
    private final int known;
    private final List<Part> parts = new ArrayList<>();

    private static final class Part {
        private final FieldWorlds worlds;
        private final int[] outcomes;
        private final BitSet findings = new BitSet();

        private Part(FieldWorlds worlds) {
            this.worlds = worlds;
            outcomes = worlds.outcomes();
            for (int outcome : outcomes) {
                if (outcome != FieldWorlds.REFUSED) {
                    findings.set(outcome);
                }
            }
        }

        private int position(int outcome) {
            int at = 0;
            while (outcomes[at] != outcome) {
                at++;
            }
            return at;
        }
    }

    private static final class Group {
        private long fields;
        private final List<DecisionRows> lists = new ArrayList<>();

        private void add(long more, List<DecisionRows> moreLists) {
            fields |= more;
            lists.addAll(moreLists);
        }
    }

    /**
     * Splits decision lists into parts.
     *
     * @param known the findings that no unknown field bears on
     * @param open the lists that look at some unknown field
     * @param limit how many worlds a part may have
     */
    Parts(
            ReadFacts supposition,
            int known,
            List<DecisionRows> open,
            Domains domains,
            List<FieldWorlds.Refusal> refusals,
            long limit) {
        this.supposition = supposition;
        this.known = known;
        for (var group : groups(supposition, open, refusals)) {
            var worlds = FieldWorlds.of(supposition, group.lists, domains, refusals);
            if (worlds.count() > limit) {
                throw new IllegalStateException(
                        "Facts that hang together leave %s worlds, more than %s.".formatted(worlds.count(), limit));
            }
            parts.add(new Part(worlds));
        }
    }

    private static List<Group> groups(
            ReadFacts supposition, List<DecisionRows> open, List<FieldWorlds.Refusal> refusals) {
        var groups = new ArrayList<Group>();
        for (var list : open) {
            var merged = new Group();
            merged.add(
                    FieldWorlds.withPartners(list.fields() & supposition.unknown(), supposition, refusals),
                    List.of(list));
            for (var group : List.copyOf(groups)) {
                if ((group.fields & merged.fields) != 0) {
                    merged.add(group.fields, group.lists);
                    groups.remove(group);
                }
            }
            groups.add(merged);
        }
        return groups;
    }

    /** Returns every union of findings that the parts can lead to. */
    BitSet findings() {
        return findingsWithout(-1);
    }

    private BitSet findingsWithout(int left) {
        var all = new BitSet();
        all.set(known);
        for (int at = 0; at < parts.size(); at++) {
            if (at != left) {
                all = unions(all, parts.get(at).findings);
            }
        }
        return all;
    }

    private static BitSet unions(BitSet some, BitSet others) {
        var all = new BitSet();
        some.stream().forEach(one -> others.stream().forEach(other -> all.set(one | other)));
        return all;
    }

    /** Returns one world for every union of findings. */
    Map<Integer, long[]> examples() {
        Map<Integer, long[]> examples = new LinkedHashMap<>(Map.of(known, supposition.world()));
        for (var part : parts) {
            var more = new LinkedHashMap<Integer, long[]>();
            examples.forEach((union, world) -> part.findings.stream()
                    .forEach(finding -> more.computeIfAbsent(union | finding, both -> {
                        long[] joined = world.clone();
                        part.worlds.copy(part.position(finding), joined);
                        return joined;
                    })));
            examples = more;
        }
        return examples;
    }

    /** Returns the unknown fields that alone can change what the findings mean, one bit for each. */
    long decisive(IntUnaryOperator meaning) {
        long[] decisive = new long[1];
        for (int at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            var others = findingsWithout(at);
            part.worlds.compare(part.outcomes, (field, one, other) -> {
                if ((decisive[0] & 1L << field) == 0
                        && others.stream()
                                .anyMatch(rest -> meaning.applyAsInt(one | rest) != meaning.applyAsInt(other | rest))) {
                    decisive[0] |= 1L << field;
                }
            });
        }
        return decisive[0];
    }
}
