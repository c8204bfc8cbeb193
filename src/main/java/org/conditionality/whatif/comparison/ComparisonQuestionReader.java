package org.conditionality.whatif.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionReader;
import org.conditionality.text.Given;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.comparison.ComparisonQuestion.Variant;
import org.conditionality.whatif.question.MergePatch;
import org.jspecify.annotations.Nullable;

/**
 * Reads a comparison: {@code baseline} is a question, and each of {@code variants} a merge patch (RFC 7396) of it, which
 * may change facts, the date, settings and readings, and may have a {@code name}.
 */
public final class ComparisonQuestionReader {

    private static final int MOST = 50;
    private static final String NAME = "name";
    private static final String VARIANTS = "variants";
    private static final String BASELINE = "baseline";

    private final QuestionReader reader;

    public ComparisonQuestionReader(QuestionReader reader) {
        this.reader = reader;
    }

    /**
     * The comparison that is the whole body.
     *
     * @throws RefusedInput with everything that is wrong with it
     */
    public ComparisonQuestion read(@Nullable Object body) {
        var problems = new ArrayList<Problem>();
        var given = Given.of(body, "comparison", "", problems);
        if (!(body instanceof Map<?, ?> stated)) {
            given.wants("an object", null);
            throw new RefusedInput(problems);
        }
        given.entries("key", List.of(BASELINE, VARIANTS));
        var items = given.entry(VARIANTS).items();
        if (items.isEmpty() || items.size() > MOST) {
            given.entry(VARIANTS)
                    .refuse(
                            "There are %d variants.".formatted(items.size()),
                            "Give 1 to %d, each a merge patch of the baseline.".formatted(MOST));
        }
        var baseline = reader.read(stated.get(BASELINE), "/" + BASELINE, problems);
        var variants = new ArrayList<Variant>();
        if (problems.isEmpty()) {
            for (var index = 0; index < items.size(); index++) {
                variant(items.get(index), index, stated.get(BASELINE), problems).ifPresent(variants::add);
            }
        }
        if (!problems.isEmpty() || baseline.isEmpty()) {
            throw new RefusedInput(problems);
        }
        checkAgreements(baseline.get(), variants);
        return new ComparisonQuestion(baseline.get(), variants);
    }

    private Optional<Variant> variant(Given given, int index, @Nullable Object baseline, List<Problem> problems) {
        if (!(given.value() instanceof Map<?, ?> patch)) {
            given.wants("an object, the merge patch of the baseline", null);
            return Optional.empty();
        }
        var named = given.entry(NAME);
        var name = named.isNull() ? Optional.of("variant " + (index + 1)) : named.text();
        Map<Object, @Nullable Object> changes = new LinkedHashMap<>(patch);
        changes.remove(NAME);
        var found = new ArrayList<Problem>();
        var question = reader.read(MergePatch.apply(baseline, changes), "", found);
        // What a variant does not speak of stands in the baseline, and goes wrong only together with it.
        found.forEach(each -> problems.add(new Problem(
                "/" + VARIANTS + "/" + index + (MergePatch.speaksOf(patch, each.pointer()) ? each.pointer() : ""),
                each.detail(),
                each.suggestion())));
        return question.flatMap(read -> name.map(text -> new Variant(text, read)));
    }

    private static void checkAgreements(Question baseline, List<Variant> variants) {
        for (var index = 0; index < variants.size(); index++) {
            if (!variants.get(index).question().agreement().equals(baseline.agreement())) {
                throw new RefusedInput(List.of(new Problem(
                        "/%s/%d/agreement".formatted(VARIANTS, index),
                        "A variant cannot be about another agreement: the two have other obligations.",
                        "Ask `/evaluations` about several agreements.")));
            }
        }
    }
}
