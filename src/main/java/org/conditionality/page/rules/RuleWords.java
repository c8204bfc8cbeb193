package org.conditionality.page.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;
import org.conditionality.rule.parsed.RuleText;

/** Says what rules look at and conclude. */
final class RuleWords {

    /** What rules conclude, as headings; in the order in which they are told. */
    private static final Map<String, String> HEADINGS = Map.of(
            "Obligation", "What is owed",
            "NotCovered", "What this does not cover",
            "Condition", "What counts",
            "Power", "What may be done",
            "Performance", "What is done",
            "Advisory", "What is told beside",
            "Contradiction", "What cannot be");

    private static final List<String> ORDER = List.of(
            "What is owed",
            "What this does not cover",
            "What counts",
            "What may be done",
            "What is done",
            "What follows",
            "What is told beside",
            "What cannot be");

    private final PackWords words;

    RuleWords(PackWords words) {
        this.words = words;
    }

    /** The heading over rules that conclude the same kind of thing. */
    static String heading(RuleText rule) {
        return HEADINGS.getOrDefault(Objects.requireNonNullElse(rule.concludes(), ""), "What follows");
    }

    static int order(String heading) {
        return ORDER.indexOf(heading);
    }

    /** The readings that have a rule. */
    String readings(List<String> ids) {
        var all = words.pack().readings();
        return ids.size() == all.size() && all.size() > 1
                ? "all " + Phrases.count(all.size())
                : ids.stream().map(words::readingTitle).collect(Collectors.joining(", "));
    }

    /** The questions that a rule looks at. */
    String reads(RuleText rule) {
        return rule.reads().stream().map(words::question).distinct().collect(Collectors.joining(" "));
    }

    /** What a rule concludes, as in {@code condition: Violence is reduced}; empty where it cannot be told. */
    String concludes(RuleText rule) {
        if (rule.concludes() == null) {
            return "";
        }
        var about = rule.about().stream()
                .map(this::thing)
                .filter(text -> !text.isEmpty())
                .toList();
        var kind = Phrases.spaced(rule.concludes());
        return about.isEmpty() ? kind : kind + ": " + String.join("; ", about);
    }

    private String thing(String id) {
        var agreement = words.pack().agreement();
        if (agreement.obligations().containsKey(id)) {
            return words.obligation(id);
        }
        return agreement.conditions().containsKey(id) ? words.condition(id) : "";
    }
}
