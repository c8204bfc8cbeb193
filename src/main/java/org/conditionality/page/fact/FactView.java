package org.conditionality.page.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a field of the form.
 *
 * @param path by which answers speak of it
 * @param control how it is entered
 * @param name of the parameter that states it
 * @param value as the parameter states it; empty where it is not known
 * @param options of a choice, without the unknown one
 * @param unit of a number; empty where there is none
 * @param isChanged whether the user changed it
 * @param was what the baseline says, in words; empty where the user changed nothing
 * @param undo the link that takes the change back; empty where there is none
 * @param decides what knowing it would decide; empty where it is known or decides nothing
 * @param isUnread whether no rule of this reading uses it
 * @param claims what each party says; empty where one value is stated
 * @param used what this reading makes of the claims; empty where there are none
 * @param sides the link by which each side's claim can be entered; empty where it is entered already
 * @param since from what day on it stands so, by the record; empty where the record does not say
 * @param source where the record has it from; empty where it does not say
 * @param note the user's own remark on a change; empty where there is none
 * @param noteSource the user's own source for a change; empty where there is none
 * @param error what is wrong with what was entered; null where nothing is
 */
public record FactView(
        String path,
        Control control,
        String name,
        String question,
        String value,
        List<Option> options,
        String unit,
        boolean isChanged,
        String was,
        String undo,
        String decides,
        boolean isUnread,
        List<ClaimView> claims,
        String used,
        String sides,
        String since,
        String source,
        String note,
        String noteSource,
        @Nullable String error) {

    /** How a fact is entered. */
    public enum Control {
        YES_OR_NO,
        CHOICE,
        NUMBER,
        DAY,
        TEXT
    }

    /** One value of a choice. */
    public record Option(String value, String label) {}

    /** What one party says. */
    public record ClaimView(String party, String title, String name, String value) {}

    /** The name of its element in the page. */
    public String id() {
        return "f-" + path.replaceAll("[^A-Za-z0-9]", "-");
    }

    /** Whether it is known. */
    public boolean isKnown() {
        return !value.isEmpty() || !claims.isEmpty();
    }

    /** The names of its styles. */
    public String style() {
        return "fact" + (isChanged ? " ch" : "") + (isUnread ? " off" : "") + (error == null ? "" : " bad");
    }
}
