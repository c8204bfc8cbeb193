package org.conditionality.evaluation.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.conditionality.fact.ConfidenceLevel;
import org.conditionality.norm.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * How sure it is what a label rests on: no surer than the weakest of the clauses and of the facts of its ground. What a
 * question supposes itself comes from nowhere, and counts as given.
 *
 * @param level {@code verified}, {@code reported} or {@code unverified}
 * @param of all that is no surer
 */
public record AnswerConfidence(String level, List<WeakestBasis> of) {

    public AnswerConfidence {
        of = List.copyOf(of);
    }

    /**
     * Something that a label rests on: a clause, or a fact.
     *
     * @param source where a fact comes from, where that is said
     */
    public record WeakestBasis(
            @Nullable String clause,
            @Nullable String fact,
            @Nullable String source) {}

    /** Something that a label rests on, with how sure it is. */
    public record Basis(ConfidenceLevel level, WeakestBasis of) {

        public static Basis fact(ConfidenceLevel level, String fact, @Nullable String source) {
            return new Basis(level, new WeakestBasis(null, fact, source));
        }
    }

    /** That of clauses; null where there are none. */
    static @Nullable AnswerConfidence ofClauses(Agreement agreement, Collection<String> clauses) {
        var bases = clauses.stream()
                .flatMap(name -> Optional.ofNullable(agreement.clauses().get(name))
                        .flatMap(clause -> ConfidenceLevel.named(clause.confidence()))
                        .map(level -> new Basis(level, new WeakestBasis(name, null, null)))
                        .stream())
                .toList();
        return of(null, bases);
    }

    /** What is known so far, and what else a label rests on; null where that is nothing. */
    public static @Nullable AnswerConfidence of(@Nullable AnswerConfidence before, Collection<Basis> more) {
        var weakest = before;
        for (var basis : more) {
            weakest = weakest == null ? only(basis) : weakest.and(basis);
        }
        return weakest;
    }

    private static AnswerConfidence only(Basis basis) {
        return new AnswerConfidence(basis.level().word(), List.of(basis.of()));
    }

    private AnswerConfidence and(Basis basis) {
        var order = basis.level().compareTo(ConfidenceLevel.named(level).orElseThrow());
        if (order != 0) {
            return order > 0 ? only(basis) : this;
        }
        if (of.contains(basis.of())) {
            return this;
        }
        var all = new ArrayList<>(of);
        all.add(basis.of());
        return new AnswerConfidence(level, all);
    }
}
