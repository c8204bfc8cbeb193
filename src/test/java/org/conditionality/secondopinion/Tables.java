package org.conditionality.secondopinion;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one agreement with its settings filled in.
 *
 * @param fields what the tables look at; the first stand for the date asked about and for denunciations
 * @param unread fields of the vocabulary they do not look at
 * @param settingDays the settings that are days
 * @param calendar the days to ask about
 */
record Tables(
        List<TableField> fields,
        List<TableField> unread,
        List<String> readings,
        List<String> obligations,
        List<String> conditions,
        List<FieldWorlds.Refusal> refusals,
        Map<String, Reading> byReading,
        List<LocalDate> settingDays,
        Calendar calendar,
        Domains cuts) {

    /** The values of a condition; a set of them is an int with one bit for each. */
    enum Value {
        MET(1),
        NOT_MET(1 << 1),
        PENDING(1 << 2);

        private final int bit;

        Value(int bit) {
            this.bit = bit;
        }

        int bit() {
            return bit;
        }
    }

    /**
     * What one reading makes of the agreement.
     *
     * @param conditions how each condition is decided; outcomes are bits of values
     * @param duties the obligations it covers
     */
    record Reading(Map<String, Condition> conditions, Map<String, ReadObligation> duties) {
        Reading() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        Condition condition(String id) {
            var condition = conditions.get(id);
            if (condition == null) {
                throw new IllegalArgumentException("There is no condition `%s`.".formatted(id));
            }
            return condition;
        }

        /** Returns the obligation as this reading has it, null if it does not cover it. */
        @Nullable
        ReadObligation duty(String obligation) {
            return duties.get(obligation);
        }
    }

    record Condition(DecisionRows outcomes, Domains domains) {}

    /** Returns the fields the tables look at, as fact sets state them. */
    List<TableField> readFields() {
        return fields.subList(Proposition.FIRST_FIELD, fields.size());
    }

    /** Returns the fields that can contradict each other. */
    List<TableField> tiedFields() {
        return fields(refusals.stream().mapToLong(FieldWorlds.Refusal::fields).reduce(0, (some, more) -> some | more));
    }

    /** Returns the fields that the bits stand for. */
    List<TableField> fields(long bits) {
        return BitSet.valueOf(new long[] {bits}).stream().mapToObj(fields::get).toList();
    }

    Reading reading(String name) {
        var reading = byReading.get(name);
        if (reading == null) {
            throw new IllegalArgumentException("There is no reading `%s`.\nMaybe one of %s?".formatted(name, readings));
        }
        return reading;
    }
}
