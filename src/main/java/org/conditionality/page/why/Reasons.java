package org.conditionality.page.why;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.evaluation.answer.AnswerConfidence;
import org.conditionality.norm.Label;
import org.conditionality.norm.Power;
import org.conditionality.norm.Value;
import org.conditionality.page.address.AddressText;
import org.conditionality.page.asked.PageAnswer;
import org.conditionality.page.board.BoardTile;
import org.conditionality.page.board.BoardTiles;
import org.conditionality.page.board.Headlines;
import org.conditionality.page.words.PackWords;
import org.conditionality.page.words.Phrases;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer;
import org.jspecify.annotations.Nullable;

/** Lays out why an obligation carries its labels. */
public final class Reasons {

    private final PageAnswer answer;
    private final AddressText links;
    private final String path;
    private final PackWords words;
    private final Function<Map<String, Object>, CounterfactualAnswer> counterfactuals;

    /**
     * For an answer.
     *
     * @param path of the page that the links lead to
     * @param counterfactuals answers what it would take, as a body of the interface asks
     */
    public Reasons(
            PageAnswer answer,
            AddressText links,
            String path,
            Function<Map<String, Object>, CounterfactualAnswer> counterfactuals) {
        this.counterfactuals = counterfactuals;
        this.answer = answer;
        this.links = links;
        this.path = path;
        this.words = answer.words();
    }

    /** Of the obligation that the address names; empty where it names none that there is. */
    public Optional<WhyView> view() {
        return Optional.ofNullable(answer.address().why())
                .flatMap(answer::obligation)
                .map(this::of);
    }

    private WhyView of(Answer.Obligation obligation) {
        return new WhyView(
                obligation.id(),
                words.obligation(obligation.id()),
                obligation.act(),
                BoardTiles.of(obligation),
                obligation.due() == null ? "" : Phrases.day(obligation.due()),
                "On %s, %s, %s"
                        .formatted(
                                Phrases.day(answer.asked().asOf()),
                                words.phrase(answer.address().reading()),
                                words.inSentence(new Headlines(answer).about(obligation))),
                possibleInWords(obligation),
                conditions(obligation, Answer.Role.CONTINUING),
                conditions(obligation, Answer.Role.PRECEDENT),
                Objects.requireNonNullElse(obligation.decisive(), List.<String>of()).stream()
                        .map(field -> fact(field, null, Map.of()))
                        .toList(),
                new WayFinder(answer, links, path, counterfactuals).of(obligation),
                grounds(obligation),
                clauses(obligation),
                links.link(path, answer.address().asking(null)) + "#row-" + obligation.id(),
                neighbour(obligation, -1),
                neighbour(obligation, 1));
    }

    /** What the powers are worth; of what is not settled, the sets that remain. */
    private static String possibleInWords(Answer.Obligation obligation) {
        return obligation.powers().stream()
                        .anyMatch(power ->
                                power.state() == Power.State.AVAILABLE || power.state() == Power.State.EXERCISED)
                ? obligation.inWords().replaceAll(" The rest is undetermined.*", "")
                : "";
    }

    private @Nullable String neighbour(Answer.Obligation obligation, int step) {
        var ids = answer.obligations().stream().map(Answer.Obligation::id).toList();
        var index = ids.indexOf(obligation.id()) + step;
        return index < 0 || index >= ids.size()
                ? null
                : links.link(path, answer.address().asking(ids.get(index)));
    }

    private WhyView.Conditions conditions(Answer.Obligation obligation, Answer.Role role) {
        var own = obligation.restsOn().stream()
                .filter(each -> each.role() == role)
                .sorted((one, other) -> Integer.compare(rank(one.value()), rank(other.value())))
                .toList();
        return new WhyView.Conditions(
                count(own), own.stream().map(this::condition).toList());
    }

    private static int rank(Value value) {
        return switch (value) {
            case NOT_MET -> 0;
            case UNKNOWN -> 1;
            case PENDING -> 2;
            case WAIVED -> 3;
            case MET -> 4;
        };
    }

    private static String count(List<Answer.RestsOn> conditions) {
        var parts = new ArrayList<String>();
        for (var value : List.of(Value.NOT_MET, Value.UNKNOWN, Value.PENDING, Value.WAIVED, Value.MET)) {
            var number =
                    conditions.stream().filter(each -> each.value() == value).count();
            if (number > 0) {
                parts.add(number + " " + state(value));
            }
        }
        return String.join(", ", parts);
    }

    private static String state(Value value) {
        return switch (value) {
            case NOT_MET -> "broken";
            case UNKNOWN -> "not known";
            case PENDING -> "not yet due";
            case WAIVED -> "waived";
            case MET -> "kept";
        };
    }

    private static String style(Value value) {
        return switch (value) {
            case NOT_MET -> "no";
            case UNKNOWN -> "open";
            case PENDING, WAIVED -> "none";
            case MET -> "yes";
        };
    }

    private WhyView.Condition condition(Answer.RestsOn rests) {
        var known = answer.condition(rests.condition());
        var facts = new ArrayList<WhyView.Fact>();
        var clause = "";
        if (known != null) {
            clause = Objects.requireNonNullElse(known.clause(), "");
            var from = from(known);
            known.because()
                    .forEach(reason -> reason.facts().forEach((field, value) -> facts.add(fact(field, value, from))));
            Objects.requireNonNullElse(known.missing(), List.<String>of())
                    .forEach(field -> facts.add(fact(field, null, Map.of())));
        }
        return new WhyView.Condition(
                words.condition(rests.condition()),
                style(rests.value()),
                state(rests.value()),
                clause,
                List.copyOf(new LinkedHashSet<>(facts)));
    }

    private static Map<String, String> from(Answer.Condition condition) {
        return condition.grounds() == null || condition.grounds().isEmpty()
                ? Map.of()
                : Objects.requireNonNullElse(condition.grounds().get(0).from(), Map.of());
    }

    private WhyView.Fact fact(String field, @Nullable Object value, Map<String, String> from) {
        return new WhyView.Fact(
                words.question(field),
                words.value(field, value),
                answer.changed(field.replaceAll("\\[\\d+]", "")),
                from.containsKey(field) ? "by the record" : "");
    }

    private List<WhyView.Ground> grounds(Answer.Obligation obligation) {
        var grounds = new ArrayList<WhyView.Ground>();
        var told = new LinkedHashSet<String>();
        for (var ground : Objects.requireNonNullElse(obligation.grounds(), List.<Answer.Ground>of())) {
            if (told.add(ground.of())) {
                grounds.add(new WhyView.Ground(
                        BoardTile.of(Label.Name.valueOf(ground.of()), false),
                        ground.facts().entrySet().stream()
                                .map(each -> fact(
                                        each.getKey(),
                                        each.getValue(),
                                        Objects.requireNonNullElse(ground.from(), Map.of())))
                                .toList(),
                        ground.rules().stream()
                                .map(step -> new WhyView.Step(
                                        step.rule(),
                                        Objects.requireNonNullElse(step.clause(), ""),
                                        !Boolean.FALSE.equals(step.holds())))
                                .toList(),
                        ground.moreGrounds(),
                        ground.confidence() == null ? "" : ground.confidence().level(),
                        ground.confidence() == null ? "" : weakest(ground.confidence())));
            }
        }
        return grounds;
    }

    /** What a label rests on that is no surer than it, in words. */
    private String weakest(AnswerConfidence confidence) {
        return confidence.of().stream()
                .map(each -> each.clause() != null
                        ? words.clause(each.clause())
                        : "“" + words.question(String.valueOf(each.fact())) + "”")
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private List<WhyView.Clause> clauses(Answer.Obligation obligation) {
        var names = new LinkedHashSet<>(obligation.clauses());
        obligation.because().forEach(each -> names.addAll(each.clauses()));
        var clauses = new ArrayList<WhyView.Clause>();
        for (var name : names) {
            var clause = answer.pack().agreement().clauses().get(name);
            if (clause != null) {
                clauses.add(new WhyView.Clause(
                        words.clause(name),
                        clause.text(),
                        clause.source(),
                        clause.confidence(),
                        "verified".equals(clause.confidence())));
            }
        }
        return clauses;
    }
}
