package org.conditionality.evaluation.diff;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A record of one of two versions of the rules; of both where it is not said of which. */
record VersionedRecord(@Nullable Boolean after, Object record) {

    static List<Object> of(List<Object> all, boolean after) {
        return all.stream()
                .map(VersionedRecord.class::cast)
                .filter(each -> Objects.equals(each.after(), after))
                .map(VersionedRecord::record)
                .toList();
    }
}
