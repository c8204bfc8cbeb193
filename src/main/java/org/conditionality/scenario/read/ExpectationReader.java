package org.conditionality.scenario.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conditionality.fact.FactType;
import org.conditionality.norm.Label;
import org.conditionality.norm.Power;
import org.conditionality.norm.Value;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.scenario.Scenario.Because;
import org.conditionality.scenario.Scenario.Expected;
import org.conditionality.scenario.Scenario.Labels;
import org.conditionality.text.Given;
import org.conditionality.text.NearestName;

/** Reads what a scenario expects. */
final class ExpectationReader {

    private static final List<String> LABELS =
            Stream.of(Label.Name.values()).map(Label.Name::name).toList();
    private static final List<String> VALUES =
            Stream.of(Value.values()).map(Value::name).toList();

    private static final List<String> KINDS =
            Stream.of(Power.Kind.values()).map(Power.Kind::name).toList();
    private static final List<String> STATES =
            Stream.of(Power.State.values()).map(Power.State::name).toList();

    private static final String UNDETERMINED = Label.Name.UNDETERMINED.name();

    private final Pack pack;

    private final Collection<String> derivable;

    ExpectationReader(Pack pack) {
        this(pack, Set.of());
    }

    /**
     * For scenarios about an agreement.
     *
     * @param derivable the fields that can follow from incidents
     */
    ExpectationReader(Pack pack, Collection<String> derivable) {
        this.pack = pack;
        this.derivable = derivable;
    }

    /** What a scenario expects, by reading; the input notes what is wrong. */
    Map<String, Expected> read(Given scenario) {
        var obligations = pack.agreement().obligations().keySet();
        var conditions = pack.agreement().conditions().keySet();
        var expect = scenario.entry("expect");
        var values = scenario.entry("conditions");
        var told = scenario.entry("advisories");
        var granted = scenario.entry("powers");
        var refused = refused(scenario.entry("refused"));
        var stated = scenario.entry("terms");
        var derived = scenario.entry(DerivedExpectations.DERIVED);
        var warned = scenario.entry(DerivedExpectations.WARNINGS);
        if (refused.isEmpty()
                && Stream.of(expect, values, told, granted, stated, derived, warned)
                        .allMatch(Given::isNull)) {
            scenario.refuse("The scenario expects nothing, and so tests nothing.", "Add `expect` or `conditions`.");
        }
        var reader = new ExpectedTermsReader(pack.agreement().clauses().keySet());
        var labels = byReading(expect, "obligation", obligations, (reading, given) -> labels(given));
        var judged = byReading(values, "condition", conditions, (reading, given) -> Optional.of(judged(given, reader)));
        var met = byReading(judged, Judged::value);
        var clauses = byReading(judged, Judged::clause);
        var terms = byReading(stated, "obligation", obligations, (reading, given) -> reader.read(given));
        var because = byReading(scenario.entry("because"), "obligation", obligations, this::because);
        var subjects = new TreeSet<>(obligations);
        if (!told.isNull()) {
            pack.readings()
                    .forEach(reading -> subjects.addAll(pack.reading(reading).advised()));
        }
        var advisories =
                byReading(told, "obligation or advisory", subjects, (reading, given) -> Optional.of(ids(given)));
        var powers = byReading(granted, "obligation", obligations, (reading, given) -> Optional.of(states(given)));
        var onIncidents = new DerivedExpectations(pack, derivable);
        var follows = onIncidents.derived(derived);
        var warnings = onIncidents.warnings(warned);
        var expected = new LinkedHashMap<String, Expected>();
        Stream.of(labels, met, because, advisories, powers, refused, terms, follows, warnings)
                .flatMap(part -> part.keySet().stream())
                .forEach(reading -> expected.put(
                        reading,
                        new Expected(
                                labels.getOrDefault(reading, Map.of()),
                                met.getOrDefault(reading, Map.of()),
                                because.getOrDefault(reading, Map.of()),
                                advisories.getOrDefault(reading, Map.of()),
                                powers.getOrDefault(reading, Map.of()),
                                refused.getOrDefault(reading, Set.of()),
                                terms.getOrDefault(reading, Map.of()),
                                clauses.getOrDefault(reading, Map.of()),
                                follows.getOrDefault(reading, Map.of()),
                                warnings.get(reading))));
        refused.keySet().stream()
                .filter(reading -> Stream.of(labels, met, because, advisories, powers, terms, follows, warnings)
                        .anyMatch(part -> part.containsKey(reading)))
                .forEach(reading -> scenario.entry("refused")
                        .entry(reading)
                        .refuse(
                                "Where facts are refused, nothing else can be expected under `" + reading + "`.",
                                "Leave out `refused`, or the rest."));
        return expected;
    }

    /** The fields for which facts have to be refused, by reading. */
    private Map<String, Set<String>> refused(Given given) {
        var paths = pack.vocabulary().paths();
        var types = pack.vocabulary().types().stream().map(FactType::name).toList();
        var names = Stream.concat(paths.stream(), types.stream()).toList();
        var refused = new LinkedHashMap<String, Set<String>>();
        given.entries("reading", pack.agreement().readings().keySet()).forEach((reading, entry) -> {
            refuseIfEmpty(entry);
            var fields = new TreeSet<String>();
            entry.items().forEach(item -> item.oneOf(names).ifPresent(fields::add));
            refused.put(reading, fields);
        });
        return refused;
    }

    private <T> Map<String, Map<String, T>> byReading(
            Given given, String what, Collection<String> ids, BiFunction<String, Given, Optional<T>> each) {
        var byReading = new LinkedHashMap<String, Map<String, T>>();
        if (!given.isNull()) {
            refuseIfEmpty(given);
        }
        given.entries("reading", pack.agreement().readings().keySet()).forEach((reading, entry) -> {
            var byId = new LinkedHashMap<String, T>();
            refuseIfEmpty(entry);
            entry.entries(what, ids).forEach((id, value) -> {
                // That there are no advisories, or no powers, can be expected too.
                if (!List.of("advisories", "powers").contains(given.name())) {
                    refuseIfEmpty(value);
                }
                each.apply(reading, value).ifPresent(sound -> byId.put(id, sound));
            });
            byReading.put(reading, byId);
        });
        return byReading;
    }

    static void refuseIfEmpty(Given given) {
        if (given.isNull() || Map.of().equals(given.value()) || List.of().equals(given.value())) {
            given.refuse("`" + given.name() + "` says nothing, and so tests nothing.", "Say what is expected.");
        }
    }

    /** What is expected of a condition; empty where anything will do. */
    private record Judged(Optional<String> value, Optional<String> clause) {}

    /** The value of a condition, with or without its clause. */
    private static Judged judged(Given given, ExpectedTermsReader reader) {
        if (!(given.value() instanceof Map)) {
            return new Judged(given.oneOf(VALUES), Optional.empty());
        }
        given.entries("key", List.of("value", "clause"));
        return new Judged(given.entry("value").oneOf(VALUES), reader.clause(given.entry("clause")));
    }

    private static Map<String, Map<String, String>> byReading(
            Map<String, Map<String, Judged>> judged, Function<Judged, Optional<String>> part) {
        var parts = new LinkedHashMap<String, Map<String, String>>();
        judged.forEach((reading, byId) -> {
            var own = new LinkedHashMap<String, String>();
            byId.forEach((id, each) -> part.apply(each).ifPresent(value -> own.put(id, value)));
            parts.put(reading, own);
        });
        return parts;
    }

    Optional<Labels> labels(Given given) {
        if (!(given.value() instanceof Map)) {
            return Optional.of(new Labels(set(given), Set.of()));
        }
        given.entries("key", List.of("possible"));
        var possible = given.entry("possible");
        var sets = possible.items().stream().map(this::set).toList();
        if (Set.copyOf(sets).size() < 2) {
            possible.refuse(
                    "If it is undetermined which labels hold, at least two sets are possible.", "Add another set.");
        }
        return Optional.of(new Labels(Set.of(UNDETERMINED), Set.copyOf(sets)));
    }

    private Set<String> set(Given given) {
        var labels = new TreeSet<String>();
        given.items()
                .forEach(item -> item.oneOf(LABELS)
                        .filter(label -> !labels.add(label))
                        .ifPresent(
                                label -> item.refuse("The label `" + label + "` occurs here twice.", "Name it once.")));
        return labels;
    }

    private static Set<String> ids(Given given) {
        var ids = new TreeSet<String>();
        given.items().forEach(item -> item.text().ifPresent(ids::add));
        return ids;
    }

    private static Map<String, String> states(Given given) {
        var states = new LinkedHashMap<String, String>();
        given.entries("power", KINDS)
                .forEach((kind, state) -> state.oneOf(STATES).ifPresent(name -> states.put(kind, name)));
        return states;
    }

    private Optional<Because> because(String reading, Given given) {
        given.entries("key", List.of("rules", "not")).values().forEach(ExpectationReader::refuseIfEmpty);
        var known = pack.rules(reading).stream().map(RuleInfo::name).collect(Collectors.toSet());
        return Optional.of(new Because(rules(given.entry("rules"), known), rules(given.entry("not"), known)));
    }

    private List<String> rules(Given given, Set<String> known) {
        var rules = new ArrayList<String>();
        given.items()
                .forEach(item -> item.text().ifPresent(rule -> {
                    rules.add(rule);
                    if (!known.contains(rule)) {
                        var nearest = NearestName.among(rule, known);
                        item.refuse(
                                "This reading has no rule `" + rule + "`.",
                                nearest.map(name -> "Maybe `" + name + "`?").orElse(null));
                    }
                }));
        return rules;
    }
}
