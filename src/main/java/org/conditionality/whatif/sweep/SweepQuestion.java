package org.conditionality.whatif.sweep;

import java.util.List;
import org.conditionality.question.Question;
import org.conditionality.whatif.grid.GridDimension;

/**
 * What is asked: a grid over some facts.
 *
 * @param question what is fixed: of the facts, those that do not vary; the date is the first where dates vary
 * @param axes one dimension for each fact that varies, the last varying fastest
 * @param outcomes the obligations wanted; empty means every one of each reading
 * @param estimateOnly whether only the size is wanted
 * @param job whether it is to run as a job, however small
 * @param regions whether the regions in which each label holds are wanted
 */
public record SweepQuestion(
        Question question,
        List<GridDimension> axes,
        List<String> outcomes,
        Format format,
        boolean estimateOnly,
        boolean job,
        boolean regions) {

    public SweepQuestion {
        axes = List.copyOf(axes);
        outcomes = List.copyOf(outcomes);
    }

    /** How the table is written. */
    public enum Format {
        JSON("application/json"),
        CSV("text/csv"),
        NDJSON("application/x-ndjson");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** How many rows the table has. */
    public long rows() {
        return rows(axes);
    }

    static long rows(List<GridDimension> axes) {
        var rows = 1.0;
        for (var axis : axes) {
            rows *= axis.size();
        }
        return (long) rows;
    }

    /** Whether dates vary. */
    boolean variesDates() {
        return axes.stream().anyMatch(axis -> axis.fields().contains(GridDimension.AS_OF));
    }
}
