package org.conditionality.scenario.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.conditionality.evaluation.diagram.JudgedThing;
import org.conditionality.norm.Label;
import org.conditionality.norm.Value;
import org.conditionality.rule.pack.Pack;
import org.conditionality.scenario.Statement;
import org.conditionality.scenario.Statement.Carries;
import org.conditionality.scenario.Statement.Denied;
import org.conditionality.scenario.Statement.Joined;
import org.conditionality.scenario.Statement.Same;
import org.conditionality.scenario.Statement.Valued;
import org.conditionality.text.Given;

/** Reads a statement of an invariant, all of whose keys have to hold. */
final class StatementReader {

    private static final List<String> KEYS = List.of("carries", "expect", "conditions", "same", "facts", "any", "not");

    private final Pack pack;
    private final boolean alone;
    private final Set<String> readings;
    private final Set<String> obligations;

    /**
     * For invariants of an agreement.
     *
     * @param alone whether facts can be unknown
     */
    StatementReader(Pack pack, boolean alone) {
        this.pack = pack;
        this.alone = alone;
        this.readings = withEach(pack.readings());
        this.obligations = withEach(pack.agreement().obligations().keySet());
    }

    private static Set<String> withEach(Collection<String> names) {
        var all = new TreeSet<>(names);
        all.add(Statement.EACH);
        return all;
    }

    /** The statement; the input notes what is wrong. */
    Statement read(Given given) {
        ExpectationReader.refuseIfEmpty(given);
        given.entries("key", KEYS);
        var parts = new ArrayList<Statement>();
        parts.addAll(byReading(given.entry("carries"), "obligation", obligations, this::carried));
        parts.addAll(byReading(given.entry("expect"), "obligation", obligations, this::expected));
        parts.addAll(byReading(
                given.entry("conditions"),
                "condition",
                pack.agreement().conditions().keySet(),
                this::valued));
        given.entry("same")
                .entries("obligation", obligations)
                .forEach((obligation, listed) -> same(obligation, listed).ifPresent(parts::add));
        parts.addAll(new StatedFactReader(pack).read(given.entry("facts")));
        if (!given.entry("any").isNull()) {
            ExpectationReader.refuseIfEmpty(given.entry("any"));
            var choices = given.entry("any").items().stream()
                    .map(item -> read(item.named("any")))
                    .toList();
            parts.add(new Joined(choices, false));
        }
        if (!given.entry("not").isNull()) {
            parts.add(new Denied(read(given.entry("not"))));
        }
        return new Joined(parts, true);
    }

    /** What is said of an entry, under a reading. */
    private interface EntryReader {
        Optional<Statement> read(String reading, String id, Given given);
    }

    private List<Statement> byReading(Given given, String what, Collection<String> ids, EntryReader reader) {
        if (!given.isNull()) {
            ExpectationReader.refuseIfEmpty(given);
        }
        var parts = new ArrayList<Statement>();
        given.entries("reading", readings).forEach((reading, entry) -> {
            ExpectationReader.refuseIfEmpty(entry);
            entry.entries(what, ids).forEach((id, said) -> {
                ExpectationReader.refuseIfEmpty(said);
                if (!said.isNull() && isKnown(reading, what, id, said)) {
                    reader.read(reading, id, said).ifPresent(parts::add);
                }
            });
        });
        return parts;
    }

    /** A reading need not have every obligation and condition of its agreement. */
    private boolean isKnown(String reading, String what, String id, Given said) {
        if (reading.equals(Statement.EACH) || id.equals(Statement.EACH)) {
            return true;
        }
        var rules = pack.reading(reading);
        var known = (what.equals("obligation") ? rules.obligations() : rules.conditions()).contains(id);
        if (!known) {
            said.refuse(
                    "No rule of `%s` concludes anything about the %s `%s`.".formatted(reading, what, id),
                    "Leave it out, or name another reading.");
        }
        return known;
    }

    private Optional<Statement> carried(String reading, String obligation, Given given) {
        return labels(given).map(labels -> new Carries(JudgedThing.labels(reading, obligation), labels, false));
    }

    private Optional<Statement> expected(String reading, String obligation, Given given) {
        return labels(given).map(labels -> new Carries(JudgedThing.labels(reading, obligation), labels, true));
    }

    private Optional<Set<Label.Name>> labels(Given given) {
        var names = Stream.of(Label.Name.values())
                .filter(name -> alone || name != Label.Name.UNDETERMINED)
                .map(Label.Name::name)
                .toList();
        var some = given.value() instanceof List ? given.items() : List.of(given);
        var labels = EnumSet.noneOf(Label.Name.class);
        some.forEach(each -> each.oneOf(names).map(Label.Name::valueOf).ifPresent(labels::add));
        return labels.isEmpty() ? Optional.empty() : Optional.of(labels);
    }

    private Optional<Statement> valued(String reading, String condition, Given given) {
        var values = alone
                ? List.of(Value.MET, Value.NOT_MET, Value.PENDING, Value.UNKNOWN)
                : List.of(Value.MET, Value.NOT_MET, Value.PENDING);
        return given.oneOf(values.stream().map(Value::name).toList())
                .map(name -> new Valued(JudgedThing.value(reading, condition), Value.valueOf(name)));
    }

    private Optional<Statement> same(String obligation, Given listed) {
        var known = listed.items().stream()
                .map(item -> item.oneOf(pack.readings()))
                .flatMap(Optional::stream)
                .filter(reading -> isKnown(reading, "obligation", obligation, listed))
                .distinct()
                .map(reading -> JudgedThing.labels(reading, obligation))
                .toList();
        if (known.size() < 2) {
            listed.refuse("`same` compares an obligation under two readings or more.", "List them: `[us, text]`.");
            return Optional.empty();
        }
        return Optional.of(new Same(known));
    }

    /** The statement for each reading and each obligation that it leaves open. */
    List<Statement> each(Statement statement) {
        var things = statement.things();
        var open = things.stream().anyMatch(thing -> thing.side().equals(Statement.EACH));
        var every = things.stream().anyMatch(thing -> thing.id().equals(Statement.EACH));
        var all = new ArrayList<Statement>();
        for (var reading : open ? pack.readings() : Set.of(Statement.EACH)) {
            for (var obligation : every ? pack.agreement().obligations().keySet() : Set.of(Statement.EACH)) {
                var one = statement.of(thing -> new JudgedThing(
                        thing.side().equals(Statement.EACH) ? reading : thing.side(),
                        thing.kind(),
                        thing.id().equals(Statement.EACH) ? obligation : thing.id()));
                if (one.things().stream().allMatch(this::isKnown)) {
                    all.add(one);
                }
            }
        }
        return all;
    }

    private boolean isKnown(JudgedThing thing) {
        Function<JudgedThing, Set<String>> known = each -> each.kind() == JudgedThing.Kind.LABELS
                ? pack.reading(each.side()).obligations()
                : pack.reading(each.side()).conditions();
        return known.apply(thing).contains(thing.id());
    }
}
