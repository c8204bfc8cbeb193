package org.conditionality.scenario.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conditionality.norm.Party;
import org.conditionality.norm.Strength;
import org.conditionality.scenario.Scenario.Terms;
import org.conditionality.text.Given;
import org.jspecify.annotations.Nullable;

/** Reads what a scenario expects an obligation to say of itself: who owes it to whom, by which clauses, until when. */
final class ExpectedTermsReader {

    private static final List<String> KEYS = List.of("debtor", "creditor", "strength", "clauses", "due");
    private static final List<String> PARTIES =
            Stream.of(Party.values()).map(Party::name).toList();
    private static final List<String> STRENGTHS =
            Stream.of(Strength.values()).map(Strength::name).toList();

    private final Collection<String> clauses;

    /** For an agreement with these clauses. */
    ExpectedTermsReader(Collection<String> clauses) {
        this.clauses = clauses;
    }

    /** The terms; the input notes what is wrong. */
    Optional<Terms> read(Given given) {
        given.entries("key", KEYS);
        if (!(given.value() instanceof Map)) {
            return Optional.empty();
        }
        return Optional.of(new Terms(
                given.entry("debtor").oneOf(PARTIES).orElse(null),
                given.entry("creditor").oneOf(PARTIES).orElse(null),
                given.entry("strength").oneOf(STRENGTHS).orElse(null),
                clauses(given.entry("clauses")),
                due(given.entry("due"))));
    }

    private @Nullable Set<String> clauses(Given given) {
        if (given.isNull()) {
            return null;
        }
        var names = new TreeSet<String>();
        given.items().forEach(item -> clause(item).ifPresent(names::add));
        return names;
    }

    /** A clause of the agreement. */
    Optional<String> clause(Given given) {
        return given.oneOf(clauses);
    }

    private static @Nullable String due(Given given) {
        return Terms.NO_DATE.equals(given.value())
                ? Terms.NO_DATE
                : given.date().map(Object::toString).orElse(null);
    }
}
