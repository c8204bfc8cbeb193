package org.conditionality.rule.pack;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.conditionality.rule.finding.RulesFault;
import org.jspecify.annotations.Nullable;

/**
 * What a rules directory holds at one time, as far as it can be used.
 *
 * @param packs by agreement
 * @param incidents the rules on incidents; empty where there are none
 */
public record RulesRevision(SortedMap<String, Part<Pack>> packs, Optional<Part<IncidentRules>> incidents) {

    /** A directory of which nothing has been read. */
    public static final RulesRevision NOTHING = new RulesRevision(new TreeMap<>(), Optional.empty());

    public RulesRevision {
        packs = Collections.unmodifiableSortedMap(new TreeMap<>(packs));
    }

    /** Is told of what takes its time. */
    public interface Listener {

        /** Tells nobody. */
        Listener NONE = (agreement, version, rules) -> {};

        /** Rules of an agreement are about to be compiled of which their text does not say how long some take. */
        void slow(String agreement, String version, List<String> rules);
    }

    /**
     * Rules that were built, or what keeps them from being.
     *
     * @param version the SHA-256 of their sources, as {@code sha256:…}
     * @param built null where they cannot be used
     * @param faults each as {@code file:line: what is wrong}; empty where they can be used
     */
    public record Part<T>(String version, @Nullable T built, List<String> faults) {

        public Part {
            faults = List.copyOf(faults);
        }

        static <T> Part<T> of(String version, T built) {
            return new Part<>(version, built, List.of());
        }

        static <T> Part<T> build(String version, Supplier<T> building) {
            try {
                return of(version, building.get());
            } catch (RulesFault e) {
                return new Part<>(version, null, e.faults());
            } catch (RuntimeException | StackOverflowError | LinkageError | OutOfMemoryError e) {
                return new Part<>(
                        version, null, List.of("The rules cannot be read or compiled: " + PackFailure.inWords(e)));
            }
        }

        /** The same version, of which it was found since that it cannot be used. */
        Part<T> refused(List<String> why) {
            return new Part<>(version, null, why);
        }

        /** The rules, where they can be used. */
        public Optional<T> usable() {
            return Optional.ofNullable(built);
        }
    }

    /** The same, but that the rules of an agreement cannot be used. */
    public RulesRevision without(String agreement, List<String> why) {
        var others = new TreeMap<>(packs);
        others.computeIfPresent(agreement, (id, part) -> part.refused(why));
        return new RulesRevision(others, incidents);
    }

    /** What is known of one version of an agreement's rules. */
    Optional<Part<Pack>> pack(String agreement, String version) {
        return Optional.ofNullable(packs.get(agreement))
                .filter(part -> part.version().equals(version));
    }

    /** What is known of one version of the rules on incidents. */
    Optional<Part<IncidentRules>> incidents(String version) {
        return incidents.filter(part -> part.version().equals(version));
    }
}
