package org.conditionality.evaluation.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conditionality.evaluation.ground.GroundFinder;
import org.conditionality.evaluation.state.ObligationOutcome;
import org.conditionality.evaluation.unknown.Completions;
import org.conditionality.evaluation.unknown.PossibleLabels;
import org.conditionality.evaluation.unknown.Resolution;
import org.conditionality.evaluation.unknown.UnknownResolver;
import org.conditionality.norm.Agreement;
import org.conditionality.norm.Deadline;
import org.conditionality.norm.Label;
import org.conditionality.norm.NotCovered;
import org.conditionality.norm.Obligation;
import org.conditionality.norm.Power;
import org.conditionality.norm.Value;
import org.conditionality.norm.Waived;
import org.conditionality.question.Detail;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.rule.session.Conclusions;
import org.jspecify.annotations.Nullable;

/** Puts together the answer under one reading. */
public final class ReadingAnswer {

    private final Agreement agreement;
    private final ReadingRules rules;
    private final World world;
    private final Conclusions conclusions;
    private final UnknownResolver settler;
    private final Completions completions;
    private final Map<String, Value> values = new TreeMap<>();
    private final Map<String, Conclusions> completed = new HashMap<>();
    private final Optional<GroundAnswers> grounds;
    private final Detail detail;

    /**
     * For a world and what follows in it.
     *
     * @param finder finds reasons, for which the conclusions come with theirs; empty for an answer without
     * @param detail how much is wanted
     */
    public ReadingAnswer(
            Agreement agreement,
            ReadingRules rules,
            World world,
            Conclusions conclusions,
            UnknownResolver settler,
            Optional<GroundFinder> finder,
            Detail detail) {
        this.detail = detail;
        this.grounds = finder.map(each -> new GroundAnswers(agreement, rules, each, detail == Detail.GROUNDS));
        this.agreement = agreement;
        this.rules = rules;
        this.world = world;
        this.conclusions = conclusions;
        this.settler = settler;
        this.completions = settler.completions();
    }

    public Answer.Reading answer() {
        var conditions = new ConditionAnswers(agreement, rules, conclusions, grounds).of(settler.conditions());
        conditions.forEach(each -> values.put(each.id(), each.value()));
        var obligations = obligations();
        return new Answer.Reading(
                carrying(obligations, Label.Name.TRIGGERED),
                carrying(obligations, Label.Name.FROZEN),
                carrying(obligations, Label.Name.REVERSIBLE),
                carrying(obligations, Label.Name.UNDETERMINED),
                obligations,
                conditions,
                detail != Detail.LABELS ? new AdvisoryAnswers(conclusions, obligations).list() : List.of(),
                List.of());
    }

    private static List<String> carrying(List<Answer.Obligation> obligations, Label.Name label) {
        return obligations.stream()
                .filter(each -> Stream.concat(each.labels().stream(), orEmpty(each.certain()).stream())
                        .anyMatch(label::equals))
                .map(Answer.Obligation::id)
                .toList();
    }

    private static List<Label.Name> orEmpty(@Nullable List<Label.Name> list) {
        return list == null ? List.of() : list;
    }

    private List<Answer.Obligation> obligations() {
        var known = ObligationOutcome.all(conclusions);
        var notCovered = new TreeMap<String, NotCovered>();
        conclusions.all(NotCovered.class).forEach(each -> notCovered.put(each.obligation(), each));
        var stated = new TreeMap<String, Obligation>();
        conclusions.all(Obligation.class).forEach(each -> stated.put(each.id(), each));
        var open = rules.obligations().stream()
                .filter(id -> !notCovered.containsKey(id) && settler.isOpen(id))
                .toList();
        var settled = settler.settle(open);
        var answers = new ArrayList<Answer.Obligation>();
        for (var id : rules.obligations()) {
            var own = settled.get(id);
            var outcomes = own != null ? own.outcomes() : List.of(Objects.requireNonNull(known.get(id)));
            answers.add(obligation(id, stated.get(id), notCovered.get(id), own, outcomes));
        }
        return answers;
    }

    private Answer.Obligation obligation(
            String id,
            @Nullable Obligation stated,
            @Nullable NotCovered notCovered,
            @Nullable Resolution settled,
            List<ObligationOutcome> outcomes) {
        var sets = PossibleLabels.of(outcomes);
        var open = sets.possible().size() > 1;
        var due = notCovered == null ? due(id) : null;
        var restsOn = stated == null ? List.<Answer.RestsOn>of() : restsOn(stated);
        var powers = powers(outcomes, restsOn);
        var labels = open ? List.of(Label.Name.UNDETERMINED) : sets.possible().get(0);
        var certain = open ? sets.certain() : labels;
        var found =
                grounds.map(each -> each.ofLabels(id, certain, restsOn, values, label -> concluded(label, settled)));
        var words = new AnswerWording(agreement, stated, restsOn, powers, due);
        return new Answer.Obligation(
                id,
                Objects.requireNonNullElse(agreement.obligations().get(id), id),
                stated == null ? null : stated.debtor(),
                stated == null ? null : stated.creditor(),
                stated == null ? null : stated.strength(),
                labels,
                open ? sets.possible() : null,
                open ? sets.certain() : null,
                (open && settled != null) ? List.copyOf(settled.decisive()) : null,
                (settled != null && !settled.exact()) ? Boolean.FALSE : null,
                notCovered == null ? null : notCovered.why(),
                due,
                clauses(id),
                notCovered != null ? notCovered.why() : words.of(certain, settled, open),
                powers,
                restsOn,
                found.map(each -> because(id, certain, settled, each)).orElse(List.of()),
                found.map(GroundAnswers.Found::grounds).orElse(null),
                found.filter(each -> !each.exact())
                        .map(GroundAnswers.Found::exact)
                        .orElse(null),
                null,
                null);
    }

    private @Nullable LocalDate due(String id) {
        return conclusions.all(Deadline.class).stream()
                .filter(due -> due.obligation().equals(id))
                .map(Deadline::date)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private List<String> clauses(String id) {
        return Stream.concat(rules.rulesAbout("Obligation", id).stream(), rules.rulesAbout("NotCovered", id).stream())
                .map(RuleInfo::clause)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Answer.RestsOn> restsOn(Obligation obligation) {
        var all = new ArrayList<Answer.RestsOn>();
        obligation.arisesOn().forEach(each -> all.add(restsOn(obligation, each, Answer.Role.PRECEDENT)));
        obligation.hangsOn().forEach(each -> all.add(restsOn(obligation, each, Answer.Role.CONTINUING)));
        return all;
    }

    private Answer.RestsOn restsOn(Obligation obligation, String condition, Answer.Role role) {
        var waived = conclusions.all(Waived.class).contains(new Waived(obligation.id(), condition));
        var value = waived ? Value.WAIVED : values.getOrDefault(condition, Value.UNKNOWN);
        return new Answer.RestsOn(condition, role, value);
    }

    private static List<Answer.Power> powers(List<ObligationOutcome> outcomes, List<Answer.RestsOn> restsOn) {
        var broken = restsOn.stream()
                .filter(each -> each.role() == Answer.Role.CONTINUING && each.value() == Value.NOT_MET)
                .map(Answer.RestsOn::condition)
                .sorted()
                .toList();
        var kinds = new TreeSet<Power.Kind>();
        outcomes.forEach(outcome -> kinds.addAll(outcome.powers().keySet()));
        var powers = new ArrayList<Answer.Power>();
        for (var kind : kinds) {
            var states = outcomes.stream()
                    .map(outcome -> outcome.powers().get(kind))
                    .distinct()
                    .toList();
            var state = states.size() == 1 ? Objects.requireNonNull(states.get(0)) : Power.State.UNKNOWN;
            powers.add(new Answer.Power(kind, state, state == Power.State.LATENT ? List.of() : broken));
        }
        return powers;
    }

    /** Of each label its smallest ground; where that is not known, all that lies behind the rules that give it. */
    private List<Answer.Because> because(
            String id, List<Label.Name> labels, @Nullable Resolution settled, GroundAnswers.Found found) {
        var all = new ArrayList<>(GroundAnswers.because(found.grounds()));
        for (var name : labels) {
            if (all.stream().noneMatch(each -> each.label() == name)) {
                var label = new Label(id, name);
                all.addAll(new Explanation(agreement, concluded(label, settled), world).of(label));
            }
        }
        return all;
    }

    /** What leads to a label: from the facts as given, or where these do not suffice, from a completion of them. */
    private Conclusions concluded(Label label, @Nullable Resolution settled) {
        return settled == null || !conclusions.supports(label).isEmpty()
                ? conclusions
                : completed.computeIfAbsent(
                        label.obligation(),
                        id -> rules.explain(completions.with(settled.witness(), settled.assumed())));
    }
}
