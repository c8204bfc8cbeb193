package org.conditionality.whatif.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.norm.Label;

/** The different things that can stand in a cell of a table, numbered from 1 as they are met. */
public final class GridCells {

    /** What stands in the cells of facts that contradict each other. */
    public static final String CONTRADICTORY = "CONTRADICTORY";

    /** The number of facts that contradict each other. */
    public static final int NONE = 1;

    private static final int OPEN = 2;

    private final List<List<String>> cells = new ArrayList<>();
    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final Set<String> doubted = new HashSet<>();

    GridCells() {
        number(List.of(CONTRADICTORY));
        number(List.of(Label.Name.UNDETERMINED.name()));
    }

    /** The number of labels, sorted. */
    int number(List<String> labels) {
        return numbers.computeIfAbsent(labels, each -> {
            cells.add(each);
            return cells.size();
        });
    }

    /** The number of what an obligation can come to. */
    int number(Collection<? extends Collection<Label.Name>> possible) {
        return switch (possible.size()) {
            case 0 -> NONE;
            case 1 ->
                number(possible.iterator().next().stream()
                        .map(Enum::name)
                        .sorted()
                        .toList());
            default -> OPEN;
        };
    }

    /** The labels of a number. */
    public List<String> of(int number) {
        return cells.get(number - 1);
    }

    /** Notes that for some row not every completion of the unknown facts an obligation depends on was tried. */
    void doubt(String obligation) {
        doubted.add(obligation);
    }

    /** Whether every cell of an obligation is known to be right. */
    public boolean isExact(String obligation) {
        return !doubted.contains(obligation);
    }

    /** One more than the largest number. */
    int end() {
        return cells.size() + 1;
    }
}
