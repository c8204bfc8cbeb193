package org.conditionality.rule.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.conditionality.fact.FactType;
import org.conditionality.fact.Field;
import org.conditionality.norm.Conclusion;
import org.conditionality.rule.parsed.ParsedRule;

/**
 * Where laws do no more with dates than compare them with the date asked about and with dates of listed items. Then only
 * the order of these dates counts, and not which they are. Anything else that a law does with a date, or that cannot be
 * followed, counts as more.
 */
final class LawDates {

    /** What a date belongs to. */
    enum Sort {
        /** The date asked about. */
        TODAY,
        /** An item of a list. */
        LISTED,
        /** A record that rules conclude. */
        STATED
    }

    private static final String TODAY = "AsOf";

    /** The components of each type of record that is not declared by an agreement, and whether each is a date. */
    private static final Map<String, Map<String, Boolean>> COMPONENTS = components();

    private final DependencyGraph structure;

    /** The sorts of the dates among the fields of a type, by its name. */
    private final Map<String, Map<String, Sort>> dates = new HashMap<>();

    private LawDates(DependencyGraph structure) {
        this.structure = structure;
        COMPONENTS.forEach((type, components) -> components.forEach((name, isDate) -> {
            if (isDate) {
                add(type, name, Sort.STATED);
            }
        }));
        add(TODAY, "date", Sort.TODAY);
        structure
                .declarations()
                .facts()
                .forEach((name, type) -> dateFields(type).forEach(field -> add(name, field.name(), Sort.LISTED)));
    }

    private static Map<String, Map<String, Boolean>> components() {
        var all = new HashMap<String, Map<String, Boolean>>();
        for (var type : Conclusion.class.getPermittedSubclasses()) {
            if (type.isRecord()) {
                var own = new LinkedHashMap<String, Boolean>();
                Arrays.stream(type.getRecordComponents())
                        .forEach(each -> own.put(each.getName(), each.getType().equals(LocalDate.class)));
                all.put(type.getSimpleName(), own);
            }
        }
        return all;
    }

    private static List<Field> dateFields(FactType type) {
        return type.fields().stream()
                .filter(field -> field.kind() == Field.Kind.DATE)
                .toList();
    }

    private void add(String type, String field, Sort sort) {
        dates.computeIfAbsent(type, any -> new HashMap<>()).merge(field, sort, LawDates::join);
    }

    private static Sort join(Sort one, Sort other) {
        return one == other ? one : Sort.STATED;
    }

    /**
     * The lists that must have no item for it to be so, by the names that fact sets give them.
     *
     * @return empty where it is not so even if all lists are empty
     */
    static Optional<Set<String>> withoutItemsOf(DependencyGraph structure) {
        var lists = new TreeSet<String>();
        structure.declarations().facts().forEach((name, type) -> {
            if (type.many()) {
                lists.add(name);
            }
        });
        if (!isOrdered(structure, lists)) {
            return Optional.empty();
        }
        for (var list : List.copyOf(lists)) {
            lists.remove(list);
            if (!isOrdered(structure, lists)) {
                lists.add(list);
            }
        }
        var names = new TreeSet<String>();
        lists.forEach(
                list -> Optional.ofNullable(structure.declarations().facts().get(list))
                        .map(FactType::name)
                        .ifPresent(names::add));
        return Optional.of(names);
    }

    private static boolean isOrdered(DependencyGraph structure, Set<String> empty) {
        return structure.lawInput().fields().isEmpty() && new LawDates(structure).areOrdered(empty);
    }

    private boolean areOrdered(Set<String> empty) {
        var absent = absentTypes(empty);
        var laws = structure.laws().stream()
                .filter(law -> !needsOneOf(absent, law))
                .toList();
        var known = -1;
        // A law may pass a date on to a record that another law looks at.
        while (known != sorted()) {
            known = sorted();
            for (var law : laws) {
                if (!law.isFlat() || !passesOn(law)) {
                    return false;
                }
            }
        }
        return laws.stream().allMatch(law -> new DatedLaw(law, dates).isOrdered());
    }

    private int sorted() {
        return dates.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToInt(sort -> sort == Sort.STATED ? 2 : 1)
                .sum();
    }

    /** Notes which fields of the record that a law concludes are dates; whether all dates are taken on unchanged. */
    private boolean passesOn(ParsedRule law) {
        var type = law.concluded().type();
        var components = COMPONENTS.get(type);
        var names = components != null
                ? List.copyOf(components.keySet())
                : structure.declarations().derivedFields(type);
        var sorts = new DatedLaw(law, dates).passedOn(names.size());
        if (sorts.isEmpty()) {
            return false;
        }
        for (var at = 0; at < sorts.get().size(); at++) {
            var sort = sorts.get().get(at);
            if (components != null && sort.isPresent() != Boolean.TRUE.equals(components.get(names.get(at)))) {
                return false;
            }
            if (sort.isPresent() && components == null) {
                add(type, names.get(at), sort.get());
            }
        }
        return true;
    }

    /** The types of which there is no object where some lists are empty. */
    private Set<String> absentTypes(Set<String> empty) {
        var absent = new HashSet<>(empty);
        var makers = new HashMap<String, List<ParsedRule>>();
        for (var rule : structure.rules()) {
            if (rule.conclusion().isEmpty()) {
                return Set.of();
            }
            makers.computeIfAbsent(rule.concluded().type(), any -> new ArrayList<>())
                    .add(rule);
        }
        var grown = true;
        while (grown) {
            grown = false;
            for (var made : makers.entrySet()) {
                if (made.getValue().stream().allMatch(rule -> needsOneOf(absent, rule))) {
                    grown |= absent.add(made.getKey());
                }
            }
        }
        return absent;
    }

    private static boolean needsOneOf(Set<String> absent, ParsedRule rule) {
        return rule.isFlat()
                && rule.patterns().stream().anyMatch(each -> !each.negated() && absent.contains(each.type()));
    }
}
