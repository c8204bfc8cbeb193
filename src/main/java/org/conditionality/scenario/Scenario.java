package org.conditionality.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.question.Question;
import org.jspecify.annotations.Nullable;

/**
 * A question together with what its answer has to be.
 *
 * @param file the file it stands in, with a path that means the same on every machine
 * @param line the line on which it begins
 * @param question the facts, with those of the file's background; it names no reading
 * @param expected by reading, in the order of the file
 * @param strict whether every obligation has to be named
 * @param note a remark of the author
 * @param source where the facts come from
 */
public record Scenario(
        String file,
        int line,
        String name,
        Question question,
        Map<String, Expected> expected,
        boolean strict,
        @Nullable String note,
        @Nullable String source) {

    public Scenario {
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }

    /** The question under one reading. */
    public Question question(String reading) {
        return question.under(List.of(reading));
    }

    /**
     * What has to follow under one reading, in the order of the file.
     *
     * @param labels by obligation
     * @param conditions the values, by condition
     * @param because by obligation
     * @param advisories the ids of all that there have to be, by the obligation they are about or, where they are about
     *     none, by their own id
     * @param powers all that there have to be, with what each is worth, by obligation and then by the kind of power
     * @param refused the fields, by path, for which the facts have to be refused as contradictory; empty where there has
     *     to be an answer
     * @param terms by obligation
     * @param clauses the clause that answers name, by condition
     * @param derived what follows from incidents, by field; UNKNOWN where nothing does
     * @param warnings a part of each warning on incidents that there has to be; null where any will do
     */
    public record Expected(
            Map<String, Labels> labels,
            Map<String, String> conditions,
            Map<String, Because> because,
            Map<String, Set<String>> advisories,
            Map<String, Map<String, String>> powers,
            Set<String> refused,
            Map<String, Terms> terms,
            Map<String, String> clauses,
            Map<String, String> derived,
            @Nullable List<String> warnings) {

        /** The value of a field that does not follow from incidents. */
        public static final String UNKNOWN = "UNKNOWN";

        /** An expectation of neither terms nor clauses, nor of what follows from incidents. */
        public Expected(
                Map<String, Labels> labels,
                Map<String, String> conditions,
                Map<String, Because> because,
                Map<String, Set<String>> advisories,
                Map<String, Map<String, String>> powers,
                Set<String> refused) {
            this(labels, conditions, because, advisories, powers, refused, Map.of(), Map.of(), Map.of(), null);
        }

        /** An expectation of labels, conditions and reasons alone. */
        public Expected(Map<String, Labels> labels, Map<String, String> conditions, Map<String, Because> because) {
            this(labels, conditions, because, Map.of(), Map.of(), Set.of());
        }

        public Expected {
            labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
            conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
            because = Collections.unmodifiableMap(new LinkedHashMap<>(because));
            advisories = Collections.unmodifiableMap(new LinkedHashMap<>(advisories));
            powers = Collections.unmodifiableMap(new LinkedHashMap<>(powers));
            refused = Set.copyOf(refused);
            terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
            clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
            derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
            warnings = warnings == null ? null : List.copyOf(warnings);
        }
    }

    /**
     * What an obligation has to say of itself; null where anything will do.
     *
     * @param due the date, or {@link #NO_DATE}
     */
    public record Terms(
            @Nullable String debtor,
            @Nullable String creditor,
            @Nullable String strength,
            @Nullable Set<String> clauses,
            @Nullable String due) {

        /** That an obligation has no due date. */
        public static final String NO_DATE = "NONE";

        public Terms {
            clauses = clauses == null ? null : Set.copyOf(clauses);
        }
    }

    /**
     * The labels an obligation has to carry, in any order.
     *
     * @param possible the sets that have to be possible where it is UNDETERMINED; empty where any will do
     */
    public record Labels(Set<String> labels, Set<Set<String>> possible) {

        public Labels {
            labels = Set.copyOf(labels);
            possible = Set.copyOf(possible);
        }
    }

    /** The rules that have to be in an explanation, and those that must not be. */
    public record Because(List<String> rules, List<String> not) {

        public Because {
            rules = List.copyOf(rules);
            not = List.copyOf(not);
        }
    }
}
