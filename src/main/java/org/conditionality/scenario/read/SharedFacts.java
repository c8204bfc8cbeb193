package org.conditionality.scenario.read;

import java.time.LocalDate;
import org.conditionality.fact.FactSet;
import org.conditionality.question.BackgroundRecord;

/** The facts that every scenario of a file starts from, whatever its day is. */
record SharedFacts(FactSet facts) implements BackgroundRecord {

    @Override
    public String name() {
        return "background";
    }

    @Override
    public LocalDate from() {
        return LocalDate.MIN;
    }

    @Override
    public LocalDate to() {
        return LocalDate.MAX;
    }

    @Override
    public FactSet facts(LocalDate asOf) {
        return facts;
    }
}
