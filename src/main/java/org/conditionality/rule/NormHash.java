package org.conditionality.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.conditionality.norm.Advisory;
import org.conditionality.norm.AsOf;
import org.conditionality.norm.Claim;
import org.conditionality.norm.Condition;
import org.conditionality.norm.Contradiction;
import org.conditionality.norm.Deadline;
import org.conditionality.norm.Due;
import org.conditionality.norm.Failure;
import org.conditionality.norm.Label;
import org.conditionality.norm.NotCovered;
import org.conditionality.norm.Obligation;
import org.conditionality.norm.Performance;
import org.conditionality.norm.Power;
import org.conditionality.norm.PowerState;
import org.conditionality.norm.Setting;
import org.conditionality.norm.Waived;

/** A hash of the code on which what is kept of rules depends: the records they conclude, and what reads them. */
final class NormHash {

    private static final List<Class<?>> RECORDS = List.of(
            Advisory.class,
            AsOf.class,
            Claim.class,
            Condition.class,
            Contradiction.class,
            Deadline.class,
            Due.class,
            Failure.class,
            Label.class,
            NotCovered.class,
            Obligation.class,
            Performance.class,
            Power.class,
            PowerState.class,
            Setting.class,
            // What was read of rules is kept too, so a change in how they are read must not find it again.
            DrlReader.class,
            RuleShape.class,
            ComparisonReader.class,
            TermReader.class,
            DeclarationReader.class,
            ReadingLoader.class,
            PassedOn.class,
            Measures.class,
            Comparison.class,
            Term.class,
            Soundness.class,
            Waived.class);

    static final String VALUE = compute();

    private NormHash() {}

    private static String compute() {
        return of(RECORDS);
    }

    /** A hash of the code of some classes. */
    static String of(Collection<Class<?>> classes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var record : classes) {
                try (var bytes = record.getResourceAsStream(record.getSimpleName() + ".class")) {
                    if (bytes != null) {
                        digest.update(bytes.readAllBytes());
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
