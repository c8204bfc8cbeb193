package org.conditionality.time;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.norm.Agreement;
import org.conditionality.norm.Label;
import org.conditionality.norm.Strength;
import org.conditionality.norm.Value;

/** Says in words what of conditions and obligations is otherwise on a day than it was before. */
final class ChangeDescriber {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final Map<Label.Name, String> STATES =
            Map.of(Label.Name.PERFORMED, "all of it is done", Label.Name.REVERSED, "a decision to undo it stands");

    /**
     * What is otherwise.
     *
     * @param deadline whether a day has passed until which something could wait
     */
    record Effect(List<String> words, boolean deadline) {}

    private final Agreement agreement;
    private final LocalDate day;
    private final Function<String, LocalDate> since;

    /**
     * For a day.
     *
     * @param since the day from which a condition has had its value
     */
    ChangeDescriber(Agreement agreement, LocalDate day, Function<String, LocalDate> since) {
        this.agreement = agreement;
        this.day = day;
        this.since = since;
    }

    Effect ofCondition(Answer.Condition before, Answer.Condition after) {
        var words = new LinkedHashSet<String>();
        var passed = passed(before, after);
        passed.ifPresent(words::add);
        if (before.value() != after.value()) {
            words.add(turned(before.id(), before.value(), after.value()));
        }
        return new Effect(List.copyOf(words), passed.isPresent());
    }

    private Optional<String> passed(Answer.Condition before, Answer.Condition after) {
        var until = before.until();
        return until != null && !Objects.equals(until, after.until()) && until.isBefore(day)
                ? Optional.of(until.format(DAY) + " has passed")
                : Optional.empty();
    }

    private String turned(String condition, Value before, Value after) {
        return "“" + title(condition) + "” "
                + switch (after) {
                    case MET -> "is met";
                    case NOT_MET -> before == Value.MET || before == Value.WAIVED ? "is no longer met" : "is not met";
                    case PENDING -> "is pending";
                    case WAIVED -> "is waived";
                    default -> "may be met or not: what it rests on is unknown";
                };
    }

    private String title(String condition) {
        return Objects.requireNonNullElse(agreement.conditions().get(condition), condition);
    }

    /**
     * What of an obligation's situation is otherwise.
     *
     * @param told the conditions whose changes of value are told; a waiver always is
     */
    Effect ofObligation(String id, DayView before, DayView after, Predicate<String> told) {
        var words = new LinkedHashSet<String>();
        var earlier = before.of(id);
        var now = after.of(id);
        var deadline = tellConditions(earlier, now, before, after, told, words);
        if (now.may(Label.Name.OVERDUE) && !earlier.may(Label.Name.OVERDUE)) {
            var passed = passed(now.outline());
            passed.ifPresent(words::add);
            deadline |= passed.isPresent();
        }
        if (isNew(Label.Name.FROZEN, earlier, now) || isNew(Label.Name.REVERSIBLE, earlier, now)) {
            now.outline().restsOn().stream()
                    .filter(each -> each.role() == Answer.Role.CONTINUING && each.value() == Value.NOT_MET)
                    .filter(each -> since.apply(each.condition()).isBefore(day))
                    .forEach(each -> words.add("“" + title(each.condition()) + "” has not been met since "
                            + since.apply(each.condition()).format(DAY)));
        }
        STATES.forEach((label, state) -> {
            if (isNew(label, earlier, now)) {
                words.add(state);
            }
        });
        return new Effect(List.copyOf(words), deadline);
    }

    private static boolean isNew(Label.Name label, DayView.Seen before, DayView.Seen after) {
        return after.must(label) && !before.must(label);
    }

    /** Tells of the conditions it rests on; returns whether one of them had waited for a day that has passed. */
    private boolean tellConditions(
            DayView.Seen earlier,
            DayView.Seen now,
            DayView before,
            DayView after,
            Predicate<String> told,
            Set<String> words) {
        var values = earlier.outline().restsOn().stream()
                .collect(Collectors.toMap(
                        each -> each.role() + each.condition(), Answer.RestsOn::value, (one, other) -> one));
        var deadline = false;
        for (var each : now.outline().restsOn()) {
            var id = each.condition();
            var value = values.getOrDefault(each.role() + id, each.value());
            if (value != each.value() && (each.value() == Value.WAIVED || told.test(id))) {
                var passed = passed(before.condition(id), after.condition(id));
                passed.ifPresent(words::add);
                deadline |= passed.isPresent();
                words.add(turned(id, value, each.value()));
            }
        }
        return deadline;
    }

    private static Optional<String> passed(Answer.Obligation obligation) {
        var due = obligation.due();
        var what = obligation.strength() == Strength.BEST_EFFORTS ? "its aim" : "its due date";
        return due == null ? Optional.empty() : Optional.of(what + ", " + due.format(DAY) + ", has passed");
    }
}
