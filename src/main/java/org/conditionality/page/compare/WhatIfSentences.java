package org.conditionality.page.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.board.UnchangedReasons;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;

/** Says in sentences how many answers differ from the first column, under each reading. */
final class WhatIfSentences {

    private final PageAnswer answer;
    private final List<CompareColumn> columns;
    private final PackWords words;

    WhatIfSentences(PageAnswer answer, List<CompareColumn> columns) {
        this.answer = answer;
        this.columns = columns;
        this.words = answer.words();
    }

    /** One for each column but the first. */
    List<String> all() {
        if (columns.size() == 1) {
            return List.of("There is nothing to compare with %s yet."
                    .formatted(answer.address().background() == null ? "the baseline" : "the record"));
        }
        return columns.subList(1, columns.size()).stream().map(this::of).toList();
    }

    /** How many obligations carry other labels in some column, under a reading. */
    int different(String reading) {
        return (int) obligations().stream()
                .filter(id -> columns.stream().anyMatch(column -> differs(column, reading, id)))
                .count();
    }

    private List<String> obligations() {
        return List.copyOf(answer.pack().agreement().obligations().keySet());
    }

    private boolean differs(CompareColumn column, String reading, String id) {
        var then = columns.get(0).of(reading, id);
        var now = column.of(reading, id);
        return then.isPresent()
                && now.isPresent()
                && !then.get().sets().equals(now.get().sets());
    }

    private String of(CompareColumn column) {
        var counts = new LinkedHashMap<Integer, List<String>>();
        for (var reading : answer.pack().readings()) {
            var count = column.under(reading).isEmpty()
                    ? -1
                    : (int) obligations().stream()
                            .filter(id -> differs(column, reading, id))
                            .count();
            counts.computeIfAbsent(count, key -> new ArrayList<>()).add(words.phrase(reading));
        }
        return column.title() + ": " + sentence(column, counts);
    }

    private String sentence(CompareColumn column, Map<Integer, List<String>> counts) {
        if (counts.keySet().equals(Set.of(0))) {
            return "no answer changes under any reading." + because(column);
        }
        var total = Phrases.count(obligations().size());
        var parts = new ArrayList<String>();
        counts.entrySet().stream()
                .sorted((one, other) -> Integer.compare(other.getKey(), one.getKey()))
                .forEach(each -> parts.add(part(each.getKey(), parts.isEmpty(), total) + " "
                        + (counts.size() == 1 ? "under every reading" : readings(each.getKey(), each.getValue()))));
        return String.join("; ", parts) + ".";
    }

    private static String readings(int count, List<String> phrases) {
        return count == 0 ? String.join(" or ", phrases) : Phrases.joined(phrases);
    }

    private static String part(int count, boolean isFirst, String total) {
        if (count < 0) {
            return "its facts contradict each other";
        }
        var number = count == 0 ? "none" : Phrases.count(count);
        return isFirst ? "%s of %s answers %s".formatted(number, total, count == 1 ? "changes" : "change") : number;
    }

    /** Why nothing changed, as the reading that is shown has it. */
    private String because(CompareColumn column) {
        var first = columns.get(0).asked().facts();
        var now = column.asked().facts();
        var changed = new TreeSet<String>();
        for (var path : both(first.values(), now.values())) {
            if (!Objects.equals(first.values().get(path), now.values().get(path))) {
                changed.add(path);
            }
        }
        for (var type : both(first.many(), now.many())) {
            if (!Objects.equals(first.many().get(type), now.many().get(type))) {
                changed.add(type);
            }
        }
        if (changed.isEmpty()) {
            return " Its facts are the same.";
        }
        return column.under(answer.address().reading())
                .map(labels -> " " + String.join(". ", UnchangedReasons.of(words, changed, labels)) + ".")
                .orElse("");
    }

    private static Set<String> both(Map<String, ?> one, Map<String, ?> other) {
        var names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names;
    }
}
