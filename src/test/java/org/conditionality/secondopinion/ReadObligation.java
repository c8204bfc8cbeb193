package org.conditionality.secondopinion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One obligation under one reading, and the law of labels.
 *
 * @param powers what the reading lets the debtor do when a continuing condition fails
 * @param grounds what the labels rest on
 * @param domains the values an unknown field can take, as far as they make a difference to the grounds
 */
record ReadObligation(
        String obligation,
        Strength strength,
        List<Power> powers,
        boolean undoable,
        List<Ground> grounds,
        Domains domains) {
    enum Strength {
        RESULT,
        BEST_EFFORTS,
        RESTRAINT
    }

    enum Power {
        FREEZE,
        REVERSE
    }

    /** What the latest decision on the obligation means for it. */
    enum Reversal {
        NONE,
        WITH_POWER,
        WITHOUT_POWER,
        POWER_NOT_STATED
    }

    // What the grounds can find; findings are or'ed.
    static final int NOT_IN_FORCE = 1;
    static final int NOT_ARISEN = 1 << 1;
    static final int BROKEN = 1 << 2;
    static final int PART_DONE = 1 << 3;
    static final int ALL_DONE = 1 << 4;
    static final int LATE = 1 << 5;
    static final int FAILED = 1 << 6;
    /** One more than the largest union of findings. */
    static final int FINDINGS = 1 << 7;

    /**
     * Something the labels rest on.
     *
     * @param condition the condition that a waiver may set aside, if it is one
     * @param replacedByStanding whether it no longer matters once the obligation has arisen
     * @param findings what it finds in a world
     */
    record Ground(@Nullable String condition, boolean replacedByStanding, DecisionRows findings) {}

    /** Returns the fields its labels can depend on, one bit for each. */
    long fields() {
        return grounds.stream().mapToLong(ground -> ground.findings().fields()).reduce(0, (some, more) -> some | more);
    }

    /** Returns what the labels still rest on, given waivers and what had arisen before. */
    List<DecisionRows> groundsLeft(ReadFacts supposition) {
        boolean standing = supposition.hadArisen(obligation);
        var left = new ArrayList<DecisionRows>(grounds.size());
        for (var ground : grounds) {
            boolean replaced = standing && ground.replacedByStanding;
            if (!replaced && !(ground.condition != null && supposition.waives(obligation, ground.condition))) {
                left.add(ground.findings);
            }
        }
        return left;
    }

    /** Returns the label set that findings lead to. */
    int labels(int findings, Reversal reversal) {
        if (has(findings, NOT_IN_FORCE | NOT_ARISEN)) {
            return TableLabel.NOT_TRIGGERED.bit();
        }
        boolean all = has(findings, ALL_DONE);
        boolean something = has(findings, ALL_DONE | PART_DONE);
        boolean broken = has(findings, BROKEN);
        boolean frozen = !all && broken && powers.contains(Power.FREEZE);
        boolean triggered = !all && !frozen;
        boolean canReverse = undoable && powers.contains(Power.REVERSE);
        boolean reversible = something && broken && canReverse;
        boolean overdue = triggered && has(findings, LATE);
        boolean reversed = reversal != Reversal.NONE && undoable && !all;
        boolean entitled = reversal == Reversal.WITH_POWER || (reversal == Reversal.POWER_NOT_STATED && reversible);
        boolean breached = (strength == Strength.RESULT && overdue)
                || (triggered && has(findings, FAILED))
                || (reversed && !entitled);
        return when(triggered, TableLabel.TRIGGERED)
                | when(frozen, TableLabel.FROZEN)
                | when(reversible, TableLabel.REVERSIBLE)
                | when(something && broken && !canReverse, TableLabel.IRREVERSIBLE)
                | when(all, TableLabel.PERFORMED)
                | when(overdue, TableLabel.OVERDUE)
                | when(breached, TableLabel.BREACHED)
                | when(reversed, TableLabel.REVERSED);
    }

    private static boolean has(int findings, int any) {
        return (findings & any) != 0;
    }

    private static int when(boolean holds, TableLabel label) {
        return holds ? label.bit() : 0;
    }
}
