package org.conditionality.page.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.address.PageAddress;
import org.conditionality.page.words.PackWords;
import org.conditionality.reload.RulesEdition;
import org.conditionality.time.EventRecord;
import org.jspecify.annotations.Nullable;

/** Writes questions as sentences. */
public final class QuestionSentences {

    private final RulesEdition edition;
    private final AddressText links;

    public QuestionSentences(RulesEdition edition, AddressText links) {
        this.edition = edition;
        this.links = links;
    }

    /**
     * The sentence of a question.
     *
     * @param path of the page that it belongs to
     * @param day the date asked about
     */
    public QuestionSentence of(PageAddress address, PackWords words, LocalDate day, int changed, String path) {
        var agreements = new ArrayList<QuestionSentence.Choice>();
        edition.library()
                .packs()
                .forEach(pack -> agreements.add(new QuestionSentence.Choice(
                        pack.agreement().id(),
                        new PackWords(pack).agreement(),
                        pack.agreement().id().equals(address.agreement()))));
        var readings = words.pack().readings().stream()
                .map(id -> new QuestionSentence.Choice(id, words.reading(id), id.equals(address.reading())))
                .toList();
        return new QuestionSentence(
                agreements,
                readings,
                backgrounds(address),
                day.toString(),
                step(address, day.minusDays(1), path),
                step(address, day.plusDays(1), path),
                kept(address, path),
                changed);
    }

    private List<QuestionSentence.Choice> backgrounds(PageAddress address) {
        return edition.records(address.agreement()).stream()
                .map(EventRecord::name)
                .map(name -> new QuestionSentence.Choice(
                        name, "record".equals(name) ? "what the record knew" : name, name.equals(address.background())))
                .toList();
    }

    /** The same question on another day; null where the record does not know of it. */
    private @Nullable String step(PageAddress address, LocalDate day, String path) {
        var known = edition.records(address.agreement()).stream()
                .filter(record -> record.name().equals(address.background()))
                .findFirst();
        var covered = known.isEmpty()
                || !(day.isBefore(known.get().from()) || day.isAfter(known.get().to()));
        return covered ? links.link(path, address.on(day.toString()).madeBy(null, null)) : null;
    }

    private Map<String, String> kept(PageAddress address, String path) {
        var kept = new LinkedHashMap<String, String>();
        kept.put("page", path);
        kept.put("was", address.agreement());
        var asked = List.of("agreement", "reading", "asOf", "background");
        links.parameters(address).forEach((name, value) -> {
            if (!asked.contains(name)) {
                kept.put(name, value);
            }
        });
        return kept;
    }
}
