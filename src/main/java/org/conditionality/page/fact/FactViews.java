package org.conditionality.page.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.conditionality.evaluation.claim.ClaimResolution;
import org.conditionality.fact.Claims;
import org.conditionality.fact.FactReader;
import org.conditionality.fact.Field;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.address.ChangePatch;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;
import org.conditionality.time.RecordedDay;
import org.jspecify.annotations.Nullable;

/** Lays single facts out as fields of the form. */
final class FactViews {

    private final PageAnswer answer;
    private final AddressText links;
    private final String path;
    private final PackWords words;
    private final Map<String, List<String>> decides = new TreeMap<>();
    private final Map<String, String> errors;
    private final String sides;

    /**
     * For an answer.
     *
     * @param errors what is wrong with what was entered, by field
     * @param sides the field of which each side's claim is to be entered; empty for none
     */
    FactViews(PageAnswer answer, AddressText links, String path, Map<String, String> errors, String sides) {
        this.answer = answer;
        this.links = links;
        this.path = path;
        this.words = answer.words();
        this.errors = errors;
        this.sides = sides;
        for (var obligation : answer.obligations()) {
            for (var field : Objects.requireNonNullElse(obligation.decisive(), List.<String>of())) {
                decides.computeIfAbsent(field, key -> new ArrayList<>())
                        .add(words.inSentence(words.obligation(obligation.id())));
            }
        }
    }

    /** The fields that would decide something, those first that would decide most. */
    List<String> decisive() {
        return decides.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((one, other) -> Integer.compare(other.size(), one.size())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** From where the record knows a field; empty where it does not know it, or the user says otherwise. */
    private Optional<RecordedDay.Told> told(String written, boolean changed) {
        return changed || !answer.facts().values().containsKey(written)
                ? Optional.empty()
                : Optional.ofNullable(answer.told().get(written));
    }

    /** A source short enough for a line: of an address, the host. */
    private static String sourceName(String source) {
        var first = source.split("[;\\s]", 2)[0];
        return first.startsWith("http")
                ? first.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/.*$", "")
                : source;
    }

    /** The parameter that states a field. */
    static String parameter(String field) {
        return "f." + field;
    }

    FactView of(Field field) {
        var written = field.path();
        var value = answer.facts().values().get(written);
        var changed =
                answer.changed(written) && ChangePatch.speaksOf(answer.address().changes(), field.type(), field.name());
        return new FactView(
                written,
                control(field),
                parameter(written),
                field.question(),
                value instanceof Claims ? "" : text(value),
                options(field),
                Objects.requireNonNullElse(field.unit(), ""),
                changed,
                changed ? words.value(written, answer.before().facts().values().get(written)) : "",
                changed ? undo(field) : "",
                Phrases.joined(decides.getOrDefault(written, List.of()), 3),
                !answer.pack().reading(answer.address().reading()).readFields().contains(written),
                claims(field, value),
                value instanceof Claims stated ? used(written, stated) : "",
                value instanceof Claims || sides.equals(written) ? "" : sides(written),
                told(written, changed)
                        .map(RecordedDay.Told::since)
                        .map(Phrases::day)
                        .orElse(""),
                told(written, changed)
                        .map(RecordedDay.Told::source)
                        .map(FactViews::sourceName)
                        .orElse(""),
                EnteredNotes.said(answer.address().notes(), written, "note"),
                EnteredNotes.said(answer.address().notes(), written, "source"),
                errors.get(written));
    }

    /** A field of an item that is to be added. */
    FactView ofItem(Field field) {
        return new FactView(
                field.path(),
                control(field),
                "add." + field.path(),
                field.question(),
                "",
                options(field),
                Objects.requireNonNullElse(field.unit(), ""),
                false,
                "",
                "",
                "",
                false,
                List.of(),
                "",
                "",
                "",
                "",
                "",
                "",
                null);
    }

    private static FactView.Control control(Field field) {
        return switch (field.kind()) {
            case BOOLEAN -> FactView.Control.YES_OR_NO;
            case ENUM -> FactView.Control.CHOICE;
            case NUMBER -> FactView.Control.NUMBER;
            case DATE -> FactView.Control.DAY;
            case TEXT -> field.names() == null ? FactView.Control.TEXT : FactView.Control.CHOICE;
        };
    }

    private List<FactView.Option> options(Field field) {
        if (field.names() != null) {
            var agreement = answer.pack().agreement();
            var isObligation = "obligation".equals(field.names());
            var ids = isObligation ? agreement.obligations() : agreement.conditions();
            return ids.keySet().stream()
                    .map(id -> new FactView.Option(id, isObligation ? words.obligation(id) : words.condition(id)))
                    .toList();
        }
        return field.constants().stream()
                .map(constant -> new FactView.Option(constant, words.constant(field, constant)))
                .toList();
    }

    /** A value as a parameter states it. */
    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String undo(Field field) {
        var changes = ChangePatch.without(answer.address().changes(), field.type(), field.name());
        return links.link(path, answer.address().changing(changes));
    }

    private String sides(String written) {
        var link = new StringBuilder(links.link(path, answer.address()));
        AddressText.add(link, "sides", written);
        return link.toString();
    }

    private List<FactView.ClaimView> claims(Field field, @Nullable Object value) {
        if (!(value instanceof Claims) && !sides.equals(field.path())) {
            return List.of();
        }
        var byParty = value instanceof Claims claims ? claims.byParty() : Map.<String, Object>of();
        return FactReader.CLAIMANTS.stream()
                .map(party -> new FactView.ClaimView(
                        party,
                        Phrases.capital(words.claimant(party)) + " " + words.says(party),
                        "c." + field.path() + "." + party,
                        text(byParty.get(party))))
                .toList();
    }

    /** What this reading takes of claims. */
    private String used(String written, Claims claims) {
        var reading = answer.pack().agreement().readings().get(answer.address().reading());
        if (reading == null) {
            return "";
        }
        var taken = ClaimResolution.believed(claims, reading).orElse(null);
        return reading.believesOnlyWhatIsAgreed()
                ? "This reading takes what two or more say and none denies: %s.".formatted(words.value(written, taken))
                : "This reading takes the claim of %s: %s."
                        .formatted(words.claimant(reading.believes()), words.value(written, taken));
    }
}
