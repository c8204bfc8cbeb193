package org.conditionality.page.memo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactSet;
import org.conditionality.norm.Label;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.board.BoardReasons;
import org.conditionality.page.board.BoardTiles;
import org.conditionality.page.board.Headlines;
import org.conditionality.page.words.LabelLook;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;
import org.conditionality.time.RecordedDay;
import org.jspecify.annotations.Nullable;

/** Writes memos of answers. */
public final class Memos {

    private final PageAnswer answer;
    private final PackWords words;

    public Memos(PageAnswer answer) {
        this.answer = answer;
        this.words = answer.words();
    }

    /**
     * The memo.
     *
     * @param link to the page that it is a memo of
     */
    public Memo of(String link) {
        return new Memo(
                question(),
                new Headlines(answer).sentence(),
                answer.obligations().stream().map(this::row).toList(),
                suppositions(),
                broken(),
                known(),
                unknown(),
                asides(),
                clauses(),
                cite(),
                link,
                answer.rulesVersion());
    }

    private String question() {
        var background = answer.address().background();
        return "Under %s, %s, on %s, given %s%s"
                .formatted(
                        words.agreement(),
                        words.phrase(answer.address().reading()),
                        Phrases.day(answer.asked().asOf()),
                        background == null ? "no record" : "what the record knew",
                        answer.touched().isEmpty()
                                ? ""
                                : " and " + Phrases.count(answer.touched().size(), "fact") + " changed");
    }

    private Memo.Row row(Answer.Obligation obligation) {
        var certain = BoardTiles.certain(obligation);
        var possible = BoardTiles.possible(obligation);
        var labels = certain.isEmpty()
                ? "open: "
                        + String.join(
                                ", or ",
                                obligation.sets().stream()
                                        .map(LabelLook::inSentence)
                                        .toList())
                : certain.stream()
                                .map(name -> LabelLook.of(name).inSentence() + sure(obligation, name))
                                .collect(Collectors.joining(", "))
                        + (possible.isEmpty() ? "" : "; possibly " + LabelLook.inSentence(possible));
        return new Memo.Row(
                words.obligation(obligation.id()),
                labels,
                new BoardReasons(words).of(obligation).text(),
                String.join(", ", obligation.clauses()));
    }

    private static String sure(Answer.Obligation obligation, Label.Name name) {
        var level = BoardTiles.confidence(obligation, name);
        return level.isEmpty() ? "" : " (" + level + ")";
    }

    private List<Memo.Supposition> suppositions() {
        var all = new ArrayList<Memo.Supposition>();
        for (var path : new TreeSet<>(answer.touched())) {
            var written = path.toString();
            var said = answer.address().notes().get(written) instanceof Map<?, ?> note ? note : Map.of();
            all.add(new Memo.Supposition(
                    words.question(written),
                    words.value(written, value(answer.facts(), written)),
                    words.value(written, value(answer.before().facts(), written)),
                    text(said.get("note")),
                    text(said.get("source"))));
        }
        return all;
    }

    private static @Nullable Object value(FactSet facts, String path) {
        var single = facts.values().get(path);
        return single == null ? facts.many().get(path) : single;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private List<String> broken() {
        var broken = new LinkedHashSet<String>();
        answer.obligations()
                .forEach(each -> BoardReasons.broken(each)
                        .forEach(condition -> broken.add(Phrases.capital(words.broken(condition)))));
        return List.copyOf(broken);
    }

    private List<Memo.Known> known() {
        var known = new ArrayList<Memo.Known>();
        answer.facts().values().forEach((path, value) -> {
            if (!answer.changed(path)) {
                known.add(known(path, value, answer.told().get(path)));
            }
        });
        answer.facts().many().forEach((type, items) -> known.add(known(type, items, null)));
        return known;
    }

    private Memo.Known known(String path, Object value, RecordedDay.@Nullable Told told) {
        return new Memo.Known(
                words.question(path),
                words.value(path, value),
                told == null ? "" : Phrases.day(told.since()),
                told == null ? "" : Objects.requireNonNullElse(told.source(), ""));
    }

    private List<String> unknown() {
        var unknown = new LinkedHashSet<String>();
        answer.obligations()
                .forEach(each -> Objects.requireNonNullElse(each.decisive(), List.<String>of())
                        .forEach(field -> unknown.add(words.question(field))));
        return List.copyOf(unknown);
    }

    private List<String> asides() {
        return answer.is().advisories().stream()
                .map(Answer.Advisory::text)
                .distinct()
                .toList();
    }

    private List<Memo.Source> clauses() {
        var names = new TreeSet<String>();
        answer.obligations().forEach(each -> {
            names.addAll(each.clauses());
            each.because().forEach(because -> names.addAll(because.clauses()));
        });
        var clauses = new ArrayList<Memo.Source>();
        for (var name : names) {
            var clause = answer.pack().agreement().clauses().get(name);
            if (clause != null) {
                clauses.add(new Memo.Source(words.clause(name), clause.text(), clause.source(), clause.confidence()));
            }
        }
        return clauses;
    }

    private String cite() {
        return "Conditionality, rules %s %s, answer as of %s, %s."
                .formatted(
                        answer.pack().agreement().id(),
                        answer.rulesVersion(),
                        answer.asked().asOf(),
                        words.phrase(answer.address().reading()));
    }
}
