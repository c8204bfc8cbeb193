package org.conditionality.page.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.norm.Label;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.words.LabelLook;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;

/** The answer in a sentence, and what else stands. */
public final class Headlines {

    /** What an analyst wants to hear first. */
    private static final List<Label.Name> WEIGHT = List.of(
            Label.Name.FROZEN,
            Label.Name.BREACHED,
            Label.Name.OVERDUE,
            Label.Name.TRIGGERED,
            Label.Name.REVERSED,
            Label.Name.IRREVERSIBLE,
            Label.Name.REVERSIBLE,
            Label.Name.PERFORMED);

    private static final List<Label.Name> TOLD = List.of(
            Label.Name.TRIGGERED, Label.Name.OVERDUE, Label.Name.BREACHED, Label.Name.FROZEN, Label.Name.REVERSIBLE);
    private static final int MOST_NAMED = 5;

    private final PageAnswer answer;
    private final PackWords words;
    private final BoardReasons reasons;

    public Headlines(PageAnswer answer) {
        this.answer = answer;
        this.words = answer.words();
        this.reasons = new BoardReasons(words);
    }

    /** The sentence about the obligation that the address names, or else about the one that matters most. */
    public String sentence() {
        return chosen().map(this::about).orElse("Nothing is certain: what is known decides no obligation.");
    }

    private Optional<Answer.Obligation> chosen() {
        var why = answer.address().why();
        return Optional.ofNullable(why).flatMap(answer::obligation).or(this::weightiest);
    }

    /** The sentence about one obligation. */
    public String about(Answer.Obligation obligation) {
        var labels = BoardTiles.certain(obligation);
        var subject = Phrases.capital(words.obligation(obligation.id()));
        if (obligation.notCovered() != null) {
            return "%s: this reading has no such obligation.".formatted(subject);
        }
        if (labels.isEmpty()) {
            return subject + ": open. It may be " + alternatives(obligation) + ".";
        }
        var rest = obligation.decisive() == null ? "" : " The rest turns on what is not known.";
        return subject + ": " + LabelLook.inSentence(labels) + cause(obligation) + "." + rest;
    }

    private static String alternatives(Answer.Obligation obligation) {
        var sets = obligation.sets().stream().map(LabelLook::inSentence).toList();
        return String.join(", or ", sets);
    }

    private String cause(Answer.Obligation obligation) {
        var broken = BoardReasons.broken(obligation);
        var hangs = BoardTiles.certain(obligation).stream()
                .anyMatch(label -> label == Label.Name.FROZEN
                        || label == Label.Name.REVERSIBLE
                        || label == Label.Name.IRREVERSIBLE);
        return hangs && !broken.isEmpty() ? ", because " + reasons.brokenInWords(broken) : "";
    }

    /** The first obligation with the label that matters most; of those that the changes touched, if any. */
    private Optional<Answer.Obligation> weightiest() {
        var changed = answer.obligations().stream()
                .filter(each -> answer.obligationBefore(each.id())
                        .filter(before -> BoardReasons.mark(each, before).equals("changed"))
                        .isPresent())
                .toList();
        return weightiest(changed).or(() -> weightiest(answer.obligations()));
    }

    private static Optional<Answer.Obligation> weightiest(List<Answer.Obligation> among) {
        return WEIGHT.stream()
                .flatMap(label ->
                        among.stream().filter(each -> BoardTiles.certain(each).contains(label)))
                .findFirst();
    }

    /** What else stands: each label with the obligations that carry it, and how many are not settled. */
    List<BoardView.Part> parts() {
        var parts = new ArrayList<BoardView.Part>();
        for (var label : TOLD) {
            var carry = answer.obligations().stream()
                    .filter(each -> BoardTiles.certain(each).contains(label))
                    .map(each -> words.inSentence(words.obligation(each.id())))
                    .toList();
            if (!carry.isEmpty()) {
                parts.add(new BoardView.Part(LabelLook.of(label).word(), Phrases.joined(carry, MOST_NAMED)));
            }
        }
        var open = answer.is().undetermined().size();
        if (open > 0) {
            parts.add(new BoardView.Part(
                    "Not settled",
                    "%s of %s, for want of facts"
                            .formatted(
                                    Phrases.count(open),
                                    Phrases.count(answer.obligations().size()))));
        }
        return parts;
    }
}
