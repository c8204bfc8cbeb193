package org.conditionality.web.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.pack.PackTitles;

/** The agreements there are, by id. */
public record AgreementList(List<Entry> agreements) {

    /** One agreement in short. */
    @Schema(name = "AgreementEntry")
    record Entry(
            String id,
            String title,
            @Schema(description = "A few words for it.") String shortTitle,
            LocalDate date,
            List<String> readings,
            String shownFirst,
            String rulesVersion) {}

    public static AgreementList of(Collection<Pack> packs) {
        return new AgreementList(packs.stream()
                .map(AgreementList::entry)
                .sorted(Comparator.comparing(Entry::id))
                .toList());
    }

    private static Entry entry(Pack pack) {
        var agreement = pack.agreement();
        return new Entry(
                agreement.id(),
                agreement.title(),
                PackTitles.of(pack).agreement(),
                agreement.date(),
                List.copyOf(agreement.readings().keySet()),
                agreement.shownFirst(),
                pack.version());
    }
}
