package org.conditionality.question;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.conditionality.fact.FactSet;
import org.conditionality.incident.Evidence;

/**
 * What is asked: what follows from the facts, on a date, under some readings of an agreement.
 *
 * @param readings the readings asked about; empty means every reading of the agreement
 * @param settings overrides of the agreement's settings, by name: {@code Integer} or {@code LocalDate}
 * @param evidence the ledgers of incidents that it names
 * @param foreign the fields, by path, of items left out because they speak of another agreement's obligations
 * @param detail how much of why is wanted
 * @param recorded what it takes from a record
 * @param shares whether the share of each unknown fact in settling an obligation is wanted
 * @param notes what an answer should say of how it is asked
 */
public record Question(
        String agreement,
        List<String> readings,
        LocalDate asOf,
        FactSet facts,
        Map<String, Object> settings,
        Evidence evidence,
        List<String> foreign,
        Detail detail,
        Recorded recorded,
        boolean shares,
        List<String> notes) {

    public Question {
        foreign = List.copyOf(foreign);
        notes = List.copyOf(notes);
        readings = List.copyOf(readings);
        settings = Map.copyOf(settings);
    }

    /** A question that names no ledgers. */
    public Question(
            String agreement, List<String> readings, LocalDate asOf, FactSet facts, Map<String, Object> settings) {
        this(agreement, readings, asOf, facts, settings, Evidence.NONE, List.of());
    }

    /** A question of which the usual is wanted, and that starts from no record. */
    public Question(
            String agreement,
            List<String> readings,
            LocalDate asOf,
            FactSet facts,
            Map<String, Object> settings,
            Evidence evidence,
            List<String> foreign) {
        this(
                agreement,
                readings,
                asOf,
                facts,
                settings,
                evidence,
                foreign,
                Detail.REASONS,
                Recorded.NOTHING,
                false,
                List.of());
    }

    /** The same under these readings. */
    public Question under(List<String> others) {
        return new Question(
                agreement, others, asOf, facts, settings, evidence, foreign, detail, recorded, shares, notes);
    }

    /** The same of other facts. */
    public Question of(FactSet others) {
        return new Question(
                agreement, readings, asOf, others, settings, evidence, foreign, detail, recorded, shares, notes);
    }

    /** The same, of which so much of why is wanted. */
    public Question in(Detail other) {
        return new Question(
                agreement, readings, asOf, facts, settings, evidence, foreign, other, recorded, shares, notes);
    }

    /** The same, of which the share of each unknown fact is wanted, too. */
    public Question withShares() {
        return new Question(
                agreement, readings, asOf, facts, settings, evidence, foreign, detail, recorded, true, notes);
    }

    /** The same, where items with these fields were left out because they speak of another agreement's obligations. */
    Question leavingOut(Collection<String> fields) {
        return new Question(
                agreement,
                readings,
                asOf,
                facts,
                settings,
                evidence,
                List.copyOf(fields),
                detail,
                recorded,
                shares,
                notes);
    }
}
