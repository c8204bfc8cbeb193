package org.conditionality.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What an input comes to under two versions of the rules. */
record Pair(Cell before, Cell after) {

    Map<String, Object> completion() {
        return before.completion();
    }

    Cell joint(List<Roles> roles) {
        var records = new HashSet<Object>();
        var both = before.records().equals(after.records()) && roles.get(0).equals(roles.get(1));
        before.records()
                .forEach(record ->
                        records.add(new Sided(both ? null : false, roles.get(0).atom(record))));
        if (!both) {
            after.records()
                    .forEach(record -> records.add(new Sided(true, roles.get(1).atom(record))));
        }
        var assumed = new ArrayList<Object>();
        before.assumed().forEach(record -> assumed.add(new Sided(false, record)));
        after.assumed().forEach(record -> assumed.add(new Sided(true, record)));
        return new Cell(completion(), records, assumed);
    }
}
