package org.conditionality.page.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.conditionality.norm.Label;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.address.PageAddress;
import org.conditionality.page.bench.Benches;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;
import org.conditionality.time.EventRecord;
import org.conditionality.time.TimelineAnswer;
import org.jspecify.annotations.Nullable;

/** Lays a timeline out as bands. */
public final class TimelineViews {

    /** The path of the screen. */
    public static final String PATH = "/timeline";

    private static final int MOST_EVENTS = 3;

    private final TimelineAnswer answer;
    private final PageAddress address;
    private final PackWords words;
    private final AddressText links;
    private final Optional<EventRecord> record;
    private final TimeScale scale;
    private final LocalDate day;

    /**
     * For an answer.
     *
     * @param address its date is the day looked at
     * @param record what the timeline starts from
     */
    public TimelineViews(
            TimelineAnswer answer,
            PageAddress address,
            PackWords words,
            AddressText links,
            Optional<EventRecord> record) {
        this.answer = answer;
        this.address = address;
        this.words = words;
        this.links = links;
        this.record = record;
        this.scale = new TimeScale(answer.from(), answer.to());
        this.day = scale.within(LocalDate.parse(address.asOf()));
    }

    public TimelineView view() {
        return new TimelineView(
                headline(),
                Phrases.day(answer.from()),
                Phrases.day(answer.to()),
                months(),
                record.map(this::events).orElse(List.of()),
                obligations().stream().map(this::group).toList(),
                day(),
                scale.at(day),
                kept());
    }

    private List<String> obligations() {
        return List.copyOf(words.pack().agreement().obligations().keySet());
    }

    private List<String> readings() {
        return words.pack().readings().stream()
                .filter(answer.readings()::containsKey)
                .toList();
    }

    private List<TimelineAnswer.Segment> segments(String reading, String obligation) {
        var timeline = answer.readings().get(reading);
        return timeline == null
                ? List.of()
                : timeline.obligations().stream()
                        .filter(each -> each.id().equals(obligation))
                        .findFirst()
                        .map(TimelineAnswer.ObligationTimeline::segments)
                        .orElse(List.of());
    }

    /** Over which obligation the readings part for the longest time. */
    private String headline() {
        String longest = null;
        var most = 0L;
        for (var obligation : obligations()) {
            var apart = daysApart(obligation);
            if (apart > most) {
                most = apart;
                longest = obligation;
            }
        }
        return longest == null
                ? "All readings agree throughout."
                : "The readings part over %s on %d of %d days."
                        .formatted(words.inSentence(words.obligation(longest)), most, scale.days());
    }

    /** On how many days not all readings that have an obligation give it the same labels. */
    private long daysApart(String obligation) {
        var days = 0L;
        var turns = new TreeSet<LocalDate>();
        readings().forEach(reading -> segments(reading, obligation).forEach(segment -> turns.add(segment.from())));
        for (var turn : turns) {
            var next = turns.higher(turn);
            var sets = readings().stream()
                    .flatMap(reading -> at(reading, obligation, turn).stream())
                    .map(BandSegments::sets)
                    .filter(each -> !each.equals(List.of(List.of(Label.Name.NOT_COVERED))))
                    .distinct()
                    .count();
            if (sets > 1) {
                var end = next == null ? answer.to() : next.minusDays(1);
                days += new TimeScale(turn, end).days();
            }
        }
        return days;
    }

    private Optional<TimelineAnswer.Segment> at(String reading, String obligation, LocalDate on) {
        return segments(reading, obligation).stream()
                .filter(segment -> !segment.from().isAfter(on) && !segment.to().isBefore(on))
                .findFirst();
    }

    private List<TimelineView.Mark> months() {
        var marks = new ArrayList<TimelineView.Mark>();
        var step = Math.max(1, (int) (scale.days() / 30 / 6));
        var month = answer.from().withDayOfMonth(1).plusMonths(1);
        for (var at = month; !at.isAfter(answer.to()); at = at.plusMonths(step)) {
            marks.add(new TimelineView.Mark(scale.at(at), Phrases.month(at), ""));
        }
        return marks;
    }

    private List<TimelineView.Mark> events(EventRecord told) {
        return told.events().stream()
                .filter(event ->
                        !event.on().isBefore(answer.from()) && !event.on().isAfter(answer.to()))
                .map(event -> new TimelineView.Mark(
                        scale.at(event.on()),
                        Phrases.day(event.on()) + ": " + Objects.requireNonNullElse(event.note(), "what was reported"),
                        link(event.on(), address.why())))
                .toList();
    }

    private String link(LocalDate on, @Nullable String obligation) {
        return links.link(PATH, address.on(on.toString()).asking(obligation));
    }

    private TimelineView.Group group(String obligation) {
        var bands = new LinkedHashMap<List<?>, List<String>>();
        var silent = new ArrayList<String>();
        for (var reading : readings()) {
            var segments = segments(reading, obligation);
            if (segments.stream().allMatch(each -> each.labels().contains(Label.Name.NOT_COVERED))) {
                silent.add(words.readingTitle(reading));
            } else {
                bands.computeIfAbsent(shape(segments), key -> new ArrayList<>()).add(reading);
            }
        }
        return new TimelineView.Group(
                words.obligation(obligation),
                bands.values().stream().map(each -> band(obligation, each)).toList(),
                String.join(", ", silent),
                obligation.equals(address.why()));
    }

    private static List<?> shape(List<TimelineAnswer.Segment> segments) {
        return segments.stream()
                .map(each -> List.of(each.from(), each.to(), BandSegments.sets(each)))
                .toList();
    }

    private TimelineView.Band band(String obligation, List<String> agreeing) {
        return new TimelineView.Band(
                String.join(", ", agreeing.stream().map(words::readingTitle).toList()),
                segments(agreeing.get(0), obligation).stream()
                        .map(each -> segment(obligation, each))
                        .toList());
    }

    private TimelineView.Segment segment(String obligation, TimelineAnswer.Segment segment) {
        var width = scale.place(segment.to().plusDays(1)) - scale.place(segment.from());
        var isOn = obligation.equals(address.why())
                && !segment.from().isAfter(day)
                && !segment.to().isBefore(day);
        return new TimelineView.Segment(
                scale.at(segment.from()),
                scale.width(segment.from(), segment.to()),
                BandSegments.style(segment) + (segment.possible() == null ? "" : " maybe"),
                BandSegments.stripe(segment),
                BandSegments.text(segment, width),
                "%s: %s, %s".formatted(words.obligation(obligation), BandSegments.words(segment), through(segment)),
                link(segment.from(), obligation),
                isOn);
    }

    private static String through(TimelineAnswer.Segment segment) {
        return Phrases.day(segment.from()) + " to " + Phrases.day(segment.to());
    }

    private TimelineView.Day day() {
        var turns = new TreeSet<LocalDate>();
        for (var reading : readings()) {
            obligations()
                    .forEach(obligation -> segments(reading, obligation).forEach(segment -> turns.add(segment.from())));
        }
        var before = turns.lower(day);
        var after = turns.higher(day);
        return new TimelineView.Day(
                day.toString(),
                Phrases.day(day),
                scale.index(day),
                scale.days() - 1,
                before == null ? null : link(before, address.why()),
                after == null ? null : link(after, address.why()),
                links.link(Benches.PATH, address.on(day.toString())),
                readings().stream().map(words::readingTitle).toList(),
                obligations().stream().map(this::row).toList(),
                told(),
                record.map(this::lately).orElse(List.of()));
    }

    private TimelineView.DayRow row(String obligation) {
        return new TimelineView.DayRow(
                words.obligation(obligation),
                obligation.equals(address.why()),
                readings().stream()
                        .map(reading -> at(reading, obligation, day)
                                .map(BandSegments::tiles)
                                .orElse(List.of()))
                        .toList());
    }

    /** Of the obligation that is looked at: what each reading says, and since when. */
    private List<TimelineView.Told> told() {
        var why = address.why();
        if (why == null) {
            return List.of();
        }
        var told = new ArrayList<TimelineView.Told>();
        for (var reading : readings()) {
            at(reading, why, day)
                    .ifPresent(segment -> told.add(new TimelineView.Told(
                            words.readingTitle(reading),
                            BandSegments.tiles(segment),
                            through(segment),
                            segment.changedBy().stream()
                                    .map(TimelineViews::change)
                                    .toList())));
        }
        return told;
    }

    private static String change(TimelineAnswer.Change change) {
        return Phrases.day(change.on()) + ": " + Objects.requireNonNullElse(change.note(), change.detail());
    }

    /** The events of the day and those last before it. */
    private List<TimelineView.Event> lately(EventRecord told) {
        var until =
                told.events().stream().filter(event -> !event.on().isAfter(day)).toList();
        return until.subList(Math.max(0, until.size() - MOST_EVENTS), until.size()).stream()
                .map(event -> new TimelineView.Event(
                        Phrases.day(event.on()),
                        Objects.requireNonNullElse(event.note(), ""),
                        Objects.requireNonNullElse(event.source(), "")))
                .toList();
    }

    private Map<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        links.parameters(address).forEach((name, value) -> {
            if (!"asOf".equals(name)) {
                kept.put(name, value);
            }
        });
        return kept;
    }
}
