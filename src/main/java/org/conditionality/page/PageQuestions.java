package org.conditionality.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.address.PageAddress;
import org.conditionality.page.frame.PageFrame;
import org.conditionality.page.frame.PageFrames;
import org.conditionality.reload.RulesEdition;
import org.conditionality.reload.RulesInForce;
import org.conditionality.rule.pack.Pack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the pages share: the rules in force, links, and the question that is asked where an address asks none. */
@Component
final class PageQuestions {

    private static final int HALF_A_MONTH = 15;

    private final RulesInForce rules;
    private final AddressText links;

    PageQuestions(RulesInForce rules, JsonMapper json) {
        this.rules = rules;
        this.links = new AddressText(json);
    }

    RulesEdition edition() {
        return rules.edition();
    }

    /** Since when the rules of an agreement have been in force that are so now. */
    Optional<Instant> since(String agreement) {
        return rules.since(agreement);
    }

    AddressText links() {
        return links;
    }

    PageFrame frame(String title, String path, String sheet, PageAddress address) {
        return new PageFrames(links).of(title, path, sheet, address);
    }

    /** The address that the parameters of a request give, completed by what is usual for the agreement. */
    PageAddress read(Map<String, String> parameters, RulesEdition edition) {
        return links.read(parameters, usual(edition, parameters.get("agreement")));
    }

    /**
     * What is asked where nothing is: of an agreement that a record tells about, on a day in the middle of it.
     *
     * @param agreement the one asked about; null where none is
     */
    PageAddress usual(RulesEdition edition, @Nullable String agreement) {
        var packs = edition.library().packs();
        var pack = packs.stream()
                .filter(each -> each.agreement().id().equals(agreement))
                .findFirst()
                .or(() -> packs.stream().max(Comparator.comparing(each -> daysKnown(edition, each))))
                .orElseThrow(() -> new IllegalStateException("There are no rules."));
        return usual(edition, pack, agreement);
    }

    /** Of how many days a record of an agreement tells. */
    private static long daysKnown(RulesEdition edition, Pack pack) {
        return edition.records(pack.agreement().id()).stream()
                .mapToLong(record -> ChronoUnit.DAYS.between(record.from(), record.to()) + 1)
                .max()
                .orElse(0);
    }

    private static PageAddress usual(RulesEdition edition, Pack pack, @Nullable String asked) {
        var agreement = pack.agreement();
        var record = edition.records(agreement.id()).stream().findFirst();
        var day = record.map(each -> middle(each.from(), each.to())).orElse(agreement.date());
        return new PageAddress(
                asked == null ? agreement.id() : asked,
                agreement.shownFirst(),
                day.toString(),
                record.map(each -> each.name()).orElse(null),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                false,
                null,
                null);
    }

    /** The first day of the month nearest to the middle; the middle itself where that is not between. */
    private static LocalDate middle(LocalDate from, LocalDate to) {
        var middle = from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
        var first = middle.plusDays(HALF_A_MONTH).withDayOfMonth(1);
        return first.isBefore(from) || first.isAfter(to) ? middle : first;
    }
}
