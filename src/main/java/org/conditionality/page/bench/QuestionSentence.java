package org.conditionality.page.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * The question as a sentence whose words are controls.
 *
 * @param kept what the form carries along
 * @param changed how many facts the user changed
 */
public record QuestionSentence(
        List<Choice> agreements,
        List<Choice> readings,
        List<Choice> backgrounds,
        String asOf,
        @Nullable String dayBefore,
        @Nullable String dayAfter,
        Map<String, String> kept,
        int changed) {

    /** One of the words that can stand in a place. */
    public record Choice(String value, String label, boolean selected) {}

    /** Whether the question starts from no record. */
    public boolean noBackground() {
        return backgrounds.stream().noneMatch(Choice::selected);
    }

    /** The same, carrying parameters of a page of its own along. */
    public QuestionSentence keeping(Map<String, String> own) {
        var all = new LinkedHashMap<>(kept);
        all.putAll(own);
        return new QuestionSentence(
                agreements, readings, backgrounds, asOf, with(dayBefore, own), with(dayAfter, own), all, changed);
    }

    private static @Nullable String with(@Nullable String link, Map<String, String> own) {
        if (link == null) {
            return null;
        }
        var longer = new StringBuilder(link);
        own.forEach((name, value) -> AddressText.add(longer, name, value));
        return longer.toString();
    }

    /** As in `two facts changed`. */
    public String changedInWords() {
        return Phrases.count(changed, "fact") + " changed";
    }
}
