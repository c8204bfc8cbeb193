package org.conditionality.page.scenarios;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.bench.QuestionSentence;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;
import org.conditionality.reload.RulesEdition;
import org.conditionality.rule.pack.Pack;
import org.conditionality.scenario.Invariant;
import org.conditionality.scenario.Scenario;
import org.conditionality.scenario.ScenarioFile;
import org.conditionality.scenario.TimelineScenario;
import org.conditionality.scenario.read.ScenarioFiles;

/** Lays out the scenarios there are. */
public final class ScenarioGrids {

    /** The path of the page. */
    public static final String PATH = "/scenarios";

    private final RulesEdition edition;
    private final AddressText links;

    public ScenarioGrids(RulesEdition edition, AddressText links) {
        this.edition = edition;
        this.links = links;
    }

    /**
     * The scenarios that a filter chooses.
     *
     * @param kept what forms carry along
     */
    public ScenarioGrid of(ScenarioFiles scenarios, ScenarioFilter filter, Map<String, String> kept) {
        var chosen = filter.from(scenarios);
        var shown = count(chosen);
        return new ScenarioGrid(
                headline(shown, chosen.size()),
                kept,
                agreements(filter),
                filter.find(),
                shown,
                count(scenarios.files()),
                chosen.stream().map(this::rows).toList(),
                reach(chosen));
    }

    private static String headline(int shown, int files) {
        return shown == 0
                ? "No scenario is chosen."
                : "%s in %s %s the rules honest."
                        .formatted(
                                Phrases.capital(Phrases.count(shown, "scenario")),
                                Phrases.count(files, "file"),
                                shown == 1 ? "keeps" : "keep");
    }

    /** How many there are in files, invariants among them. */
    static int count(Collection<ScenarioFile> files) {
        return files.stream()
                .mapToInt(file -> file.scenarios().size()
                        + file.timelines().size()
                        + file.invariants().size())
                .sum();
    }

    private List<QuestionSentence.Choice> agreements(ScenarioFilter filter) {
        var choices = new ArrayList<QuestionSentence.Choice>();
        choices.add(new QuestionSentence.Choice(
                "", "all agreements", filter.agreement().isEmpty()));
        edition.library().packs().forEach(pack -> {
            var id = pack.agreement().id();
            choices.add(
                    new QuestionSentence.Choice(id, new PackWords(pack).agreement(), id.equals(filter.agreement())));
        });
        return choices;
    }

    private Pack pack(ScenarioFile file) {
        return edition.library().pack(file.agreement()).orElseThrow();
    }

    private ScenarioGrid.FileRows rows(ScenarioFile file) {
        var words = new PackWords(pack(file));
        var rows = new ArrayList<ScenarioGrid.Row>();
        file.scenarios().forEach(scenario -> rows.add(row(scenario, words)));
        file.timelines().forEach(scenario -> rows.add(row(scenario, words)));
        file.invariants().forEach(invariant -> rows.add(row(invariant, words)));
        return new ScenarioGrid.FileRows(file.file(), Phrases.capital(words.agreement()), rows);
    }

    private static ScenarioGrid.Row row(Scenario scenario, PackWords words) {
        var link = new StringBuilder(PATH + "/ask");
        AddressText.add(link, "file", scenario.file());
        AddressText.add(link, "line", Integer.toString(scenario.line()));
        var canBeAsked = ScenarioLinks.canBeAsked(scenario);
        return new ScenarioGrid.Row(
                scenario.name(),
                scenario.line(),
                Phrases.day(scenario.question().asOf()),
                readings(scenario.expected().keySet(), words),
                canBeAsked ? link.toString() : "",
                canBeAsked ? said(scenario.note()) : "It rests on incidents of a ledger, which no link carries.");
    }

    private ScenarioGrid.Row row(TimelineScenario scenario, PackWords words) {
        var timeline = scenario.timeline();
        var name = scenario.record();
        var reading = words.pack().agreement().shownFirst();
        return new ScenarioGrid.Row(
                scenario.name(),
                scenario.line(),
                Phrases.day(timeline.from()) + " to " + Phrases.day(timeline.to()),
                readings(scenario.expected().keySet(), words),
                name == null ? "" : links.link("/timeline", ScenarioLinks.record(scenario, name, reading)),
                said(scenario.note()));
    }

    private static ScenarioGrid.Row row(Invariant invariant, PackWords words) {
        return new ScenarioGrid.Row(
                invariant.name(),
                invariant.line(),
                invariant.days().isEmpty()
                        ? "whatever the day"
                        : Phrases.joined(
                                invariant.days().stream().map(Phrases::day).toList(), 2),
                readings(List.of(invariant.readings().split(", ", -1)), words),
                "",
                "It holds whatever the facts are.");
    }

    private static String said(@org.jspecify.annotations.Nullable String note) {
        return Objects.requireNonNullElse(note, "");
    }

    private static String readings(Collection<String> ids, PackWords words) {
        var all = words.pack().readings();
        if (all.size() > 1 && ids.containsAll(all)) {
            return "all " + Phrases.count(all.size());
        }
        return ids.isEmpty()
                ? "none: it is a record to start from"
                : Phrases.joined(ids.stream().map(words::readingTitle).toList());
    }

    /** Of how many obligations, by reading, scenarios of single days expect labels. */
    private List<ScenarioGrid.Reach> reach(List<ScenarioFile> files) {
        var reach = new ArrayList<ScenarioGrid.Reach>();
        for (var pack : edition.library().packs()) {
            var own = files.stream()
                    .filter(file -> file.agreement().equals(pack.agreement().id()))
                    .flatMap(file -> file.scenarios().stream())
                    .toList();
            if (own.isEmpty()) {
                continue;
            }
            var words = new PackWords(pack);
            for (var reading : pack.readings()) {
                var obligations = new HashSet<String>();
                var count = 0;
                for (var scenario : own) {
                    var expected = scenario.expected().get(reading);
                    if (expected != null) {
                        count++;
                        obligations.addAll(expected.labels().keySet());
                    }
                }
                reach.add(new ScenarioGrid.Reach(
                        Phrases.capital(words.agreement()),
                        words.readingTitle(reading),
                        count,
                        obligations.size(),
                        pack.agreement().obligations().size()));
            }
        }
        return reach;
    }
}
