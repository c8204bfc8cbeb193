package org.conditionality.evaluation.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    private final boolean explained;

    /**
     * For a world and what follows in it.
     *
     * @param explained whether the conclusions come with their reasons; else the answer has none, and no advisories
     */
    public ReadingAnswer(
            Agreement agreement,
            ReadingRules rules,
            World world,
            Conclusions conclusions,
            UnknownResolver settler,
            boolean explained) {
        this.explained = explained;
        this.agreement = agreement;
        this.rules = rules;
        this.world = world;
        this.conclusions = conclusions;
        this.settler = settler;
        this.completions = settler.completions();
    }

    public Answer.Reading answer() {
        var conditions = new ConditionAnswers(agreement, rules, conclusions).of(settler.conditions());
        conditions.forEach(each -> values.put(each.id(), each.value()));
        var obligations = obligations();
        return new Answer.Reading(
                carrying(obligations, Label.Name.TRIGGERED),
                carrying(obligations, Label.Name.FROZEN),
                carrying(obligations, Label.Name.REVERSIBLE),
                carrying(obligations, Label.Name.UNDETERMINED),
                obligations,
                conditions,
                explained ? new AdvisoryAnswers(conclusions, obligations).list() : List.of(),
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
        var due = due(id);
        var restsOn = stated == null ? List.<Answer.RestsOn>of() : restsOn(stated);
        var powers = powers(outcomes, restsOn);
        var labels = open ? List.of(Label.Name.UNDETERMINED) : sets.possible().get(0);
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
                notCovered != null ? notCovered.why() : words.of(open ? sets.certain() : labels, settled, open),
                powers,
                restsOn,
                explained ? because(id, open ? sets.certain() : labels, settled) : List.of());
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

    /** The reasons for labels: from the facts as given, or where these do not suffice, whatever the unknown ones are. */
    private List<Answer.Because> because(String id, List<Label.Name> labels, @Nullable Resolution settled) {
        var all = new ArrayList<Answer.Because>();
        Conclusions completed = null;
        for (var name : labels) {
            var label = new Label(id, name);
            if (!conclusions.supports(label).isEmpty()) {
                all.addAll(new Explanation(conclusions, world).of(label));
            } else if (settled != null) {
                if (completed == null) {
                    completed = rules.explain(completions.with(settled.witness(), settled.assumed()));
                }
                all.addAll(new Explanation(completed, world).of(label));
            }
        }
        return all;
    }
}
