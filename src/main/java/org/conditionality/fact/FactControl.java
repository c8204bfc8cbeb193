package org.conditionality.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conditionality.norm.Party;

/**
 * Who can bring a fact about, as {@code @control} says it: {@code "A, B"} is each of two parties, {@code "A + B"} takes
 * both, {@code "NOBODY"} is none, and after a semicolon stands who else, or who alone, brings one value about, as in
 * {@code "A + B; false: A, B"}.
 *
 * @param usual whoever brings about a value of which nothing else is said; empty where nobody can
 */
public record FactControl(List<Coalition> usual, List<OfValue> others) {

    /** Nobody can. */
    public static final FactControl NOBODY = new FactControl(List.of(), List.of());

    private static final String NONE = "NOBODY";

    public FactControl {
        usual = List.copyOf(usual);
        others = List.copyOf(others);
    }

    /** Parties that bring something about together. */
    public record Coalition(List<Party> parties) {

        public Coalition {
            parties = List.copyOf(parties);
        }

        @Override
        public String toString() {
            return parties.stream().map(Party::name).collect(Collectors.joining(" + "));
        }
    }

    /** Who brings one value about: {@code true}, {@code false} or a constant. */
    public record OfValue(String value, List<Coalition> by) {

        public OfValue {
            by = List.copyOf(by);
        }
    }

    /** A word that names no party, or no value of the field, with what it could have been. */
    public record UnknownWord(String what, String word, List<String> known) {}

    /** Reads what is written. What {@link #unknown} finds is left out. */
    public static FactControl parse(String written) {
        var parts = written.split(";", -1);
        var others = Arrays.stream(parts)
                .skip(1)
                .filter(part -> part.contains(":"))
                .map(part -> new OfValue(
                        part.substring(0, part.indexOf(':')).strip(),
                        coalitions(part.substring(part.indexOf(':') + 1))))
                .toList();
        return new FactControl(coalitions(parts[0]), others);
    }

    private static List<Coalition> coalitions(String written) {
        return Arrays.stream(written.split(",", -1))
                .map(each ->
                        Arrays.stream(each.split("\\+", -1)).map(String::strip).toList())
                .filter(names -> names().containsAll(names))
                .map(names -> new Coalition(names.stream().map(Party::valueOf).toList()))
                .toList();
    }

    /**
     * What is wrong with what is written.
     *
     * @param values those that the field can take and that can be named
     */
    public static List<UnknownWord> unknown(String written, Collection<String> values) {
        var unknown = new ArrayList<UnknownWord>();
        var parts = written.split(";", -1);
        for (var i = 0; i < parts.length; i++) {
            var colon = parts[i].indexOf(':');
            var value = colon < 0 ? "" : parts[i].substring(0, colon).strip();
            if (i > 0 && !values.contains(value)) {
                unknown.add(new UnknownWord("value", value, List.copyOf(values)));
            }
            var by = parts[i].substring(i == 0 ? 0 : colon + 1);
            if (!by.strip().equals(NONE)) {
                Arrays.stream(by.split("[,+]", -1))
                        .map(String::strip)
                        .filter(name -> !names().contains(name))
                        .forEach(name -> unknown.add(new UnknownWord("party", name, names())));
            }
        }
        return unknown;
    }

    private static List<String> names() {
        return Arrays.stream(Party.values()).map(Party::name).toList();
    }

    /** Whether some parties, acting together, can bring a value about. */
    public boolean allows(Set<Party> parties, Object value) {
        return bringing(value).stream().anyMatch(coalition -> parties.containsAll(coalition.parties()));
    }

    /** Those who can bring a value about; none where nobody can. */
    public List<Coalition> bringing(Object value) {
        return others.stream()
                .filter(each -> each.value().equals(value.toString()))
                .findFirst()
                .map(OfValue::by)
                .orElse(usual);
    }

    /** Whether some parties, acting together, can bring any value about. */
    public boolean allowsAny(Set<Party> parties) {
        return usual.stream().anyMatch(coalition -> parties.containsAll(coalition.parties()))
                || others.stream().anyMatch(each -> allows(parties, each.value()));
    }

    /** All parties that it names. */
    public SortedSet<Party> parties() {
        var parties = EnumSet.noneOf(Party.class);
        usual.forEach(each -> parties.addAll(each.parties()));
        others.forEach(each -> each.by().forEach(coalition -> parties.addAll(coalition.parties())));
        return new TreeSet<>(parties);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return written(usual)
                + others.stream()
                        .map(each -> "; " + each.value() + ": " + written(each.by()))
                        .collect(Collectors.joining());
    }

    private static String written(List<Coalition> coalitions) {
        return coalitions.isEmpty()
                ? NONE
                : coalitions.stream().map(Coalition::toString).collect(Collectors.joining(", "));
    }
}
