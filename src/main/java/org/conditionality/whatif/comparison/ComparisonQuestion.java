package org.conditionality.whatif.comparison;

import java.util.List;
import org.conditionality.question.Question;

/** A question and variants of it, each a whole question with a name. */
public record ComparisonQuestion(Question baseline, List<Variant> variants) {

    public ComparisonQuestion {
        variants = List.copyOf(variants);
    }

    /** A variant, by the name given or its number from 1. */
    public record Variant(String name, Question question) {}
}
