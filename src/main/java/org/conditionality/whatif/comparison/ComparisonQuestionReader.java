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

    private static final String NAME = "name";

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
        var given = ComparisonForm.FORM.open(body, "", problems).orElseThrow(() -> new RefusedInput(problems));
        var items = ComparisonForm.VARIANTS.read(given);
        var stated = ComparisonForm.BASELINE.read(given);
        var baseline = reader.read(stated.value(), stated.pointer(), problems);
        var variants = new ArrayList<Variant>();
        if (problems.isEmpty()) {
            for (var item : items) {
                variant(item, "variant " + (variants.size() + 1), stated.value(), problems)
                        .ifPresent(variants::add);
            }
        }
        if (!problems.isEmpty() || baseline.isEmpty()) {
            throw new RefusedInput(problems);
        }
        checkAgreements(baseline.get(), variants);
        return new ComparisonQuestion(baseline.get(), variants);
    }

    private Optional<Variant> variant(Given given, String usual, @Nullable Object baseline, List<Problem> problems) {
        if (!(given.value() instanceof Map<?, ?> patch)) {
            given.wants("an object, the merge patch of the baseline", null);
            return Optional.empty();
        }
        var named = given.entry(NAME);
        var name = named.isNull() ? Optional.of(usual) : named.text();
        Map<Object, @Nullable Object> changes = new LinkedHashMap<>(patch);
        changes.remove(NAME);
        var found = new ArrayList<Problem>();
        var merged = MergePatch.apply(reader.current(baseline, baseline), reader.current(changes, baseline));
        var question = reader.read(merged, "", found);
        // What a variant does not speak of stands in the baseline, and goes wrong only together with it.
        found.forEach(each -> problems.add(new Problem(
                given.pointer() + (MergePatch.speaksOf(patch, each.pointer()) ? each.pointer() : ""),
                each.detail(),
                each.suggestion())));
        return question.flatMap(read -> name.map(text -> new Variant(text, read)));
    }

    private static void checkAgreements(Question baseline, List<Variant> variants) {
        for (var index = 0; index < variants.size(); index++) {
            if (!variants.get(index).question().agreement().equals(baseline.agreement())) {
                throw new RefusedInput(List.of(new Problem(
                        "/%s/%d/agreement".formatted(ComparisonForm.VARIANTS.name(), index),
                        "A variant cannot be about another agreement: the two have other obligations.",
                        "Ask `/evaluations` about several agreements.")));
            }
        }
    }
}
