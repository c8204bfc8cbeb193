package org.conditionality.evaluation.space;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.conditionality.evaluation.state.InputBits;
import org.conditionality.evaluation.state.InputCase;
import org.conditionality.norm.Label;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.work.WorkLimit;

/**
 * The ways in which an obligation's inputs can come together so that its labels are of some kind: a cover of them by as
 * few and as wide ways as a greedy search finds, each of which asks as little as possible.
 */
final class LabelSetCover {

    private final Map<LabelInput, List<InputCase>> cells;
    private final InputBits atoms;
    private final List<Long> on = new ArrayList<>();
    private final List<Long> off = new ArrayList<>();

    private LabelSetCover(OutcomeTable table, Predicate<SortedSet<Label.Name>> wanted) {
        this.cells = table.cells();
        this.atoms = table.atoms();
        table.all().forEach((mask, outcome) -> (wanted.test(outcome.labels()) ? on : off).add(mask));
    }

    /** The ways in which an obligation comes to labels that are wanted. */
    static List<FactSpace.Way> of(OutcomeTable table, Predicate<SortedSet<Label.Name>> wanted) {
        return new LabelSetCover(table, wanted).ways();
    }

    private List<FactSpace.Way> ways() {
        var ways = new ArrayList<FactSpace.Way>();
        for (var cube : GreedyCover.of(on, off, AtomCube::of, bit -> List.of())) {
            providers(cube).forEach(allowed -> way(allowed).ifPresent(ways::add));
        }
        return ways;
    }

    /** For each choice of the inputs that provide what must be there, the atoms each input must have, and must not. */
    private List<Map<LabelInput, AtomCube>> providers(AtomCube cube) {
        List<Map<LabelInput, AtomCube>> all = new ArrayList<>();
        var none = new LinkedHashMap<LabelInput, AtomCube>();
        cells.keySet().forEach(input -> none.put(input, new AtomCube(0, cube.absent())));
        all.add(none);
        for (var bit = 0; bit < Long.SIZE; bit++) {
            var one = 1L << bit;
            if ((cube.present() & one) == 0) {
                continue;
            }
            var more = new ArrayList<Map<LabelInput, AtomCube>>();
            for (var input : cells.keySet()) {
                if (cells.getOrDefault(input, List.of()).stream()
                        .anyMatch(cell -> (atoms.bits(input, cell) & one) != 0)) {
                    WorkLimit.check();
                    for (var each : all) {
                        var provided = new LinkedHashMap<>(each);
                        provided.computeIfPresent(input, (key, old) -> new AtomCube(old.present() | one, old.absent()));
                        more.add(provided);
                    }
                }
            }
            all = more;
        }
        return all;
    }

    private Optional<FactSpace.Way> way(Map<LabelInput, AtomCube> allowed) {
        var splits = new LinkedHashMap<LabelInput, FactSpace.Split>();
        WorkLimit.check();
        for (var each : allowed.entrySet()) {
            var input = each.getKey();
            var split = split(input, each.getValue());
            if (split.on().isEmpty()) {
                return Optional.empty();
            }
            if (!split.off().isEmpty()) {
                splits.put(input, split);
            }
        }
        return Optional.of(new FactSpace.Way(splits));
    }

    private FactSpace.Split split(LabelInput input, AtomCube cube) {
        Set<Map<String, Object>> yes = new LinkedHashSet<>();
        var no = new HashSet<Map<String, Object>>();
        for (var cell : cells.getOrDefault(input, List.of())) {
            (cube.holds(atoms.bits(input, cell)) ? yes : no).add(cell.completion());
        }
        // Where the rules leave a gap, values lead to the one or the other: they do not lead to the one for certain.
        yes.removeAll(no);
        return new FactSpace.Split(List.copyOf(yes), List.copyOf(no));
    }
}
