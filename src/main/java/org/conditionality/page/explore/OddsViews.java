package org.conditionality.page.explore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.conditionality.fact.Field;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.WhatIf;
import org.conditionality.whatif.simulation.SimulationAnswer;
import org.conditionality.work.WorkLimit;
import org.conditionality.work.WorkStopped;
import org.jspecify.annotations.Nullable;

/** Carries chances that the user puts on facts through the rules. */
final class OddsViews {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int PER_CENT = 100;

    private final PageAnswer answer;
    private final WhatIf whatIf;
    private final PackWords words;
    private final ExploreAsk ask;
    private final List<ExploreAxis> axes = new ArrayList<>();

    OddsViews(PageAnswer answer, WhatIf whatIf, ExploreAsk ask, ExploreAxis across, @Nullable ExploreAxis down) {
        this.answer = answer;
        this.whatIf = whatIf;
        this.words = answer.words();
        this.ask = ask;
        for (var axis : down == null ? List.of(across) : List.of(across, down)) {
            if (axis.field().kind() == Field.Kind.BOOLEAN || axis.field().kind() == Field.Kind.ENUM) {
                axes.add(axis);
            }
        }
    }

    /** The chances that can be entered. */
    List<ExploreView.Chances> chances() {
        return axes.stream()
                .map(axis -> new ExploreView.Chances(
                        words.field(axis.field().path()),
                        axis.values().stream()
                                .map(value -> new ExploreView.Chance(
                                        name(axis, value),
                                        words.value(axis.field().path(), value),
                                        ask.chances().getOrDefault(name(axis, value), "")))
                                .toList()))
                .toList();
    }

    private static String name(ExploreAxis axis, @Nullable Object value) {
        return ExploreAsk.CHANCE + axis.field().path() + "." + (value == null ? "unknown" : value);
    }

    /** How likely each set of labels is; nothing where no chance was entered. */
    ExploreView.Odds odds(String obligation) {
        var problems = new ArrayList<String>();
        var probabilities = probabilities(problems);
        if (probabilities.isEmpty() || !problems.isEmpty()) {
            return new ExploreView.Odds(List.of(), "", problems);
        }
        var facts = answer.facts();
        for (var axis : axes) {
            if (probabilities.containsKey(axis.field().path())) {
                facts = LabelGrid.without(facts, axis, null);
            }
        }
        var body = LabelGrid.question(answer, facts);
        body.put("probabilities", probabilities);
        body.put("obligations", List.of(obligation));
        try (var scope = WorkLimit.of(LONGEST).begin()) {
            return odds(whatIf.answer(whatIf.simulation(body)));
        } catch (WorkStopped stopped) {
            return new ExploreView.Odds(
                    List.of(),
                    "",
                    List.of("This takes longer than a page should. Programs find it at `/api/v1/simulations`."));
        } catch (RefusedInput refused) {
            return new ExploreView.Odds(
                    List.of(),
                    "",
                    refused.problems().stream().map(each -> each.detail()).toList());
        }
    }

    /** By field, what was entered; what of a field is left out counts as nought. */
    private Map<String, Object> probabilities(List<String> problems) {
        var all = new LinkedHashMap<String, Object>();
        for (var axis : axes) {
            var own = new LinkedHashMap<String, Object>();
            var sum = 0.0;
            for (var value : axis.values()) {
                var text = ask.chances().get(name(axis, value));
                if (text != null) {
                    var chance = chance(text.replace("%", "").replace(',', '.').strip(), axis, problems);
                    own.put(value == null ? "unknown" : value.toString(), chance / PER_CENT);
                    sum += chance;
                }
            }
            if (!own.isEmpty()) {
                if (Math.abs(sum - PER_CENT) > 0.01) {
                    problems.add("The chances of “%s” sum to %s %%, not to 100 %%."
                            .formatted(words.field(axis.field().path()), number(sum)));
                }
                all.put(axis.field().path(), own);
            }
        }
        return all;
    }

    private double chance(String text, ExploreAxis axis, List<String> problems) {
        if (text.matches("\\d{1,3}(\\.\\d{1,6})?")) {
            return Double.parseDouble(text);
        }
        problems.add("“%s” is no chance of “%s”: write a number from 0 to 100."
                .formatted(text, words.field(axis.field().path())));
        return 0;
    }

    private ExploreView.Odds odds(SimulationAnswer found) {
        var groups = new LinkedHashMap<List<SimulationAnswer.SetChance>, List<String>>();
        var method = "";
        for (var reading : Objects.requireNonNull(found.readings()).entrySet()) {
            for (var odds : reading.getValue()) {
                groups.computeIfAbsent(odds.sets(), key -> new ArrayList<>()).add(reading.getKey());
                method = odds.method() == SimulationAnswer.Method.EXACT
                        ? "Exact: every combination that some rule tells apart was weighed."
                        : "From %,d samples; in brackets the limits between which the chance lies with 95 %% confidence."
                                .formatted(odds.samples());
            }
        }
        return new ExploreView.Odds(
                groups.entrySet().stream()
                        .map(each -> new ExploreView.Bar(
                                Phrases.joined(each.getValue().stream()
                                        .map(words::readingTitle)
                                        .toList()),
                                parts(each.getKey())))
                        .toList(),
                method,
                List.of());
    }

    private static List<ExploreView.Part> parts(List<SimulationAnswer.SetChance> sets) {
        var parts = new ArrayList<ExploreView.Part>();
        var from = 0.0;
        for (var set : sets) {
            var wide = set.chance().chance() * PER_CENT;
            parts.add(new ExploreView.Part(
                    GridViews.style(set.labels()),
                    wide < 4 ? "" : GridViews.letters(set.labels()),
                    coordinate(from),
                    coordinate(wide),
                    coordinate(from + wide / 2),
                    Phrases.capital(GridViews.inWords(set.labels())) + " " + number(wide) + " %" + limits(set)));
            from += wide;
        }
        return parts;
    }

    private static String limits(SimulationAnswer.SetChance set) {
        var low = set.chance().low();
        var high = set.chance().high();
        return low == null || high == null
                ? ""
                : " (%s to %s %%)".formatted(number(low * PER_CENT), number(high * PER_CENT));
    }

    private static String coordinate(double perCent) {
        return String.format(Locale.ROOT, "%.3f%%", perCent);
    }

    private static String number(double value) {
        return String.format(Locale.ENGLISH, "%.1f", value).replaceFirst("\\.0$", "");
    }
}
