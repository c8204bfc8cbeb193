package org.conditionality.evaluation.space;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.LabelInput;

/** The days on which answers can turn though nothing happens: those of settings, and the days around them. */
public final class TurningDays {

    private TurningDays() {}

    /**
     * The days on which what depends on these inputs can turn, with the date of the agreement.
     *
     * @param settings by name
     */
    public static SortedSet<LocalDate> of(Pack pack, Map<String, Object> settings, Collection<LabelInput> inputs) {
        var names = new TreeSet<String>();
        var dates = new TreeSet<LocalDate>();
        inputs.forEach(input -> names.addAll(input.settings()));
        dates.add(pack.agreement().date());
        if (inputs.stream().anyMatch(LabelInput::dated)) {
            settings.forEach((name, value) -> {
                if (value instanceof LocalDate date && (names.contains(name) || names.contains("*"))) {
                    dates.addAll(List.of(date.minusDays(1), date, date.plusDays(1)));
                }
            });
        }
        return dates;
    }
}
