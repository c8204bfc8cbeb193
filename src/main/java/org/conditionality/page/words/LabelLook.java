package org.conditionality.page.words;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.conditionality.norm.Label;

/** How a label looks: a letter, a word, and the column in which it stands. Declared in the order in which labels are told. */
public enum LabelLook {
    TRIGGERED("T", "Triggered", Column.TRIGGERED),
    OVERDUE("O", "Overdue", Column.OTHERWISE),
    BREACHED("B", "Breached", Column.OTHERWISE),
    FROZEN("F", "Frozen", Column.FROZEN),
    PERFORMED("D", "Done", Column.OTHERWISE),
    REVERSIBLE("R", "Reversible", Column.REVERSIBLE),
    IRREVERSIBLE("I", "Irreversible", Column.OTHERWISE),
    REVERSED("U", "Undone", Column.OTHERWISE),
    NOT_TRIGGERED("N", "Not arisen", Column.OTHERWISE),
    NOT_COVERED("X", "Not covered", Column.OTHERWISE);

    /** The order in which labels are told. */
    public static final Comparator<Label.Name> ORDER = Comparator.comparing(LabelLook::of);

    /** The columns of the board. */
    public enum Column {
        TRIGGERED,
        FROZEN,
        REVERSIBLE,
        OTHERWISE
    }

    private final String letter;
    private final String word;
    private final Column column;

    LabelLook(String letter, String word, Column column) {
        this.letter = letter;
        this.word = word;
        this.column = column;
    }

    /** How a label looks. Throws for {@code UNDETERMINED}, of which the possible labels are shown instead. */
    public static LabelLook of(Label.Name name) {
        return valueOf(name.name());
    }

    /** How the label of a letter looks; empty where no label has it. */
    public static Optional<LabelLook> ofLetter(String letter) {
        return Arrays.stream(values())
                .filter(look -> look.letter.equals(letter))
                .findFirst();
    }

    public String letter() {
        return letter;
    }

    public String word() {
        return word;
    }

    /** The word within a sentence. */
    public String inSentence() {
        return word.toLowerCase(Locale.ENGLISH);
    }

    public Column column() {
        return column;
    }

    /** Several labels within a sentence, as in `frozen and reversible`. */
    public static String inSentence(List<Label.Name> labels) {
        return Phrases.joined(labels.stream()
                .sorted(ORDER)
                .map(LabelLook::of)
                .map(LabelLook::inSentence)
                .toList());
    }
}
