package org.conditionality.scenario;

import java.time.LocalDate;
import org.conditionality.evaluation.Background;
import org.conditionality.fact.FactSet;

/** The facts that every scenario of a file starts from, whatever its day is. */
record SharedFacts(FactSet facts) implements Background {

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
