package org.conditionality.page.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.conditionality.norm.Label;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.address.PageAddress;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.asked.PageAnswers;
import org.conditionality.page.bench.Benches;
import org.conditionality.page.bench.LinkedLabels;
import org.conditionality.page.bench.QuestionSentences;
import org.conditionality.page.board.BoardTile;
import org.conditionality.page.board.BoardTiles;
import org.conditionality.page.timeline.TimelineViews;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;
import org.conditionality.reload.RulesEdition;
import org.conditionality.rule.pack.Pack;

/** Finds questions to begin with in what the agreements answer. */
public final class StartViews {

    private final RulesEdition edition;
    private final AddressText links;
    private final BiFunction<RulesEdition, String, PageAddress> usual;
    private final ToIntFunction<String> scenarios;

    /**
     * By one state of the rules.
     *
     * @param usual the question that is usual for an agreement
     * @param scenarios how many there are of an agreement
     */
    public StartViews(
            RulesEdition edition,
            AddressText links,
            BiFunction<RulesEdition, String, PageAddress> usual,
            ToIntFunction<String> scenarios) {
        this.edition = edition;
        this.links = links;
        this.usual = usual;
        this.scenarios = scenarios;
    }

    /** The page, whose sentence asks what an address asks. */
    public StartView of(PageAddress first) {
        var answer = new PageAnswers(edition).of(first);
        var questions = new ArrayList<StartView.Begin>();
        var agreements = new ArrayList<StartView.Instrument>();
        for (var pack : edition.library().packs()) {
            var id = pack.agreement().id();
            var asked = id.equals(first.agreement()) ? answer : new PageAnswers(edition).of(usual.apply(edition, id));
            questions(asked, questions);
            agreements.add(instrument(pack, asked.address()));
        }
        var nothing = new PageAddress(
                first.agreement(),
                first.reading(),
                first.asOf(),
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                false,
                null,
                null);
        return new StartView(
                new QuestionSentences(edition, links)
                        .of(first, answer.words(), answer.asked().asOf(), 0, Benches.PATH),
                links.link(Benches.PATH, nothing),
                questions,
                agreements);
    }

    private void questions(PageAnswer answer, List<StartView.Begin> questions) {
        var words = answer.words();
        var address = answer.address();
        var day = Phrases.day(answer.asked().asOf());
        var frozen = answer.obligations().stream()
                .filter(each -> BoardTiles.certain(each).contains(Label.Name.FROZEN))
                .findFirst();
        if (frozen.isPresent()) {
            var title = words.inSentence(words.obligation(frozen.get().id()));
            questions.add(new StartView.Begin(
                    "What would unfreeze %s under the reading of %s on %s?"
                            .formatted(title, words.reading(address.reading()), day),
                    links.link(Benches.PATH, address.asking(frozen.get().id())),
                    List.of(new StartView.Said(BoardTiles.of(frozen.get()), ""))));
            questions.add(new StartView.Begin(
                    "Whose reading freezes %s, and whose does not?".formatted(title),
                    links.link(Benches.PATH, address.sideBySide()),
                    byReading(answer, frozen.get().id())));
            questions.add(new StartView.Begin(
                    "When was %s due, and when frozen?".formatted(title),
                    links.link(TimelineViews.PATH, address.asking(frozen.get().id())),
                    List.of()));
        } else {
            questions.add(new StartView.Begin(
                    "What follows from %s on %s?".formatted(words.agreement(), day),
                    links.link(Benches.PATH, address),
                    List.of()));
        }
    }

    private static List<StartView.Said> byReading(PageAnswer answer, String obligation) {
        var readings = new LinkedHashMap<List<BoardTile>, List<String>>();
        answer.readings()
                .forEach((reading, labels) -> PageAnswer.of(labels, obligation)
                        .ifPresent(each -> readings.computeIfAbsent(BoardTiles.of(each), key -> new ArrayList<>())
                                .add(answer.words().reading(reading))));
        return readings.entrySet().stream()
                .map(each -> new StartView.Said(each.getKey(), Phrases.joined(each.getValue())))
                .toList();
    }

    private StartView.Instrument instrument(Pack pack, PageAddress address) {
        var words = new PackWords(pack);
        return new StartView.Instrument(
                Phrases.day(pack.agreement().date()),
                Phrases.capital(words.agreement()),
                links.link(Benches.PATH, address),
                Phrases.joined(pack.readings().stream().map(words::reading).toList()),
                pack.agreement().obligations().size(),
                scenarios.applyAsInt(pack.agreement().id()),
                LinkedLabels.shortVersion(pack.version()));
    }
}
