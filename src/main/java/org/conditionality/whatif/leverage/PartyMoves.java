package org.conditionality.whatif.leverage;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.conditionality.evaluation.space.FactMoves;
import org.conditionality.fact.Vocabulary;
import org.conditionality.norm.Party;

/**
 * The moves of some parties, as the vocabulary says who can bring a fact about.
 *
 * @param movable the fields that may change, by path
 * @param current what they are as things stand
 * @param first those who move first
 * @param after those who may answer; none where the facts of all others stay as they are
 */
record PartyMoves(
        Set<String> movable, Map<String, Object> current, Set<Party> first, Set<Party> after, Vocabulary vocabulary)
        implements FactMoves {

    /** Parties act, and all other facts stay as they are. */
    static PartyMoves alone(Set<Party> parties, ReadingSpace side, Vocabulary vocabulary) {
        return new PartyMoves(side.free(), side.current(), parties, EnumSet.noneOf(Party.class), vocabulary);
    }

    /** A party acts, and all others may act against it. */
    static PartyMoves against(Party party, Set<Party> all, ReadingSpace side, Vocabulary vocabulary) {
        var others = EnumSet.copyOf(all);
        others.remove(party);
        return new PartyMoves(side.free(), side.current(), EnumSet.of(party), others, vocabulary);
    }

    @Override
    public boolean canSet(String field, Object value) {
        return can(first, field, value);
    }

    @Override
    public boolean canAnswer(String field, Object value) {
        return can(after, field, value);
    }

    private boolean can(Set<Party> parties, String field, Object value) {
        return movable.contains(field)
                && vocabulary
                        .field(field)
                        .filter(known -> known.control().allows(parties, value))
                        .isPresent();
    }
}
