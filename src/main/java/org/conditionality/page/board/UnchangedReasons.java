package org.conditionality.page.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.norm.Value;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;

/** Why no label changed, though facts did. */
public final class UnchangedReasons {

    private UnchangedReasons() {}

    /**
     * The reasons as sentences without a full stop; none where no fact changed.
     *
     * @param changed the paths of the fields that changed, and the types of lists
     * @param is what follows from them
     */
    public static List<String> of(PackWords words, Collection<String> changed, Answer.Reading is) {
        if (changed.isEmpty()) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        for (var path : changed) {
            if (is.unused().contains(path)) {
                sentences.add("No rule of this reading uses the answer to “%s”".formatted(words.question(path)));
            }
        }
        var broken = is.conditions().stream()
                .filter(each -> each.value() == Value.NOT_MET)
                .map(each -> words.broken(each.id()))
                .toList();
        if (sentences.size() < changed.size() && !broken.isEmpty()) {
            sentences.add("What the obligations hang on is broken already: " + Phrases.joined(broken));
        }
        if (sentences.isEmpty()) {
            sentences.add("Whatever rests on these facts comes out the same with them");
        }
        return sentences;
    }
}
