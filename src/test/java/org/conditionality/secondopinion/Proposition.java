package org.conditionality.secondopinion;

import java.util.List;
import java.util.stream.Stream;

/** Something that holds in a world or does not; a world is the value of every field, with the date asked about first. */
sealed interface Proposition {
    /** The slot of the date asked about. */
    int AS_OF = 0;

    /** The slots of the latest day, up to the date asked about, on which each side denounced the agreement. */
    List<String> DENOUNCERS = List.of("US", "TALIBAN");

    /** The first slot of a field that a fact set states as it is; those before it are never unknown. */
    int FIRST_FIELD = 1 + DENOUNCERS.size();

    /** The day of what has not happened, before all others. */
    long NEVER = -1_000_000;

    /** Returns the slot of the latest day on which a side denounced the agreement. */
    static int denouncedBy(String side) {
        int at = DENOUNCERS.indexOf(side);
        if (at < 0) {
            throw new IllegalArgumentException("`%s` denounces nothing.\nMaybe one of %s?".formatted(side, DENOUNCERS));
        }
        return 1 + at;
    }

    Proposition ALWAYS = new All(List.of());

    boolean holds(long[] world);

    /** Returns every comparison it makes. */
    Stream<Comparison> comparisons();

    record All(List<Proposition> parts) implements Proposition {
        @Override
        public boolean holds(long[] world) {
            for (var part : parts) {
                if (!part.holds(world)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Stream<Comparison> comparisons() {
            return parts.stream().flatMap(Proposition::comparisons);
        }
    }

    record Any(List<Proposition> parts) implements Proposition {
        @Override
        public boolean holds(long[] world) {
            for (var part : parts) {
                if (part.holds(world)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Stream<Comparison> comparisons() {
            return parts.stream().flatMap(Proposition::comparisons);
        }
    }

    enum Sign {
        IS,
        IS_NOT,
        AT_LEAST,
        AT_MOST,
        ABOVE,
        BELOW,
        UNKNOWN
    }

    /** A field set against a limit. */
    record Comparison(int field, Sign sign, Limit limit) implements Proposition {
        @Override
        public boolean holds(long[] world) {
            return holds(world[field], world);
        }

        @Override
        public Stream<Comparison> comparisons() {
            return Stream.of(this);
        }

        /** Says whether it would hold in a world if the field had some value there. */
        boolean holds(long value, long[] world) {
            if (value == TableField.UNKNOWN || sign == Sign.UNKNOWN) {
                return (value == TableField.UNKNOWN) == (sign == Sign.UNKNOWN);
            }
            long bound = limit.in(world);
            return switch (sign) {
                case IS -> value == bound;
                case IS_NOT -> value != bound;
                case AT_LEAST -> value >= bound;
                case AT_MOST -> value <= bound;
                case ABOVE -> value > bound;
                case BELOW -> value < bound;
                case UNKNOWN -> throw new AssertionError(sign);
            };
        }

        /** Returns the fields it looks at, one bit for each; what is never unknown is not one of them. */
        long fields() {
            return (1L << field | limit.fields()) & -(1L << FIRST_FIELD);
        }
    }
}
