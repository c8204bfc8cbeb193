package org.conditionality.page.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.fact.FactType;
import org.conditionality.fact.Field;
import org.conditionality.norm.Label;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.address.PageAddress;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.asked.PageAnswers;
import org.conditionality.page.bench.QuestionSentence;
import org.conditionality.page.bench.QuestionSentences;
import org.conditionality.page.board.BoardTiles;
import org.conditionality.page.board.Headlines;
import org.conditionality.page.words.PackWords;
import org.conditionality.reload.RulesEdition;
import org.conditionality.whatif.WhatIf;
import org.jspecify.annotations.Nullable;

/** Lays out how an obligation turns as facts vary. */
public final class ExploreViews {

    /** The path of the screen. */
    public static final String PATH = "/explore";

    private static final String NONE = "none";
    private static final List<Label.Name> WEIGHT = List.of(
            Label.Name.FROZEN, Label.Name.TRIGGERED, Label.Name.REVERSIBLE, Label.Name.BREACHED, Label.Name.PERFORMED);

    private final RulesEdition edition;
    private final AddressText links;
    private final WhatIf whatIf;

    public ExploreViews(RulesEdition edition, AddressText links, WhatIf whatIf) {
        this.edition = edition;
        this.links = links;
        this.whatIf = whatIf;
    }

    /** What an address asks for. Throws {@link org.conditionality.text.RefusedInput}. */
    public ExploreView of(PageAddress asked, ExploreAsk ask) {
        var answer = new PageAnswers(edition).of(asked.madeBy(null, null));
        var obligation = obligation(answer);
        var words = answer.words();
        var fields = fields(answer);
        var usual = usual(answer, obligation, fields);
        var across = axis(answer, fields, ask.across()).orElseGet(() -> ExploreAxis.of(answer, usual.get(0)));
        var second = usual.stream()
                .filter(field -> !field.path().equals(across.field().path()))
                .findFirst()
                .map(field -> ExploreAxis.of(answer, field));
        var down = NONE.equals(ask.down())
                ? null
                : axis(answer, fields, ask.down())
                        .filter(axis ->
                                !axis.field().path().equals(across.field().path()))
                        .or(() -> second)
                        .orElse(null);
        var grid = LabelGrid.of(answer, whatIf, obligation.id(), across, down);
        var grids = new GridViews(answer, links, grid);
        var open = new HashSet<String>();
        open.add(across.field().path());
        if (down != null) {
            open.add(down.field().path());
        }
        var odds = new OddsViews(answer, whatIf, ask, across, down);
        var address = answer.address().asking(obligation.id());
        var state = new LinkedHashMap<>(links.parameters(address));
        state.remove("why");
        return new ExploreView(
                new QuestionSentences(edition, links)
                        .of(
                                address,
                                words,
                                answer.asked().asOf(),
                                answer.touched().size(),
                                PATH)
                        .keeping(ask.parameters()),
                new Headlines(answer).about(obligation),
                state,
                answer.obligations().stream()
                        .map(each -> new QuestionSentence.Choice(
                                each.id(),
                                words.obligation(each.id()),
                                each.id().equals(obligation.id())))
                        .toList(),
                choices(fields, words, across),
                choices(fields, words, down),
                grids.grids(),
                Stream.of(across, down)
                        .filter(Objects::nonNull)
                        .map(axis -> axis.leftOut(words))
                        .filter(sentence -> !sentence.isEmpty())
                        .toList(),
                grids.tips(),
                new ConditionViews(answer, whatIf).of(obligation, label(ask, obligation), open),
                odds.chances(),
                odds.odds(obligation.id()));
    }

    /** The obligation that the address names, or else one that is not the same whatever is so. */
    private static Answer.Obligation obligation(PageAnswer answer) {
        return Optional.ofNullable(answer.address().why())
                .flatMap(answer::obligation)
                .or(() -> WEIGHT.stream()
                        .flatMap(label -> answer.obligations().stream()
                                .filter(each -> BoardTiles.certain(each).contains(label)))
                        .findFirst())
                .orElseGet(() -> answer.obligations().get(0));
    }

    /** The facts that can vary: those of which there is one, and that some reading uses. */
    private static List<Field> fields(PageAnswer answer) {
        return answer.pack().vocabulary().types().stream()
                .filter(type -> !type.many())
                .map(FactType::fields)
                .flatMap(List::stream)
                .filter(field -> field.kind() != Field.Kind.TEXT)
                .filter(field -> answer.pack().readings().stream()
                        .anyMatch(reading ->
                                answer.pack().reading(reading).readFields().contains(field.path())))
                .toList();
    }

    /** The facts of its smallest ground, then those that would decide, then the others. */
    private static List<Field> usual(PageAnswer answer, Answer.Obligation obligation, List<Field> fields) {
        var paths = new LinkedHashSet<String>();
        for (var rests : obligation.restsOn()) {
            var condition = answer.condition(rests.condition());
            if (condition != null && rests.role() == Answer.Role.CONTINUING) {
                condition
                        .because()
                        .forEach(reason -> paths.addAll(reason.facts().keySet()));
            }
        }
        paths.addAll(Objects.requireNonNullElse(obligation.decisive(), List.<String>of()));
        for (var rests : obligation.restsOn()) {
            var condition = answer.condition(rests.condition());
            if (condition != null && rests.role() == Answer.Role.CONTINUING) {
                paths.addAll(Objects.requireNonNullElse(condition.missing(), List.<String>of()));
            }
        }
        var usual = new ArrayList<Field>();
        paths.forEach(path ->
                fields.stream().filter(field -> field.path().equals(path)).forEach(usual::add));
        fields.stream().filter(field -> !paths.contains(field.path())).forEach(usual::add);
        return usual;
    }

    private static Optional<ExploreAxis> axis(PageAnswer answer, List<Field> fields, String path) {
        return fields.stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .map(field -> ExploreAxis.of(answer, field));
    }

    private static List<QuestionSentence.Choice> choices(
            List<Field> fields, PackWords words, @Nullable ExploreAxis chosen) {
        return fields.stream()
                .map(field -> new QuestionSentence.Choice(
                        field.path(),
                        words.type(field.type()) + ": " + words.field(field.path()),
                        chosen != null && field.path().equals(chosen.field().path())))
                .toList();
    }

    private static Label.Name label(ExploreAsk ask, Answer.Obligation obligation) {
        for (var name : Label.Name.values()) {
            if (name.name().equals(ask.label()) && name != Label.Name.UNDETERMINED) {
                return name;
            }
        }
        var all = new LinkedHashSet<>(BoardTiles.certain(obligation));
        all.addAll(BoardTiles.possible(obligation));
        return WEIGHT.stream().filter(all::contains).findFirst().orElse(Label.Name.TRIGGERED);
    }
}
