package org.conditionality.page.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.answer.AnswerConfidence;
import org.conditionality.norm.Label;
import org.conditionality.norm.Power;
import org.conditionality.page.words.LabelLook;
import org.conditionality.page.words.Phrases;
import org.jspecify.annotations.Nullable;

/** The labels of an obligation as tiles, with what changes did to them. */
public final class BoardTiles {

    private BoardTiles() {}

    /** The labels that certainly stand. */
    public static List<Label.Name> certain(Answer.Obligation obligation) {
        var names = obligation.certain() == null ? obligation.labels() : obligation.certain();
        return names.stream().sorted(LabelLook.ORDER).toList();
    }

    /** The labels that may stand, but for those that certainly do. */
    public static List<Label.Name> possible(Answer.Obligation obligation) {
        var names = new TreeSet<>(LabelLook.ORDER);
        Optional.ofNullable(obligation.possible()).ifPresent(sets -> sets.forEach(names::addAll));
        names.removeAll(certain(obligation));
        return List.copyOf(names);
    }

    /** All its labels in the order in which they are told, those that certainly stand first. */
    public static List<BoardTile> of(Answer.Obligation obligation) {
        var tiles = new ArrayList<BoardTile>();
        certain(obligation).forEach(name -> tiles.add(BoardTile.of(name, false)));
        possible(obligation).forEach(name -> tiles.add(BoardTile.of(name, true)));
        return tiles;
    }

    /** Its labels by column, with those marked that it did not certainly carry before. */
    static Map<LabelLook.Column, List<BoardTile>> of(Answer.Obligation obligation, Answer.@Nullable Obligation before) {
        var tiles = new EnumMap<LabelLook.Column, List<BoardTile>>(LabelLook.Column.class);
        var known = before == null ? List.<Label.Name>of() : certain(before);
        for (var name : certain(obligation)) {
            var fresh = before != null && !known.contains(name);
            add(
                    tiles,
                    name,
                    BoardTile.of(name, false)
                            .noted(fresh, note(name, obligation))
                            .sure(confidence(obligation, name)));
        }
        for (var name : possible(obligation)) {
            var fresh =
                    before != null && !known.contains(name) && !possible(before).contains(name);
            add(tiles, name, BoardTile.of(name, true).noted(fresh, null));
        }
        return tiles;
    }

    private static void add(Map<LabelLook.Column, List<BoardTile>> tiles, Label.Name name, BoardTile tile) {
        tiles.computeIfAbsent(LabelLook.of(name).column(), column -> new ArrayList<>())
                .add(tile);
    }

    /** How sure it is what a label rests on; empty where its grounds do not say. */
    public static String confidence(Answer.Obligation obligation, Label.Name name) {
        return Objects.requireNonNullElse(obligation.grounds(), List.<Answer.Ground>of()).stream()
                .filter(ground -> ground.of().equals(name.name()))
                .findFirst()
                .map(Answer.Ground::confidence)
                .map(AnswerConfidence::level)
                .orElse("");
    }

    /** Whether a power was used, and since when something is late. */
    private static @Nullable String note(Label.Name name, Answer.Obligation obligation) {
        return switch (name) {
            case FROZEN -> used(obligation, Power.Kind.FREEZE);
            case REVERSIBLE -> used(obligation, Power.Kind.REVERSE);
            case OVERDUE -> obligation.due() == null ? null : "since " + Phrases.day(obligation.due());
            case TRIGGERED -> obligation.due() == null ? null : "due " + Phrases.day(obligation.due());
            default -> null;
        };
    }

    private static @Nullable String used(Answer.Obligation obligation, Power.Kind kind) {
        return obligation.powers().stream()
                .filter(power -> power.kind() == kind)
                .map(power -> switch (power.state()) {
                    case AVAILABLE -> "not used so far";
                    case EXERCISED -> "used";
                    default -> "";
                })
                .filter(note -> !note.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The labels that it certainly carried before and does not carry now, by column. */
    static Map<LabelLook.Column, List<String>> gone(Answer.Obligation obligation, Answer.@Nullable Obligation before) {
        var gone = new EnumMap<LabelLook.Column, List<String>>(LabelLook.Column.class);
        if (before != null) {
            for (var name : certain(before)) {
                if (!certain(obligation).contains(name) && !possible(obligation).contains(name)) {
                    var look = LabelLook.of(name);
                    gone.computeIfAbsent(look.column(), column -> new ArrayList<>())
                            .add(look.inSentence());
                }
            }
        }
        return gone;
    }
}
