package org.conditionality.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.conditionality.incident.Evidence;
import org.conditionality.incident.Ledgers;
import org.conditionality.incident.ledger.Ledger;
import org.conditionality.rule.pack.IncidentRules;
import org.conditionality.text.Given;
import org.conditionality.text.NearestName;

/** Reads which ledgers a question names, and how it wants incidents counted. */
public final class EvidenceReader {

    /** A longer window would reach into the one a year before. */
    private static final int LONGEST_WINDOW = 365;

    private final Optional<IncidentRules> rules;
    private final Ledgers ledgers;

    public EvidenceReader(Optional<IncidentRules> rules, Ledgers ledgers) {
        this.rules = rules;
        this.ledgers = ledgers;
    }

    /** The evidence in a question's {@code ledgers} and {@code incidents}, which note what is wrong. */
    public Evidence read(Given question) {
        var counting = QuestionForm.INCIDENTS.read(question);
        return ledgers.evidence(ledgers(QuestionForm.LEDGERS.read(question)), settings(counting))
                .tolerating(tolerated(counting));
    }

    private List<Ledger> ledgers(List<Given> items) {
        var names = new LinkedHashSet<String>();
        var found = new ArrayList<Ledger>();
        for (var item : items) {
            item.text().ifPresent(name -> {
                var ledger = ledgers.find(name);
                if (ledger.isEmpty()) {
                    item.refuse("There is no ledger `" + name + "`.", NearestName.to(name, ledgers.ids()));
                } else if (!names.add(name)) {
                    item.refuse("The ledger `" + name + "` is named twice.", "Name it once.");
                } else {
                    found.add(ledger.get().ledger());
                }
            });
        }
        return found;
    }

    private Map<String, Integer> settings(Given given) {
        var known =
                new TreeSet<String>(List.of(Evidence.BASELINE, Evidence.BASELINE_NEAR_US_AREAS, Evidence.TOLERATED));
        rules.ifPresent(each -> known.addAll(each.settings().keySet()));
        var settings = new LinkedHashMap<String, Integer>();
        var stated = given.entries("setting", known);
        stated.remove(Evidence.TOLERATED);
        stated.forEach((name, entry) -> entry.number(null)
                .filter(number -> fits(name, number, entry))
                .ifPresent(number -> settings.put(name, number)));
        rules.ifPresent(each -> SettingRanges.check(stated, new HashMap<>(settings), each.settings()));
        return settings;
    }

    private Map<String, Integer> tolerated(Given given) {
        var tolerated = new LinkedHashMap<String, Integer>();
        var fields = rules.map(IncidentRules::tolerable).orElseGet(TreeSet::new);
        given.entry(Evidence.TOLERATED)
                .entries("field that follows from a number of incidents,", fields)
                .forEach((field, entry) -> entry.number(null).ifPresent(number -> tolerated.put(field, number)));
        return tolerated;
    }

    private static boolean fits(String name, int number, Given entry) {
        var fits = !name.equals("windowDays") || (number >= 1 && number <= LONGEST_WINDOW);
        if (!fits) {
            entry.refuse("A window of %,d days cannot be counted.".formatted(number), "Take 1 to 365 days.");
        }
        return fits;
    }
}
