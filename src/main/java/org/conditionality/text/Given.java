package org.conditionality.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of an input, as JSON or YAML gives it, with the place where it stands. Read as something it is not, it notes a
 * problem and gives nothing, so that one pass finds everything that is wrong. Null gives nothing, without a problem.
 */
public final class Given {

    private static final int MOST_PROBLEMS = 100;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final @Nullable Object value;
    private final String name;
    private final String pointer;
    private final List<Problem> problems;

    private Given(@Nullable Object value, String name, String pointer, List<Problem> problems) {
        this.value = value;
        this.name = name;
        this.pointer = pointer;
        this.problems = problems;
    }

    /**
     * An input whose problems go to a list, a hundred at the most: what is judged alone needs a list of its own.
     *
     * @param name what messages call it; its entries are called by their keys
     * @param pointer where it stands, as a JSON pointer; empty for the root
     */
    public static Given of(@Nullable Object value, String name, String pointer, List<Problem> problems) {
        return new Given(value, name, pointer, problems);
    }

    /** The same input under another name. */
    public Given named(String other) {
        return new Given(value, other, pointer, problems);
    }

    /** The same place with something else in it. */
    public Given holding(@Nullable Object other) {
        return new Given(other, name, pointer, problems);
    }

    public String name() {
        return name;
    }

    public @Nullable Object value() {
        return value;
    }

    public String pointer() {
        return pointer;
    }

    public boolean isNull() {
        return value == null;
    }

    /** The entries of an object, in their order. */
    public Map<String, Given> entries() {
        var entries = new LinkedHashMap<String, Given>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> entries.put(String.valueOf(key), entry(String.valueOf(key), entry)));
        } else if (value != null) {
            wants("an object", null);
        }
        return entries;
    }

    /**
     * The entries of an object whose keys are some names; any other is noted and left out.
     *
     * @param what what the names are, in the singular
     */
    public Map<String, Given> entries(String what, Collection<String> names) {
        var entries = entries();
        entries.values().removeIf(entry -> !entry.isOneOf(what, name, names));
        return entries;
    }

    /** The entry of an object; one with nothing in it where the object lacks it. */
    public Given entry(String key) {
        return entry(key, value instanceof Map<?, ?> map ? map.get(key) : null);
    }

    /** The same input with one entry alone. */
    public Given only(String key) {
        return value instanceof Map<?, ?> map
                ? new Given(Collections.singletonMap(key, map.get(key)), name, pointer, problems)
                : this;
    }

    /** One item of a list, which may be null. */
    public Given item(int index) {
        return new Given(value instanceof List<?> list ? list.get(index) : null, name, pointer + "/" + index, problems);
    }

    /** The items of a list, in their order; a null among them is noted and left out. */
    public List<Given> items() {
        var items = new ArrayList<Given>();
        if (value instanceof List<?> list) {
            for (var i = 0; i < list.size(); i++) {
                items.add(item(i));
            }
            items.stream()
                    .filter(Given::isNull)
                    .forEach(gap -> gap.refuse("`" + name + "` has a gap.", "Take out the null."));
            items.removeIf(Given::isNull);
        } else if (value != null) {
            wants("a list", "Put it in a list: `[" + (value instanceof Map ? "{…}" : "…") + "]`.");
        }
        return items;
    }

    public Optional<String> text() {
        if (value instanceof String text && !text.isBlank()) {
            return Optional.of(text);
        }
        return unlessNull("text", value instanceof String ? null : "Maybe in quotes?");
    }

    /** Text that is one of some names. */
    public Optional<String> oneOf(Collection<String> names) {
        if (!(value instanceof String text)) {
            return unlessNull("a name", NearestName.to("", names));
        }
        if (!names.contains(text)) {
            refuse("`%s` cannot be %s.".formatted(name, WrittenValue.quote(text)), NearestName.to(text, names));
        }
        return Optional.of(text).filter(names::contains);
    }

    public Optional<Boolean> flag() {
        if (value instanceof Boolean flag) {
            return Optional.of(flag);
        }
        return unlessNull("true or false", WrittenValue.maybeFlag(value));
    }

    /** A whole number from 0 to 2,147,483,647; 5.0 is one too. */
    public Optional<Integer> number(@Nullable String unit) {
        var wanted = "a whole number" + (unit == null ? "" : " of " + unit);
        var number = WrittenValue.decimal(value);
        if (number == null || !WrittenValue.whole(number)) {
            return unlessNull(wanted, WrittenValue.maybeNumber(value));
        }
        if (number.signum() < 0) {
            return unlessNull(wanted + " from 0 up", null);
        }
        return number.compareTo(LARGEST) > 0
                ? unlessNull(wanted + " up to " + LARGEST, null)
                : Optional.of(number.intValueExact());
    }

    /** A day of the calendar, written yyyy-MM-dd. */
    public Optional<LocalDate> date() {
        var date = value instanceof String text ? WrittenValue.date(text) : null;
        if (date != null) {
            return Optional.of(date);
        }
        return unlessNull("a day of the calendar, as yyyy-MM-dd", WrittenValue.maybeDate(value));
    }

    /** Notes that this is not what is wanted. */
    public void wants(String wanted, @Nullable String suggestion) {
        refuse("`%s` wants %s; it was given %s.".formatted(name, wanted, WrittenValue.describe(value)), suggestion);
    }

    /** Notes a problem here, unless a hundred are noted already. */
    public void refuse(String detail, @Nullable String suggestion) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(pointer, detail, suggestion));
        }
    }

    private boolean isOneOf(String what, String owner, Collection<String> names) {
        var known = names.contains(name);
        if (!known && problems.size() < MOST_PROBLEMS) {
            refuse("`%s` has no %s %s.".formatted(owner, what, WrittenValue.quote(name)), NearestName.to(name, names));
        }
        return known;
    }

    private <T> Optional<T> unlessNull(String wanted, @Nullable String suggestion) {
        if (value != null) {
            wants(wanted, suggestion);
        }
        return Optional.empty();
    }

    private Given entry(String key, @Nullable Object entry) {
        return new Given(entry, key, pointer + "/" + key.replace("~", "~0").replace("/", "~1"), problems);
    }
}
