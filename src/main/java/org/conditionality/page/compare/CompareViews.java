package org.conditionality.page.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.fact.FactType;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.address.PageAddress;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.asked.PageAnswers;
import org.conditionality.page.bench.QuestionSentence;
import org.conditionality.page.bench.QuestionSentences;
import org.conditionality.page.fact.FactPanels;
import org.conditionality.page.words.Phrases;
import org.conditionality.reload.RulesEdition;
import org.jspecify.annotations.Nullable;

/** Lays comparisons out. */
public final class CompareViews {

    /** The path of the screen. */
    public static final String PATH = "/compare";

    private final RulesEdition edition;
    private final AddressText links;
    private final PageAnswers answers;

    public CompareViews(RulesEdition edition, AddressText links) {
        this.edition = edition;
        this.links = links;
        this.answers = new PageAnswers(edition);
    }

    /** The comparison that an address asks for. Throws {@link org.conditionality.text.RefusedInput}. */
    public CompareView of(PageAddress address, CompareAsk ask) {
        var answer = answers.of(address.madeBy(null, null));
        return switch (by(ask, answer)) {
            case WHAT_IFS -> whatIfs(answer, ask);
            case READINGS -> readings(answer, ask.by(CompareAsk.By.READINGS).showingAll(ask.all()));
            case AGREEMENTS -> agreements(answer, ask);
        };
    }

    /** Readings, where nothing is supposed that could be compared. */
    private static CompareAsk.By by(CompareAsk ask, PageAnswer answer) {
        if (ask.by() != null) {
            return ask.by();
        }
        var none = ask.variants().isEmpty() && answer.address().changes().isEmpty();
        return none && ask.fact().isEmpty() ? CompareAsk.By.READINGS : CompareAsk.By.WHAT_IFS;
    }

    private CompareView whatIfs(PageAnswer answer, CompareAsk asked) {
        var ask = new CompareAsk(CompareAsk.By.WHAT_IFS, asked.variants(), asked.all(), asked.fact());
        var made = new CompareColumns(answer, answers, links);
        var columns = made.of(ask, PATH);
        var table = new WhatIfTable(answer, links, columns);
        var sentences = new WhatIfSentences(answer, columns);
        var rows = table.obligations();
        var differing = rows.stream()
                .filter(row -> row.cells().stream()
                        .anyMatch(cell -> cell.kind() == CompareView.Kind.DIFFERENT
                                || cell.kind() == CompareView.Kind.OTHER_REASON))
                .toList();
        var groups = new ArrayList<CompareView.Group>();
        add(groups, "Facts that differ", table.facts());
        add(groups, "Conditions that come out differently", table.conditions());
        add(
                groups,
                (ask.all() ? "Obligations, " : "Obligations that come out differently, ")
                        + answer.words().phrase(answer.address().reading()),
                ask.all() ? rows : differing);
        var all = sentences.all();
        return view(
                answer,
                ask,
                all.get(0),
                all.subList(1, all.size()),
                tabs(answer, ask, sentences),
                columns.stream().map(CompareColumn::heading).toList(),
                groups,
                same(rows.size() - differing.size(), "obligation"),
                adding(answer, ask),
                made.faults());
    }

    private static void add(List<CompareView.Group> groups, String title, List<CompareView.Row> rows) {
        if (!rows.isEmpty()) {
            groups.add(new CompareView.Group(title, rows));
        }
    }

    private static String same(int count, String noun) {
        return count == 0
                ? ""
                : "%s %s the same in everything."
                        .formatted(Phrases.capital(Phrases.count(count, noun)), count == 1 ? "comes out" : "come out");
    }

    private List<CompareView.Choice> tabs(PageAnswer answer, CompareAsk ask, WhatIfSentences sentences) {
        return answer.pack().readings().stream()
                .map(reading -> new CompareView.Choice(
                        answer.words().readingTitle(reading),
                        links.link(PATH, answer.address().under(reading), ask.parameters(links)),
                        reading.equals(answer.address().reading()),
                        String.valueOf(sentences.different(reading))))
                .toList();
    }

    private CompareView readings(PageAnswer answer, CompareAsk ask) {
        var table = new ReadingTable(answer, answers, links);
        var groups = new ArrayList<CompareView.Group>();
        add(groups, "Obligations on which readings differ", table.differing());
        add(groups, "The same labels, for other reasons", table.forOtherReasons());
        var same = table.same();
        if (ask.all()) {
            add(groups, "The same in everything", same);
        }
        var total = answer.pack().agreement().obligations().size();
        var headline = table.different() == 0
                ? "Under every reading the labels are the same."
                : "Readings differ on %s of %s obligations."
                        .formatted(Phrases.count(table.different()), Phrases.count(total));
        var remarks = new ArrayList<>(table.contradictory());
        if (table.otherReasons() > 0) {
            var more = table.otherReasons();
            remarks.add(
                    0,
                    "%s %s the same labels under all of them, for other reasons."
                            .formatted(
                                    Phrases.capital(Phrases.count(more)) + (table.different() == 0 ? "" : " more"),
                                    more == 1 ? "carries" : "carry"));
        }
        return view(
                answer,
                ask,
                headline,
                remarks,
                List.of(),
                table.headings(),
                groups,
                same(same.size(), "obligation"),
                null,
                List.of());
    }

    private CompareView agreements(PageAnswer answer, CompareAsk ask) {
        var table = new AgreementTable(answer, edition, links, ask.all());
        var count = table.agreements();
        var sentences = table.sentences();
        var headline = count == 1
                ? "There is one agreement only: nothing to compare it with."
                : "The same facts, put to %s agreements. %s".formatted(Phrases.count(count), sentences.get(0));
        return view(
                answer,
                ask,
                headline,
                count == 1 ? List.of() : sentences.subList(1, sentences.size()),
                List.of(),
                table.headings(),
                table.groups(),
                matters(table.same()),
                null,
                List.of());
    }

    private static String matters(int same) {
        return same == 0
                ? ""
                : "%s the same under every reading, or %s to one agreement alone."
                        .formatted(
                                Phrases.capital(Phrases.count(same, "matter")) + (same == 1 ? " is" : " are"),
                                same == 1 ? "belongs" : "belong");
    }

    private CompareView view(
            PageAnswer answer,
            CompareAsk ask,
            String headline,
            List<String> remarks,
            List<CompareView.Choice> readings,
            List<CompareView.Heading> columns,
            List<CompareView.Group> groups,
            String same,
            CompareView.@Nullable Adding adding,
            List<String> faults) {
        var address = answer.address();
        var kinds = new ArrayList<CompareView.Choice>();
        for (var by : CompareAsk.By.values()) {
            kinds.add(new CompareView.Choice(
                    by.title(), links.link(PATH, address, ask.by(by).parameters(links)), by == ask.by(), ""));
        }
        return new CompareView(
                new QuestionSentences(edition, links)
                        .of(
                                address,
                                answer.words(),
                                answer.asked().asOf(),
                                answer.touched().size(),
                                PATH)
                        .keeping(ask.parameters(links)),
                headline,
                remarks,
                kinds,
                readings,
                adding == null ? "Obligation" : "",
                columns,
                groups,
                ask.all(),
                same,
                links.link(PATH, address, ask.showingAll(!ask.all()).parameters(links)),
                adding,
                faults);
    }

    private CompareView.@Nullable Adding adding(PageAnswer answer, CompareAsk ask) {
        if (ask.variants().size() >= CompareAsk.MOST_VARIANTS) {
            return null;
        }
        var address = answer.address();
        var chosen = new FactPanels(answer, links, PATH, Map.of(), "")
                .panel().all().stream()
                        .filter(view -> view.path().equals(ask.fact()))
                        .findFirst()
                        .orElse(null);
        var state = new LinkedHashMap<>(links.parameters(address));
        state.putAll(ask.parameters(links));
        return new CompareView.Adding(
                state,
                facts(answer, ask.fact()),
                chosen,
                answer.asked().asOf().toString(),
                address.changes().isEmpty()
                        ? ""
                        : links.link(
                                PATH,
                                address.changing(Map.of()),
                                ask.adding(new CompareVariant("", address.changes(), ""))
                                        .parameters(links)),
                !address.changes().isEmpty());
    }

    private static List<CompareView.Facts> facts(PageAnswer answer, String chosen) {
        return answer.pack().vocabulary().types().stream()
                .filter(type -> !type.many())
                .map(type -> new CompareView.Facts(answer.words().type(type.name()), fields(type, chosen)))
                .toList();
    }

    private static List<QuestionSentence.Choice> fields(FactType type, String chosen) {
        return type.fields().stream()
                .map(field -> new QuestionSentence.Choice(
                        field.path(), field.question(), field.path().equals(chosen)))
                .toList();
    }
}
