package org.conditionality.evaluation.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.conditionality.evaluation.state.InputCase;

/** What an input comes to under two versions of the rules. */
record CasePair(InputCase before, InputCase after) {

    Map<String, Object> completion() {
        return before.completion();
    }

    InputCase joint(List<ConditionRoles> roles) {
        var records = new HashSet<Object>();
        var both = before.records().equals(after.records()) && roles.get(0).equals(roles.get(1));
        before.records()
                .forEach(record -> records.add(
                        new VersionedRecord(both ? null : false, roles.get(0).atom(record))));
        if (!both) {
            after.records()
                    .forEach(record ->
                            records.add(new VersionedRecord(true, roles.get(1).atom(record))));
        }
        var assumed = new ArrayList<Object>();
        before.assumed().forEach(record -> assumed.add(new VersionedRecord(false, record)));
        after.assumed().forEach(record -> assumed.add(new VersionedRecord(true, record)));
        return new InputCase(completion(), records, assumed);
    }
}
