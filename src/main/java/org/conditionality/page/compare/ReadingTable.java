package org.conditionality.page.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.norm.Label;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.asked.PageAnswers;
import org.conditionality.page.bench.Benches;
import org.conditionality.page.board.BoardTiles;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;

/** Lays readings out as columns; readings that come to the same for the same reasons share one. */
final class ReadingTable {

    private final PageAnswer answer;
    private final AddressText links;
    private final PackWords words;
    private final ReasonDifference reasons;
    private final Map<String, Answer.Reading> readings = new LinkedHashMap<>();
    private final List<List<String>> groups = new ArrayList<>();

    private record Standing(List<List<Label.Name>> sets, List<CompareView.Said> reasons) {}

    ReadingTable(PageAnswer answer, PageAnswers answers, AddressText links) {
        this.answer = answer;
        this.links = links;
        this.words = answer.words();
        this.reasons = new ReasonDifference(words);
        for (var reading : answer.pack().readings()) {
            answers.under(reading, answer.asked()).ifPresent(labels -> readings.put(reading, labels));
        }
        group();
    }

    private void group() {
        var same = new LinkedHashMap<List<Standing>, List<String>>();
        readings.forEach((reading, labels) -> same.computeIfAbsent(
                        obligations().stream().map(id -> stands(reading, id)).toList(), key -> new ArrayList<>())
                .add(reading));
        groups.addAll(same.values());
    }

    private List<String> obligations() {
        return List.copyOf(answer.pack().agreement().obligations().keySet());
    }

    /** The labels of an obligation and the reasons for them. */
    private Standing stands(String reading, String id) {
        return of(reading, id)
                .map(each -> new Standing(each.sets(), reasons.of(each)))
                .orElse(new Standing(List.of(), List.of()));
    }

    private Optional<Answer.Obligation> of(String reading, String id) {
        return Optional.ofNullable(readings.get(reading)).flatMap(labels -> PageAnswer.of(labels, id));
    }

    List<CompareView.Heading> headings() {
        return groups.stream()
                .map(group -> new CompareView.Heading(
                        title(group),
                        "",
                        links.link(Benches.PATH, answer.address().under(group.get(0))),
                        ""))
                .toList();
    }

    private String title(List<String> group) {
        return Phrases.joined(group.stream().map(words::readingTitle).toList());
    }

    /** The readings under which the facts contradict each other, as sentences. */
    List<String> contradictory() {
        return answer.pack().readings().stream()
                .filter(reading -> !readings.containsKey(reading))
                .map(reading ->
                        "The facts contradict each other %s: there is no answer.".formatted(words.phrase(reading)))
                .toList();
    }

    /** On how many obligations the labels differ. */
    int different() {
        return (int) obligations().stream().filter(this::labelsDiffer).count();
    }

    /** How many obligations carry the same labels for other reasons. */
    int otherReasons() {
        return (int) obligations().stream()
                .filter(id -> !labelsDiffer(id) && reasonsDiffer(id))
                .count();
    }

    private boolean labelsDiffer(String id) {
        return groups.stream()
                        .map(group -> of(group.get(0), id).map(Answer.Obligation::sets))
                        .distinct()
                        .count()
                > 1;
    }

    private boolean reasonsDiffer(String id) {
        return groups.stream().map(group -> stands(group.get(0), id)).distinct().count() > 1;
    }

    /** The obligations that some reading labels otherwise than another. */
    List<CompareView.Row> differing() {
        return obligations().stream()
                .filter(this::labelsDiffer)
                .map(id -> row(id, ""))
                .toList();
    }

    /** Those with the same labels under all, for other reasons. */
    List<CompareView.Row> forOtherReasons() {
        return obligations().stream()
                .filter(id -> !labelsDiffer(id) && reasonsDiffer(id))
                .map(id -> row(id, "other reasons"))
                .toList();
    }

    /** Those that are the same in everything. */
    List<CompareView.Row> same() {
        return obligations().stream()
                .filter(id -> !labelsDiffer(id) && !reasonsDiffer(id))
                .map(id -> row(id, ""))
                .toList();
    }

    private CompareView.Row row(String id, String mark) {
        var cells = groups.stream()
                .map(group -> new CompareView.Cell(
                        title(group),
                        CompareView.Kind.FIRST,
                        "",
                        of(group.get(0), id)
                                .map(each -> new CompareView.Part("", BoardTiles.of(each), reasons.of(each)))
                                .stream()
                                .toList()))
                .toList();
        return new CompareView.Row(
                words.obligation(id),
                "",
                links.link(Benches.PATH, answer.address().asking(id)),
                mark,
                cells);
    }
}
