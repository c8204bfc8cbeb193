package org.conditionality.evaluation.answer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.conditionality.evaluation.unknown.Resolution;
import org.conditionality.norm.Agreement;
import org.conditionality.norm.Label;
import org.conditionality.norm.Obligation;
import org.conditionality.norm.Power;
import org.conditionality.norm.Strength;
import org.conditionality.norm.Value;
import org.jspecify.annotations.Nullable;

/** Puts the labels of an obligation into words. It decides nothing. */
final class AnswerWording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Agreement agreement;
    private final @Nullable Obligation obligation;
    private final List<Answer.RestsOn> restsOn;
    private final List<Answer.Power> powers;
    private final @Nullable LocalDate due;

    AnswerWording(
            Agreement agreement,
            @Nullable Obligation obligation,
            List<Answer.RestsOn> restsOn,
            List<Answer.Power> powers,
            @Nullable LocalDate due) {
        this.agreement = agreement;
        this.obligation = obligation;
        this.restsOn = restsOn;
        this.powers = powers;
        this.due = due;
    }

    String of(List<Label.Name> labels, @Nullable Resolution settled, boolean open) {
        var parts = new ArrayList<String>();
        if (labels.contains(Label.Name.NOT_TRIGGERED)) {
            // It may have arisen once: under an agreement that has ended nothing is owed.
            parts.add("not owed: " + unmet());
        }
        if (labels.contains(Label.Name.PERFORMED)) {
            parts.add("all done");
        }
        if (labels.contains(Label.Name.TRIGGERED)) {
            parts.add(due(labels));
        }
        if (labels.contains(Label.Name.FROZEN)) {
            parts.add("may be withheld" + used(Power.Kind.FREEZE, "withheld"));
        }
        if (labels.contains(Label.Name.REVERSIBLE)) {
            parts.add("what is done may be undone" + used(Power.Kind.REVERSE, "undone"));
        }
        if (labels.contains(Label.Name.IRREVERSIBLE)) {
            parts.add("what is done stays done, for "
                    + (obligation != null && obligation.reversible()
                            ? "this reading gives no power to undo it"
                            : "the debtor alone cannot undo it"));
        }
        if (labels.contains(Label.Name.REVERSED)) {
            parts.add("a decision to undo what was done stands");
        }
        if (labels.contains(Label.Name.BREACHED)) {
            parts.add("breached");
        }
        var sentence = sentence(parts);
        return open ? undetermined(sentence, settled) : sentence;
    }

    private String due(List<Label.Name> labels) {
        if (due == null) {
            return "due";
        }
        var aim = obligation != null && obligation.strength() == Strength.BEST_EFFORTS;
        var day = due.format(DAY);
        return labels.contains(Label.Name.OVERDUE)
                ? "due, and past its " + (aim ? "aim" : "date") + " of " + day
                : (aim ? "due, with the aim of " : "due by ") + day;
    }

    private String unmet() {
        var names = restsOn.stream()
                .filter(each -> each.role() == Answer.Role.PRECEDENT
                        && (each.value() == Value.NOT_MET || each.value() == Value.PENDING))
                .map(each -> "\"" + title(each.condition()) + "\" is "
                        + (each.value() == Value.PENDING ? "pending" : "not met"))
                .toList();
        return names.isEmpty() ? "a condition it arises on is not met" : String.join(", and ", names);
    }

    private String title(String condition) {
        return Objects.requireNonNullElse(agreement.conditions().get(condition), condition);
    }

    private String used(Power.Kind kind, String done) {
        var state = powers.stream().filter(power -> power.kind() == kind).findFirst();
        return switch (state.map(Answer.Power::state).orElse(Power.State.UNKNOWN)) {
            // A restraint is withheld by what is done, of which the facts need say nothing.
            case AVAILABLE ->
                obligation != null && obligation.strength() == Strength.RESTRAINT
                        ? " (no decision to that effect stands)"
                        : " (not " + done + " so far)";
            case EXERCISED -> " (and a decision to that effect stands)";
            default -> " (whether it has been is unknown)";
        };
    }

    private static String sentence(List<String> parts) {
        if (parts.isEmpty()) {
            return "";
        }
        var joined = String.join("; ", parts);
        return Character.toUpperCase(joined.charAt(0)) + joined.substring(1) + ".";
    }

    private static String undetermined(String certain, @Nullable Resolution settled) {
        var turns = settled == null || settled.decisive().isEmpty()
                ? "no single one of them decides it"
                : "any one of these could decide it: " + String.join(", ", settled.decisive());
        var why = ": facts are unknown, and " + turns + ".";
        return certain.isEmpty() ? "Undetermined" + why : certain + " The rest is undetermined" + why;
    }
}
