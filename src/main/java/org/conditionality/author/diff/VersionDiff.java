package org.conditionality.author.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.conditionality.evaluation.diff.SemanticDiff;
import org.conditionality.evaluation.space.DecisionCases;
import org.conditionality.evaluation.space.TurningDays;
import org.conditionality.rule.mutation.Mutants.Concludes;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;

/** Looks for facts that tell two versions of the rules of one reading from each other, on every date that matters. */
public final class VersionDiff {

    /** A condition that depends on more fields than this rests on any other condition, and not on a few facts. */
    private static final int WIDE = 12;

    private final Pack pack;
    private final String reading;
    private final ReadingRules before;
    private final ReadingRules after;
    private final Map<String, Object> settings = new TreeMap<>();
    private final List<DifferenceWitness> witnesses = new ArrayList<>();
    private final List<Optional<Set<Object>>> known;
    private boolean exact = true;
    private boolean first;

    public VersionDiff(Pack pack, String reading, ReadingRules before, ReadingRules after) {
        this(pack, reading, before, after, new ArrayList<>());
    }

    /**
     * Prepares to compare.
     *
     * @param known what is known of the laws of the first version, of which more is added
     */
    public VersionDiff(
            Pack pack, String reading, ReadingRules before, ReadingRules after, List<Optional<Set<Object>>> known) {
        this.known = known;
        this.pack = pack;
        this.reading = reading;
        this.before = before;
        this.after = after;
        pack.agreement().settings().forEach((name, spec) -> settings.put(name, spec.value()));
    }

    /** What was found; where no witness is and the search was exact, the versions are equivalent. */
    public record Found(List<DifferenceWitness> witnesses, boolean exact) {

        public boolean isEquivalent() {
            return witnesses.isEmpty() && exact;
        }
    }

    /** The first witness that a fault in one rule makes a difference, wherever what it concludes can reach. */
    public Found of(Concludes concluded, String rule) {
        first = true;
        var reach = new FaultReach(before, after, concluded, rule);
        if (reach.isLaw()) {
            exact = new LifecycleComparison(pack, before, after, known).areSame();
            return new Found(List.of(), exact);
        }
        switch (concluded.type()) {
            case "Advisory" -> advisory(concluded.ids());
            // What is refused is no part of what is compared.
            case "", "Contradiction" -> exact = false;
            case "Condition" -> concluded.ids().forEach(this::condition);
            default -> {
                both(ReadingRules::conditions).filter(reach::condition).forEach(this::condition);
                both(ReadingRules::obligations).filter(reach::obligation).forEach(this::answer);
                both(ReadingRules::advised)
                        .filter(about -> reach.directly("Advisory", about))
                        .forEach(about -> advisory(List.of(about)));
            }
        }
        return new Found(List.copyOf(witnesses), exact);
    }

    private Stream<String> both(Function<ReadingRules, Set<String>> ids) {
        return Stream.of(before, after)
                .flatMap(rules -> ids.apply(rules).stream())
                .distinct();
    }

    /** Every way in which two versions differ in conditions and labels. */
    Found all() {
        both(ReadingRules::conditions).forEach(this::condition);
        both(ReadingRules::obligations).forEach(this::obligation);
        return new Found(List.copyOf(witnesses), exact);
    }

    private void condition(String id) {
        var inputs = new ArrayList<LabelInput>();
        List.of(before, after).forEach(rules -> {
            if (rules.conditions().contains(id)) {
                inputs.add(rules.condition(id));
            }
        });
        var narrowest = inputs.stream()
                .min(Comparator.comparing(input -> input.fields().size()))
                .orElseThrow();
        if (first
                && inputs.stream().anyMatch(input -> input.fields().size() > WIDE)
                && narrowest.lists().isEmpty()) {
            exact &= new AssumedConditions(pack, before, after, narrowest).isSame();
            return;
        }
        look("conditions", id, inputs, Set.of(), SemanticDiff::condition);
    }

    private void obligation(String id) {
        obligation(id, SemanticDiff::obligation);
    }

    private void answer(String id) {
        obligation(id, SemanticDiff::answer);
    }

    private void obligation(String id, BiFunction<SemanticDiff, String, SemanticDiff.Found> difference) {
        var inputs = new ArrayList<>(before.inputs(id));
        inputs.addAll(after.inputs(id));
        inputs.add(before.laws());
        inputs.add(after.laws());
        var lists = new TreeSet<>(before.laws().lists());
        lists.addAll(after.laws().lists());
        look("expect", id, inputs, lists, difference);
    }

    /**
     * Looks at what is told by the rules that conclude an advisory. Where that depends on few fields, all of their values
     * are tried, and that they are unknown; where it is a law for every obligation, it is compared as the laws are.
     *
     * @param ids the texts that the rules conclude: the obligation where it is named, and the advisory's id
     */
    private void advisory(List<String> ids) {
        var obligations = both(ReadingRules::obligations).toList();
        var named = ids.stream().limit(1).filter(obligations::contains).toList();
        var advisory = ids.stream()
                .filter(id -> named.isEmpty() || ids.size() == 1 || !named.contains(id))
                .findFirst()
                .orElse("");
        if (advisory.isEmpty() || advisory.contains(" ")) {
            exact = false;
            return;
        }
        var inputs = List.of(before.input("Advisory", advisory), after.input("Advisory", advisory));
        var fields = new TreeSet<String>();
        var lists = new TreeSet<String>();
        inputs.forEach(input -> {
            fields.addAll(input.fields());
            lists.addAll(input.lists());
        });
        if (fields.size() <= SemanticDiff.MOST_PARTIAL) {
            var about = named.isEmpty() ? Stream.concat(Stream.of(advisory), obligations.stream()) : named.stream();
            about.forEach(each ->
                    look("advisories", each, inputs, lists, (divergence, id) -> divergence.advisories(advisory, id)));
        } else if (named.isEmpty()
                && before.looksAt("Advisory", advisory).isEmpty()
                && after.looksAt("Advisory", advisory).isEmpty()) {
            exact &= new LifecycleComparison(pack, before, after, known).areSame();
        } else {
            exact = false;
        }
    }

    private void look(
            String key,
            String about,
            Collection<LabelInput> inputs,
            Set<String> lists,
            BiFunction<SemanticDiff, String, SemanticDiff.Found> difference) {
        var dates = List.copyOf(TurningDays.of(pack, settings, inputs));
        dates.forEach(asOf -> look(key, about, asOf, Map.of(), difference));
        // What was decided matters alike on every day: the first and the last stand for those before and after a due
        // date.
        for (var asOf : new TreeSet<>(List.of(dates.get(0), dates.get(dates.size() - 1)))) {
            DecisionCases.of(pack.vocabulary(), lists, about, asOf).stream()
                    .skip(1)
                    .forEach(many -> look(key, about, asOf, many, difference));
        }
    }

    private void look(
            String key,
            String about,
            LocalDate asOf,
            Map<String, List<Map<String, Object>>> many,
            BiFunction<SemanticDiff, String, SemanticDiff.Found> difference) {
        if (first && !witnesses.isEmpty()) {
            return;
        }
        var found = difference.apply(
                new SemanticDiff(
                        before, after, World.of(asOf, settings, Map.of()).withItems(many)),
                about);
        exact &= found.exact();
        for (var each : found.differences()) {
            var world = World.of(asOf, settings, each.values()).withItems(many);
            var where = switch (each.in()) {
                case LABELS -> key;
                case TERMS -> "terms";
                case ADVISORIES -> "advisories";
            };
            witnesses.add(new DifferenceWitness(
                    pack.agreement().id(), reading, world, where, about, each.before(), each.after()));
        }
    }
}
