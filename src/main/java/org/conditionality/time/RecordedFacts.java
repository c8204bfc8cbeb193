package org.conditionality.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.conditionality.fact.Claims;
import org.conditionality.fact.ConfidenceLevel;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.FactSet;
import org.conditionality.question.FactSource;
import org.conditionality.time.RecordedDay.RecordedClaim;
import org.conditionality.time.RecordedDay.RecordedFact;
import org.conditionality.time.RecordedDay.Told;

/** Follows a record event by event up to a day, and keeps of each fact from when it has been as it is. */
final class RecordedFacts {

    private final EventRecord record;
    private final LocalDate asOf;

    /** By path, and for claims by path and party. */
    private final Map<String, Told> told = new TreeMap<>();

    private FactSet known = FactSet.EMPTY;

    RecordedFacts(EventRecord record, LocalDate asOf) {
        this.record = record;
        this.asOf = asOf;
    }

    RecordedDay day() {
        follow();
        return new RecordedDay(record, asOf, known, facts());
    }

    /** How sure the record is of what it knows on the day. */
    Map<String, FactSource> sources() {
        follow();
        var sources = new TreeMap<String, FactSource>();
        told.forEach((path, from) -> sources.put(path, new FactSource(from.confidence(), from.source())));
        return sources;
    }

    private void follow() {
        var begun = record.source() == null ? ConfidenceLevel.UNVERIFIED : ConfidenceLevel.REPORTED;
        became(record.facts(), new Told(record.from(), begun, null, record.source()));
        for (var event : record.events()) {
            if (!event.on().isAfter(asOf)) {
                var from = event.on().isBefore(record.from()) ? record.from() : event.on();
                became(event.change().over(known), new Told(from, event.confidence(), event.note(), event.source()));
            }
        }
    }

    private void became(FactSet after, Told now) {
        known.values().keySet().stream()
                .filter(path -> !after.values().containsKey(path))
                .forEach(path -> told.put(path, now));
        after.values().forEach((path, value) -> {
            var before = known.values().get(path);
            if (!value.equals(before)) {
                told.put(path, now);
            }
            if (value instanceof Claims claims) {
                claims(path, before instanceof Claims others ? others : new Claims(new TreeMap<>()), claims, now);
            }
        });
        after.many().forEach((type, items) -> {
            for (var i = known.many().getOrDefault(type, List.of()).size(); i < items.size(); i++) {
                told.put(item(type, i), now);
            }
        });
        known = after;
    }

    private void claims(String path, Claims before, Claims after, Told now) {
        after.byParty().forEach((party, claim) -> {
            if (!claim.equals(before.byParty().get(party))) {
                told.put(claimed(path, party), now);
            }
        });
    }

    private List<RecordedFact> facts() {
        var facts = new ArrayList<RecordedFact>();
        known.values().forEach((path, value) -> facts.add(fact(path, value)));
        known.many().forEach((type, items) -> {
            for (var i = 0; i < items.size(); i++) {
                facts.add(new RecordedFact(item(type, i), items.get(i), List.of(), of(item(type, i))));
            }
        });
        told.keySet().stream()
                .filter(this::isLost)
                .forEach(path -> facts.add(new RecordedFact(path, null, List.of(), of(path))));
        facts.sort(Comparator.comparing(fact -> FactPath.parse(fact.path())));
        return facts;
    }

    private RecordedFact fact(String path, Object value) {
        if (!(value instanceof Claims claims)) {
            return new RecordedFact(path, value, List.of(), of(path));
        }
        var made = new ArrayList<RecordedClaim>();
        claims.byParty().forEach((party, claim) -> made.add(new RecordedClaim(party, claim, of(claimed(path, party)))));
        return new RecordedFact(path, null, made, of(path));
    }

    /** A field that was known once. Items are added and never taken away. */
    private boolean isLost(String path) {
        return !path.contains("/") && !path.contains("[") && !known.values().containsKey(path);
    }

    private Told of(String path) {
        return Objects.requireNonNull(told.get(path), path);
    }

    private static String item(String type, int place) {
        return type + "[" + place + "]";
    }

    private static String claimed(String path, String party) {
        return path + "/" + party;
    }
}
