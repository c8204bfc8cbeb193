package org.conditionality.page.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.norm.Label;
import org.conditionality.norm.Value;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;

/** Why an obligation stands as it does, in one line, and what changes did to it. */
public final class BoardReasons {

    private static final int MOST_BROKEN = 2;

    private final PackWords words;

    public BoardReasons(PackWords words) {
        this.words = words;
    }

    /** The line for an obligation. */
    public BoardReason of(Answer.Obligation obligation) {
        if (obligation.notCovered() != null) {
            return new BoardReason(BoardReason.Kind.NONE, obligation.notCovered());
        }
        var decisive = obligation.decisive();
        if (decisive != null && !decisive.isEmpty()) {
            return new BoardReason(BoardReason.Kind.OPEN, turnsOn(decisive));
        }
        var broken = broken(obligation);
        if (!broken.isEmpty()) {
            return new BoardReason(BoardReason.Kind.BROKEN, Phrases.capital(brokenInWords(broken)));
        }
        var missing = precedents(obligation);
        if (obligation.labels().contains(Label.Name.NOT_TRIGGERED) && !missing.isEmpty()) {
            return new BoardReason(
                    BoardReason.Kind.NONE,
                    "Arises when: "
                            + Phrases.joined(
                                    missing.stream().map(words::condition).toList(), MOST_BROKEN));
        }
        return new BoardReason(BoardReason.Kind.KEPT, kept(obligation));
    }

    private String turnsOn(List<String> decisive) {
        var more = decisive.size() - 1;
        return "Turns on: " + words.question(decisive.get(0))
                + (more == 0 ? "" : " and " + Phrases.count(more) + " more " + (more == 1 ? "fact" : "facts"));
    }

    private static String kept(Answer.Obligation obligation) {
        return obligation.labels().contains(Label.Name.TRIGGERED)
                ? "Owed; nothing it hangs on is broken"
                : obligation.inWords();
    }

    /** The continuing conditions of an obligation that are not met. */
    public static List<String> broken(Answer.Obligation obligation) {
        return conditions(obligation, Answer.Role.CONTINUING);
    }

    private static List<String> precedents(Answer.Obligation obligation) {
        return conditions(obligation, Answer.Role.PRECEDENT);
    }

    private static List<String> conditions(Answer.Obligation obligation, Answer.Role role) {
        return obligation.restsOn().stream()
                .filter(each -> each.role() == role && each.value() == Value.NOT_MET)
                .map(Answer.RestsOn::condition)
                .toList();
    }

    /** What is broken, for the middle of a sentence. */
    public String brokenInWords(List<String> broken) {
        return Phrases.joined(broken.stream().map(words::broken).toList(), MOST_BROKEN);
    }

    /** What changes did to an obligation: `changed`, `other reason`, or nothing. */
    public static String mark(Answer.Obligation now, Answer.Obligation before) {
        if (!now.sets().equals(before.sets())) {
            return "changed";
        }
        return reasons(now).equals(reasons(before)) ? "" : "other reason";
    }

    private static List<Object> reasons(Answer.Obligation obligation) {
        var reasons = new ArrayList<Object>(broken(obligation));
        obligation.because().forEach(each -> {
            reasons.add(each.label());
            reasons.add(Objects.requireNonNullElse(each.conditions(), List.of()));
        });
        return reasons;
    }
}
