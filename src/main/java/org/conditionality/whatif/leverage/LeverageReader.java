package org.conditionality.whatif.leverage;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.conditionality.norm.Label;
import org.conditionality.question.QuestionReader;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;
import org.conditionality.text.RefusedInput;
import org.conditionality.whatif.counterfactual.FactLocks;
import org.conditionality.whatif.question.QuestionWith;
import org.jspecify.annotations.Nullable;

/** Reads a question of who can bring what about. */
public final class LeverageReader {

    private final Library library;
    private final QuestionReader reader;

    public LeverageReader(Library library, QuestionReader reader) {
        this.library = library;
        this.reader = reader;
    }

    /**
     * The question that is the whole body.
     *
     * @throws RefusedInput with everything that is wrong with it
     */
    public LeverageQuestion read(@Nullable Object body) {
        var read = QuestionWith.read(body, LeverageForm.FORM, reader);
        var pack = library.pack(read.question().agreement()).orElseThrow();
        var locks = FactLocks.read(read.given(), pack);
        lists(LeverageForm.UNLOCKED.read(read.given()), pack);
        var obligations = names(
                LeverageForm.OBLIGATIONS.read(read.given()),
                pack.agreement().obligations().keySet());
        var labels = names(LeverageForm.LABELS.read(read.given()), labels());
        read.check();
        return new LeverageQuestion(
                read.question(),
                List.copyOf(obligations),
                labels.isEmpty()
                        ? LeverageForm.USUAL
                        : labels.stream().map(Label.Name::valueOf).toList(),
                locks);
    }

    private static List<String> labels() {
        return Arrays.stream(Label.Name.values())
                .filter(label -> label != Label.Name.UNDETERMINED)
                .map(Label.Name::name)
                .toList();
    }

    private static Set<String> names(List<Given> items, Collection<String> known) {
        var names = new LinkedHashSet<String>();
        items.forEach(item -> item.oneOf(known).ifPresent(names::add));
        return names;
    }

    private static void lists(List<Given> unlocked, Pack pack) {
        unlocked.forEach(item -> {
            if (item.value() instanceof String name
                    && pack.vocabulary().type(name).filter(type -> type.many()).isPresent()) {
                item.refuse(
                        "`%s` is a list, which stays as it is given.".formatted(name),
                        "Ask /counterfactuals, which can add a decision to it.");
            }
        });
    }
}
