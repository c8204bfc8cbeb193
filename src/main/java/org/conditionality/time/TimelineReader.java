package org.conditionality.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.conditionality.fact.ConfidenceLevel;
import org.conditionality.fact.FactPatch;
import org.conditionality.incident.Ledgers;
import org.conditionality.question.CurrentFacts;
import org.conditionality.question.EvidenceReader;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.jspecify.annotations.Nullable;

/** Reads a timeline as JSON or YAML gives it, and checks it against the agreement it asks about. */
public final class TimelineReader {

    /** The longest span, in days: some twenty years. */
    static final int MOST_DAYS = 7_500;

    /** The most events of one timeline. */
    static final int MOST_EVENTS = 2_000;

    /** The most facts of one timeline, its events counted in: one for each type stated and each item of a list. */
    static final int MOST_FACTS = 5_000;

    private final Library library;
    private final Ledgers ledgers;
    private final Function<String, List<EventRecord>> chronicles;

    /**
     * A reader of timelines.
     *
     * @param ledgers those there are, at the time when a timeline is read
     * @param chronicles what timelines of an agreement may name as their background
     */
    public TimelineReader(Library library, Ledgers ledgers, Function<String, List<EventRecord>> chronicles) {
        this.library = library;
        this.ledgers = ledgers;
        this.chronicles = chronicles;
    }

    /**
     * The timeline that is the whole body.
     *
     * @throws RefusedInput with everything that is wrong with it
     */
    public Timeline read(@Nullable Object body) {
        var problems = new ArrayList<Problem>();
        return read(body, "", problems).orElseThrow(() -> new RefusedInput(problems));
    }

    /**
     * The timeline at a place within a body; empty where something is wrong, which is added to the problems.
     *
     * @param pointer the place, as a JSON pointer
     */
    public Optional<Timeline> read(@Nullable Object json, String pointer, List<Problem> problems) {
        var found = new ArrayList<Problem>();
        var timeline = TimelineForm.FORM.open(json, pointer, found).flatMap(this::timeline);
        problems.addAll(found);
        return timeline.filter(complete -> found.isEmpty());
    }

    private Optional<Timeline> timeline(Given given) {
        var found = QuestionReader.pack(TimelineForm.AGREEMENT.read(given), library);
        var from = TimelineForm.FROM.read(given);
        var to = TimelineForm.TO.read(given);
        from.ifPresent(first -> to.ifPresent(last -> checkSpan(first, last, TimelineForm.TO.entry(given))));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var pack = found.get();
        var readings = QuestionReader.readings(TimelineForm.READINGS.read(given), pack);
        var background = background(TimelineForm.BACKGROUND.read(given), pack, from, to);
        var facts = QuestionReader.patch(TimelineForm.FACTS.read(given), pack);
        var events = events(given, pack, to);
        checkSize(given, facts, events);
        var settings = QuestionReader.settings(TimelineForm.SETTINGS.read(given), pack);
        // A timeline never tells more than labels and values.
        TimelineForm.DETAIL.read(given);
        var evidence = new EvidenceReader(library.incidents(), ledgers).read(given);
        return from.flatMap(first -> to.map(last -> new Timeline(
                pack.agreement().id(),
                readings,
                first,
                last,
                facts,
                events,
                settings,
                background.orElse(null),
                evidence,
                notes(given, pack))));
    }

    /** What to say of names that facts of the timeline or of its events had formerly. */
    private static List<String> notes(Given given, Pack pack) {
        var notes = new LinkedHashSet<>(
                CurrentFacts.of(TimelineForm.FACTS.read(given), pack).notes());
        TimelineForm.EVENTS
                .read(given)
                .forEach(event -> notes.addAll(
                        CurrentFacts.of(EventForm.FACTS.entry(event), pack).notes()));
        return List.copyOf(notes);
    }

    private static void checkSize(Given given, FactPatch facts, List<TimelineEvent> events) {
        var size = facts.stated().size()
                + events.stream()
                        .mapToInt(event -> event.change().stated().size())
                        .sum();
        if (size > MOST_FACTS) {
            given.refuse(
                    "There are %d facts; at most %d are taken.".formatted(size, MOST_FACTS),
                    "Ask about one part of the time after the other, and give incidents as a ledger.");
        }
    }

    private static void checkSpan(LocalDate from, LocalDate to, Given given) {
        if (to.isBefore(from)) {
            given.refuse("The last day, %s, lies before the first, %s.".formatted(to, from), "Maybe exchange the two?");
        } else if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            given.refuse(
                    "The timeline spans %d days; at most %d are taken."
                            .formatted(ChronoUnit.DAYS.between(from, to) + 1, MOST_DAYS),
                    "Ask about one part of it after the other.");
        }
    }

    private Optional<EventRecord> background(Given given, Pack pack, Optional<LocalDate> from, Optional<LocalDate> to) {
        var background = given.isNull()
                ? Optional.<EventRecord>empty()
                : QuestionReader.background(
                        given, chronicles.apply(pack.agreement().id()));
        background.ifPresent(known -> {
            from.ifPresent(day -> known.checkCovers(day, given));
            to.ifPresent(day -> known.checkCovers(day, given));
        });
        return background;
    }

    private static List<TimelineEvent> events(Given given, Pack pack, Optional<LocalDate> to) {
        var items = TimelineForm.EVENTS.read(given);
        if (items.size() > MOST_EVENTS) {
            TimelineForm.EVENTS
                    .entry(given)
                    .refuse(
                            "There are %d events; at most %d are taken.".formatted(items.size(), MOST_EVENTS),
                            "Ask about one part of the time after the other.");
            return List.of();
        }
        var events = new ArrayList<TimelineEvent>();
        items.forEach(item -> event(item, pack, to).ifPresent(events::add));
        return events;
    }

    private static Optional<TimelineEvent> event(Given item, Pack pack, Optional<LocalDate> to) {
        var given = EventForm.FORM.open(item);
        if (!(given.value() instanceof Map)) {
            return Optional.empty();
        }
        var day = EventForm.ON.read(given);
        day.filter(date -> to.isPresent() && date.isAfter(to.get()))
                .ifPresent(date -> EventForm.ON
                        .entry(given)
                        .refuse(
                                "The event of %s lies after the last day of the timeline, %s."
                                        .formatted(date, to.get()),
                                "Move `to`, or take the event out."));
        var note = EventForm.NOTE.read(given).orElse(null);
        var source = EventForm.SOURCE.read(given).orElse(null);
        var confidence = EventForm.CONFIDENCE
                .read(given)
                .flatMap(ConfidenceLevel::named)
                .orElse(source == null ? ConfidenceLevel.UNVERIFIED : ConfidenceLevel.REPORTED);
        var facts = EventForm.FACTS.read(given);
        var current = CurrentFacts.of(facts, pack).given();
        checkAdds(current, pack);
        var change = QuestionReader.patch(current, pack);
        return day.map(date -> new TimelineEvent(date, note, source, confidence, change, given.pointer()));
    }

    /** Items are added, and never taken away. */
    private static void checkAdds(Given facts, Pack pack) {
        if (facts.value() instanceof Map<?, ?>) {
            facts.entries()
                    .forEach((name, given) -> pack.vocabulary()
                            .type(name)
                            .filter(type -> type.many() && given.isNull())
                            .ifPresent(type -> given.refuse(
                                    "`%s` is a list: an event adds items to it and removes none.".formatted(name),
                                    "Leave it out.")));
        }
    }
}
