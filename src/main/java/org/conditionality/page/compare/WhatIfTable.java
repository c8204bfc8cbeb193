package org.conditionality.page.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.bench.Benches;
import org.conditionality.page.board.BoardReasons;
import org.conditionality.page.board.BoardTile;
import org.conditionality.page.board.BoardTiles;
import org.conditionality.page.words.PackWords;
import org.jspecify.annotations.Nullable;

/** Lays what-ifs out as columns: the facts, conditions and obligations in which they differ from the first. */
final class WhatIfTable {

    private final PageAnswer answer;
    private final AddressText links;
    private final List<CompareColumn> columns;
    private final PackWords words;
    private final String reading;
    private final ReasonDifference reasons;

    WhatIfTable(PageAnswer answer, AddressText links, List<CompareColumn> columns) {
        this.answer = answer;
        this.links = links;
        this.columns = columns;
        this.words = answer.words();
        this.reading = answer.address().reading();
        this.reasons = new ReasonDifference(words);
    }

    /** The obligations, the same ones too. */
    List<CompareView.Row> obligations() {
        return answer.pack().agreement().obligations().keySet().stream()
                .map(this::obligation)
                .toList();
    }

    private CompareView.Row obligation(String id) {
        var first = columns.get(0).of(reading, id).orElse(null);
        var cells = new ArrayList<CompareView.Cell>();
        for (var column : columns) {
            cells.add(cell(column, first, column.of(reading, id).orElse(null)));
        }
        return new CompareView.Row(
                words.obligation(id),
                first == null ? "" : String.join(", ", first.clauses()),
                links.link(Benches.PATH, answer.address().asking(id)),
                "",
                cells);
    }

    private CompareView.Cell cell(
            CompareColumn column, Answer.@Nullable Obligation first, Answer.@Nullable Obligation now) {
        var isFirst = column.equals(columns.get(0));
        if (now == null) {
            return new CompareView.Cell(
                    column.title(),
                    isFirst ? CompareView.Kind.FIRST : CompareView.Kind.DIFFERENT,
                    "no answer: its facts contradict each other",
                    List.of());
        }
        if (isFirst || first == null) {
            return labels(column, isFirst ? CompareView.Kind.FIRST : CompareView.Kind.DIFFERENT, now, reasons.of(now));
        }
        return switch (BoardReasons.mark(now, first)) {
            case "changed" -> labels(column, CompareView.Kind.DIFFERENT, now, reasons.between(first, now));
            case "other reason" -> labels(column, CompareView.Kind.OTHER_REASON, now, reasons.between(first, now));
            default -> new CompareView.Cell(column.title(), CompareView.Kind.SAME, "", List.of());
        };
    }

    private static CompareView.Cell labels(
            CompareColumn column, CompareView.Kind kind, Answer.Obligation now, List<CompareView.Said> said) {
        var tiles = kind == CompareView.Kind.OTHER_REASON ? List.<BoardTile>of() : BoardTiles.of(now);
        return new CompareView.Cell(column.title(), kind, "", List.of(new CompareView.Part("", tiles, said)));
    }

    /** The facts that some column states otherwise than the first. */
    List<CompareView.Row> facts() {
        var paths = new TreeSet<String>();
        columns.forEach(column -> {
            paths.addAll(column.asked().facts().values().keySet());
            paths.addAll(column.asked().facts().many().keySet());
        });
        return paths.stream()
                .filter(path -> columns.stream().anyMatch(column -> !Objects.equals(value(column, path), first(path))))
                .map(this::fact)
                .toList();
    }

    private CompareView.Row fact(String path) {
        var cells = new ArrayList<CompareView.Cell>();
        for (var column : columns) {
            var value = value(column, path);
            var kind = column.equals(columns.get(0))
                    ? CompareView.Kind.FIRST
                    : Objects.equals(value, first(path)) ? CompareView.Kind.SAME : CompareView.Kind.DIFFERENT;
            cells.add(new CompareView.Cell(column.title(), kind, words.value(path, value), List.of()));
        }
        return new CompareView.Row(words.question(path), "", "", "", cells);
    }

    private @Nullable Object first(String path) {
        return value(columns.get(0), path);
    }

    private static @Nullable Object value(CompareColumn column, String path) {
        var facts = column.asked().facts();
        return facts.values().containsKey(path)
                ? facts.values().get(path)
                : facts.many().get(path);
    }

    /** The conditions that come out otherwise in some column. */
    List<CompareView.Row> conditions() {
        return answer.pack().agreement().conditions().keySet().stream()
                .map(this::condition)
                .filter(row -> row.cells().stream().anyMatch(cell -> cell.kind() == CompareView.Kind.DIFFERENT))
                .toList();
    }

    private CompareView.Row condition(String id) {
        var cells = new ArrayList<CompareView.Cell>();
        var first = known(columns.get(0), id);
        for (var column : columns) {
            var now = known(column, id);
            var kind = column.equals(columns.get(0))
                    ? CompareView.Kind.FIRST
                    : now == null || first == null || now.value() == first.value()
                            ? CompareView.Kind.SAME
                            : CompareView.Kind.DIFFERENT;
            var said = now == null ? List.<CompareView.Said>of() : List.of(reasons.said(id, now.value()));
            cells.add(new CompareView.Cell(
                    column.title(),
                    kind,
                    now == null ? "no answer" : "",
                    List.of(new CompareView.Part("", List.of(), said))));
        }
        return new CompareView.Row(words.condition(id), "", "", "", cells);
    }

    private Answer.@Nullable Condition known(CompareColumn column, String id) {
        return column.under(reading)
                .flatMap(labels -> labels.conditions().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst())
                .orElse(null);
    }
}
