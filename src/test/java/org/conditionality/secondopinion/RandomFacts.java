package org.conditionality.secondopinion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;

/**
 * Draws fact sets at random, the same ones for the same seed: values around their cut points, unknown fields, claims,
 * decisions and standings, on dates around the days that matter.
 *
 * <p>Never contradictory under any reading, unless asked. Not safe for use by several threads.
 */
public final class RandomFacts {
    private static final long USUAL_WORLDS = 2_000;
    private static final int ATTEMPTS = 20;

    private final SecondOpinion opinion;
    private final Reachable reachable;
    private final long worldLimit;
    private final boolean withUnread;
    private final RandomDraws dice;
    private final List<TableField> tied;
    private final Map<Reachable.Cell, List<TableField>> fieldsOf = new HashMap<>();
    private final List<Target> targets;
    private int drawn;

    private record Target(Reachable.Cell cell, SortedSet<String> labels) {}

    public RandomFacts(SecondOpinion opinion, Reachable reachable, long seed) {
        this(opinion, reachable, seed, USUAL_WORLDS, true);
    }

    /**
     * Starts a sequence of fact sets.
     *
     * @param worldLimit how many worlds the unknown fields may leave to any one obligation, at least 10
     * @param withUnread whether to add fields of the vocabulary that the agreement does not look at
     */
    public RandomFacts(SecondOpinion opinion, Reachable reachable, long seed, long worldLimit, boolean withUnread) {
        if (worldLimit < 10) {
            throw new IllegalArgumentException("A limit of %s worlds leaves too little unknown.".formatted(worldLimit));
        }
        this.opinion = opinion;
        this.reachable = reachable;
        this.worldLimit = worldLimit;
        this.withUnread = withUnread;
        dice = new RandomDraws(opinion.tables(), new Random(seed));
        tied = opinion.tables().tiedFields();
        var all = new ArrayList<Target>();
        reachable.labelSets().forEach((cell, sets) -> {
            var duty = opinion.tables().reading(cell.reading()).duty(cell.id());
            if (duty != null) {
                fieldsOf.put(cell, opinion.tables().fields(duty.fields()));
                sets.keySet().forEach(labels -> all.add(new Target(cell, labels)));
            }
        });
        targets = dice.shuffled(all);
    }

    /** Draws a fact set for the next of all reachable label sets in turn; every fifth time, any fact set. */
    public Case next() {
        drawn++;
        if (drawn % 5 == 0) {
            return any();
        }
        var target = targets.get((drawn - drawn / 5) % targets.size());
        return reaching(target.cell, target.labels);
    }

    /** Draws a fact set without regard to what follows from it. */
    public Case any() {
        return bounded(draft(dice.rates()));
    }

    /** Draws a fact set that leaves most fields unknown, whatever number of worlds that leaves. */
    public Case sparse() {
        return draft(RandomDraws.Rates.SPARSE).done();
    }

    /** Draws a fact set that is refused under every reading. */
    public Case contradictory() {
        var draft = new FactDraft(any());
        var obligation = List.of(dice.pick(opinion.obligations()));
        boolean decisions = tied.isEmpty() || dice.chance(0.5);
        while (!refused(draft)) {
            if (decisions) {
                draft.decisions().addAll(dice.decisions(obligation, draft.asOf()));
            } else {
                tied.forEach(field -> dice.set(draft, field, RandomDraws.Rates.PLAIN));
            }
        }
        return draft.done();
    }

    /** Draws a fact set with which an obligation carries a label set; throws IllegalArgumentException if none does. */
    public Case reaching(Reachable.Cell cell, SortedSet<String> labels) {
        var witness = reachable.labelSets().getOrDefault(cell, Map.of()).get(labels);
        if (witness == null) {
            throw new IllegalArgumentException(
                    "`%s` cannot be %s under `%s`.".formatted(cell.id(), labels, cell.reading()));
        }
        var target = new Target(cell, labels);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var draft = around(witness, target);
            var found = bounded(draft);
            if (reaches(draft, target)) {
                return found;
            }
        }
        throw new IllegalStateException(
                "%s was not found within %s worlds.\nMaybe allow more.".formatted(target, worldLimit));
    }

    private FactDraft draft(RandomDraws.Rates rates) {
        var draft = new FactDraft(dice.day());
        fill(draft, List.of(), opinion.obligations(), rates);
        draft.denunciations().addAll(dice.denunciations(draft.asOf()));
        return draft;
    }

    /** Draws what the target does not look at; changes what it does look at, as long as it stays reached. */
    private FactDraft around(Case witness, Target target) {
        var draft = new FactDraft(witness);
        var rates = dice.rates();
        var read = fieldsOf(target.cell);
        var others = new ArrayList<>(opinion.obligations());
        others.remove(target.cell.id());
        fill(draft, read, others, rates);
        moveDay(draft, target);
        for (var field : dice.shuffled(read)) {
            boolean mayContradict = tied.contains(field);
            change(draft, field, rates, () -> mayContradict ? keeps(draft, target) : reaches(draft, target));
        }
        addDecisions(draft, List.of(target.cell.id()), () -> keeps(draft, target));
        add(draft.denunciations(), dice.denunciations(draft.asOf()), () -> keeps(draft, target));
        moveDay(draft, target);
        return draft;
    }

    /** Draws all fields but some, and decisions on some obligations. */
    private void fill(FactDraft draft, List<TableField> but, List<String> obligations, RandomDraws.Rates rates) {
        for (var field : opinion.tables().readFields()) {
            if (!but.contains(field)) {
                dice.set(draft, field, rates);
            }
        }
        for (var field : opinion.tables().unread()) {
            if (withUnread && dice.chance(0.1)) {
                dice.set(draft, field, rates);
            }
        }
        untie(draft, but);
        addDecisions(draft, obligations, () -> !refused(draft));
    }

    /** Redraws fields that contradict each other. */
    private void untie(FactDraft draft, List<TableField> but) {
        while (refused(draft)) {
            for (var field : tied) {
                if (!but.contains(field)) {
                    dice.set(draft, field, dice.rates());
                }
            }
        }
    }

    private void addDecisions(FactDraft draft, List<String> obligations, BooleanSupplier keep) {
        if (obligations.isEmpty()) {
            return;
        }
        add(draft.decisions(), dice.decisions(obligations, draft.asOf()), keep);
        add(draft.standings(), dice.standings(obligations, draft.asOf()), keep);
    }

    private static <T> void add(List<T> to, List<T> more, BooleanSupplier keep) {
        for (var one : more) {
            to.add(one);
            if (!keep.getAsBoolean()) {
                to.remove(to.size() - 1);
            }
        }
    }

    private void moveDay(FactDraft draft, Target target) {
        for (int attempt = 0; attempt < 4; attempt++) {
            var before = draft.asOf();
            draft.asOf(dice.day());
            if (!keeps(draft, target)) {
                draft.asOf(before);
            }
        }
    }

    private void change(FactDraft draft, TableField field, RandomDraws.Rates rates, BooleanSupplier keep) {
        boolean had = draft.has(field);
        var before = draft.get(field);
        dice.set(draft, field, rates);
        if (keep.getAsBoolean()) {
            return;
        }
        if (had) {
            draft.put(field, before);
        } else {
            draft.remove(field);
        }
    }

    /** Gives values to unknown fields until no obligation is left with too many worlds. */
    private Case bounded(FactDraft draft) {
        for (var reading : opinion.readings()) {
            var open = tooOpen(draft, reading);
            while (!open.isEmpty()) {
                var field = dice.pick(fieldsOf(new Reachable.Cell(reading, open.get(0))));
                change(draft, field, RandomDraws.Rates.PLAIN, () -> !tied.contains(field) || !refused(draft));
                open = tooOpen(draft, reading);
            }
        }
        return draft.done();
    }

    private List<String> tooOpen(FactDraft draft, String reading) {
        return opinion.tooOpen(draft.facts(), reading, draft.asOf(), worldLimit);
    }

    private boolean keeps(FactDraft draft, Target target) {
        return reaches(draft, target) && !refused(draft);
    }

    private boolean refused(FactDraft draft) {
        return opinion.refuses(draft.facts(), draft.asOf());
    }

    private boolean reaches(FactDraft draft, Target target) {
        var cell = target.cell;
        return opinion.leadsTo(target.labels, draft.facts(), cell.reading(), draft.asOf(), cell.id());
    }

    private List<TableField> fieldsOf(Reachable.Cell cell) {
        return fieldsOf.getOrDefault(cell, List.of());
    }
}
