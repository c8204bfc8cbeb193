package org.conditionality.scenario.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.Field;
import org.conditionality.rule.pack.Pack;
import org.conditionality.scenario.Scenario.Expected;
import org.conditionality.text.Given;

/** Reads what a scenario expects to follow from incidents. */
final class DerivedExpectations {

    static final String DERIVED = "derived";
    static final String WARNINGS = "warnings";

    private final Pack pack;
    private final Collection<String> fields;

    /**
     * For scenarios about an agreement.
     *
     * @param fields those that can follow from incidents
     */
    DerivedExpectations(Pack pack, Collection<String> fields) {
        this.pack = pack;
        this.fields = fields;
    }

    /** The values of fields, as text, by reading. A type of facts stands for all its fields that are not named. */
    Map<String, Map<String, String>> derived(Given given) {
        var names = new TreeSet<>(fields);
        fields.forEach(field -> names.add(FactPath.typeOf(field)));
        var byReading = new LinkedHashMap<String, Map<String, String>>();
        if (!given.isNull()) {
            ExpectationReader.refuseIfEmpty(given);
        }
        given.entries("reading", pack.agreement().readings().keySet()).forEach((reading, entry) -> {
            ExpectationReader.refuseIfEmpty(entry);
            byReading.put(reading, values(entry.entries("field that follows from incidents,", names)));
        });
        return byReading;
    }

    private Map<String, String> values(Map<String, Given> stated) {
        var values = new LinkedHashMap<String, String>();
        stated.forEach((name, given) -> {
            if (!fields.contains(name)) {
                var own = fields.stream()
                        .filter(field -> FactPath.typeOf(field).equals(name))
                        .toList();
                value(own.get(0), given).ifPresent(value -> own.forEach(field -> values.put(field, value)));
            }
        });
        stated.forEach((name, given) -> {
            if (fields.contains(name)) {
                value(name, given).ifPresent(value -> values.put(name, value));
            }
        });
        return values;
    }

    /** The value of a field, as text; UNKNOWN says that none follows. */
    private Optional<String> value(String path, Given given) {
        var field = pack.vocabulary().field(path);
        if (given.value() instanceof Boolean flag
                && field.filter(each -> each.kind() == Field.Kind.BOOLEAN).isPresent()) {
            return Optional.of(flag.toString());
        }
        var names = new ArrayList<>(field.map(Field::constants).orElse(List.of()));
        names.add(Expected.UNKNOWN);
        return given.oneOf(names);
    }

    /** Parts of the warnings that there have to be, by reading; an empty list where there must be none. */
    Map<String, List<String>> warnings(Given given) {
        var byReading = new LinkedHashMap<String, List<String>>();
        given.entries("reading", pack.agreement().readings().keySet())
                .forEach((reading, entry) -> byReading.put(
                        reading,
                        entry.items().stream()
                                .flatMap(item -> item.text().stream())
                                .toList()));
        return byReading;
    }
}
