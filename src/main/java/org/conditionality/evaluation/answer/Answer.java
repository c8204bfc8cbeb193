package org.conditionality.evaluation.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.conditionality.norm.Label;
import org.conditionality.norm.Party;
import org.conditionality.norm.Power.Kind;
import org.conditionality.norm.Power.State;
import org.conditionality.norm.Strength;
import org.conditionality.norm.Value;
import org.jspecify.annotations.Nullable;

/**
 * What follows, under each reading asked about. Lists are sorted; the same question gives the same answer.
 *
 * @param rulesVersion the SHA-256 of the rules it rests on, as {@code sha256:…}
 * @param settings the settings in force for this question
 * @param disagreements per obligation on which readings cannot agree: {@code obligation}, and the labels by reading
 * @param mayDisagree per obligation on which they may: {@code obligation}, and the possible sets of labels by reading
 * @param notes what to know of how it was asked, such as names that facts had formerly; null where there is nothing
 */
public record Answer(
        String agreement,
        LocalDate asOf,
        String rulesVersion,
        Map<String, Object> settings,
        Map<String, Reading> readings,
        List<Map<String, Object>> disagreements,
        List<Map<String, Object>> mayDisagree,
        @Nullable List<String> notes) {

    /** An answer without notes. */
    public Answer(
            String agreement,
            LocalDate asOf,
            String rulesVersion,
            Map<String, Object> settings,
            Map<String, Reading> readings,
            List<Map<String, Object>> disagreements,
            List<Map<String, Object>> mayDisagree) {
        this(agreement, asOf, rulesVersion, settings, readings, disagreements, mayDisagree, null);
    }

    /**
     * What follows under one reading. The first three lists name the obligations that certainly carry the label.
     *
     * @param unused the fields given at which no rule of this reading looks
     * @param notCovered matters that the agreement does not cover and that a fact given touches; null where there are none
     * @param derived the fields that were not stated and follow from incidents, by path; null where there are none
     * @param warnings what an analyst must know of the incidents counted; null where there is nothing
     */
    public record Reading(
            List<String> triggered,
            List<String> frozen,
            List<String> reversible,
            List<String> undetermined,
            List<Obligation> obligations,
            List<Condition> conditions,
            List<Advisory> advisories,
            List<String> unused,
            @Nullable List<Silence> notCovered,
            @Nullable Map<String, Derived> derived,
            @Nullable List<String> warnings) {

        /** An answer for which no incidents were counted. */
        public Reading(
                List<String> triggered,
                List<String> frozen,
                List<String> reversible,
                List<String> undetermined,
                List<Obligation> obligations,
                List<Condition> conditions,
                List<Advisory> advisories,
                List<String> unused) {
            this(
                    triggered,
                    frozen,
                    reversible,
                    undetermined,
                    obligations,
                    conditions,
                    advisories,
                    unused,
                    null,
                    null,
                    null);
        }

        /** The same with these obligations in place of its own. */
        public Reading with(List<Obligation> others) {
            return new Reading(
                    triggered,
                    frozen,
                    reversible,
                    undetermined,
                    others,
                    conditions,
                    advisories,
                    unused,
                    notCovered,
                    derived,
                    warnings);
        }
    }

    /** A matter that the agreement does not cover, in the author's words, and the facts given that touch it. */
    public record Silence(String about, @Nullable String clause, List<String> facts) {}

    /**
     * A value that follows from incidents, where the facts state none.
     *
     * @param counts the window, how many incidents in it bear on the value, and how many there were a year before
     * @param rulesVersion the SHA-256 of the rules on incidents, as {@code sha256:…}: they are no part of the agreement's
     */
    public record Derived(
            Object value, String rule, @Nullable String clause, Map<String, Object> counts, String rulesVersion) {}

    /**
     * One obligation with its labels and the reasons for them.
     *
     * @param possible the sets of labels that unknown facts leave possible; null unless UNDETERMINED
     * @param certain the labels common to all of them; null unless UNDETERMINED
     * @param decisive the unknown fields that can each tip it alone; null unless UNDETERMINED
     * @param exact false where an enumeration would have passed its limit, so that a possible set may be missing; else null
     * @param notCovered the author's sentence, where this reading has no such obligation; else null
     * @param due the last day for the act, or of its aim; null where there is none or it is unknown
     * @param because of each label, the smallest ground
     * @param grounds of each label, the smallest first; null where no reasons were asked for
     * @param groundsExact false where a limit was passed, so that there may be other grounds, or smaller ones; else null
     * @param shares of the decisive fields, how often each decides, the most often first; null unless asked for
     * @param sharesExact false where shares were asked for and not all completions were counted; else null
     */
    public record Obligation(
            String id,
            String act,
            @Nullable Party debtor,
            @Nullable Party creditor,
            @Nullable Strength strength,
            List<Label.Name> labels,
            @Nullable List<List<Label.Name>> possible,
            @Nullable List<Label.Name> certain,
            @Nullable List<String> decisive,
            @Nullable Boolean exact,
            @Nullable String notCovered,
            @Nullable LocalDate due,
            List<String> clauses,
            String inWords,
            List<Power> powers,
            List<RestsOn> restsOn,
            List<Because> because,
            @Nullable List<Ground> grounds,
            @Nullable Boolean groundsExact,
            @Nullable List<DecisiveShare> shares,
            @Nullable Boolean sharesExact) {

        /** The sets of labels it can carry: one where nothing unknown leaves more possible. */
        public List<List<Label.Name>> sets() {
            return possible == null ? List.of(labels) : possible;
        }

        /** The same, for other reasons. */
        public Obligation with(List<Because> reasons, @Nullable List<Ground> others) {
            return new Obligation(
                    id,
                    act,
                    debtor,
                    creditor,
                    strength,
                    labels,
                    possible,
                    certain,
                    decisive,
                    exact,
                    notCovered,
                    due,
                    clauses,
                    inWords,
                    powers,
                    restsOn,
                    reasons,
                    others,
                    groundsExact,
                    shares,
                    sharesExact);
        }

        /** The same, with the shares of its decisive fields. */
        public Obligation withShares(@Nullable List<DecisiveShare> found, boolean exactly) {
            return new Obligation(
                    id,
                    act,
                    debtor,
                    creditor,
                    strength,
                    labels,
                    possible,
                    certain,
                    decisive,
                    exact,
                    notCovered,
                    due,
                    clauses,
                    inWords,
                    powers,
                    restsOn,
                    because,
                    grounds,
                    groundsExact,
                    found,
                    exactly ? null : Boolean.FALSE);
        }
    }

    /**
     * How often an unknown field decides the labels of an obligation.
     *
     * @param share of all completions of the unknown fields, each class of values counted alike, those in which another
     *     value of this field alone gives another set of labels; from 0 to 1
     */
    public record DecisiveShare(String field, double share) {}

    /** A power to FREEZE or REVERSE, where it stands, and the conditions whose failure makes it available. */
    public record Power(Kind kind, State state, List<String> because) {}

    /** How an obligation rests on a condition: to arise, or to stay due. */
    public enum Role {
        PRECEDENT,
        CONTINUING
    }

    /** A condition an obligation rests on, with its value for this obligation. */
    public record RestsOn(String condition, Role role, Value value) {}

    /**
     * Why an obligation carries a label.
     *
     * @param rule the rule that gives the label
     * @param clauses the clauses behind it, its own and those of the conditions it rests on
     * @param conditions the conditions behind it, with their values
     * @param facts the facts behind it, by field path; decisions and other items by the name of their type, as a list
     * @param rules every rule in the chain from the facts to the label, the last first
     * @param confidence how sure it is what the label rests on; null where that has neither clauses nor sources
     */
    public record Because(
            Label.Name label,
            String rule,
            List<String> clauses,
            Map<String, Value> conditions,
            Map<String, Object> facts,
            List<String> rules,
            @Nullable AnswerConfidence confidence) {

        /** The same, on other facts and by other rules. */
        public Because with(Map<String, Object> others, List<String> chain, @Nullable AnswerConfidence sure) {
            return new Because(label, rule, clauses, conditions, others, chain, sure);
        }
    }

    /**
     * A condition with its value and the reasons for it.
     *
     * @param until the last day of a PENDING value, where the agreement names one
     * @param clause the clause of the rule that gives it its value; of its first rule where it has none
     * @param waivedFor the obligations for which it is waived; null where there are none
     * @param missing the unknown fields that can each tip it alone; null unless UNKNOWN
     * @param exact false where facts are unknown and not every value was tried, so that it may be another; else null
     * @param because the smallest ground of its value
     * @param grounds of its value, the smallest first, and of its being waived; null where no reasons were asked for
     * @param groundsExact false where a limit was passed, so that there may be other grounds, or smaller ones; else null
     */
    public record Condition(
            String id,
            String title,
            Value value,
            @Nullable LocalDate until,
            @Nullable String clause,
            @Nullable List<String> waivedFor,
            @Nullable List<String> missing,
            @Nullable Boolean exact,
            List<Reason> because,
            @Nullable List<Ground> grounds,
            @Nullable Boolean groundsExact) {

        /** The same, for other reasons. */
        public Condition with(List<Reason> reasons, @Nullable List<Ground> others) {
            return new Condition(
                    id, title, value, until, clause, waivedFor, missing, exact, reasons, others, groundsExact);
        }
    }

    /**
     * Facts given with which alone, all else unknown, a label or a value is certain, and without any one of which it is not.
     *
     * @param of the label or the value
     * @param obligation where a condition is WAIVED, for which obligation; else null
     * @param facts by field path; decisions and other items by the name of their type, as a list
     * @param from of those facts that the question does not state itself, what does; null where it states all
     * @param conditions the conditions it rests on, as they stand in this answer
     * @param clauses the clauses behind it
     * @param confidence how sure it is what it rests on; null where that has neither clauses nor sources
     * @param rules the rules that lead from the facts to it, the last first
     * @param moreGrounds whether there are others of the same label or value
     * @param others how many others there are that are not listed; null unless all were asked for
     * @param othersAtLeast true where counting stopped, so that there may be more of them; else null
     */
    public record Ground(
            String of,
            @Nullable String obligation,
            Map<String, Object> facts,
            @Nullable Map<String, String> from,
            Map<String, Value> conditions,
            List<String> clauses,
            @Nullable AnswerConfidence confidence,
            List<Step> rules,
            boolean moreGrounds,
            @Nullable Integer others,
            @Nullable Boolean othersAtLeast) {

        /** The same on other facts. */
        public Ground on(
                Map<String, Object> shown,
                @Nullable Map<String, String> sources,
                List<Step> steps,
                @Nullable AnswerConfidence sure) {
            return new Ground(
                    of,
                    obligation,
                    shown,
                    sources,
                    conditions,
                    clauses,
                    sure,
                    steps,
                    moreGrounds,
                    others,
                    othersAtLeast);
        }
    }

    /**
     * A rule that leads to a label, or that would lead to another and does not hold.
     *
     * @param holds false where it does not hold; else null
     * @param conditions where it does not hold, the conditions that keep it from holding, as they stand; else null
     */
    public record Step(
            String rule,
            @Nullable String clause,
            @Nullable Boolean holds,
            @Nullable Map<String, Value> conditions) {

        /** A rule that holds. */
        public static Step of(String rule, @Nullable String clause) {
            return new Step(rule, clause, null, null);
        }
    }

    /** A rule, its clause and the facts on which it concluded. */
    public record Reason(String rule, @Nullable String clause, Map<String, Object> facts) {

        /** The same, on other facts. */
        public Reason on(Map<String, Object> others) {
            return new Reason(rule, clause, others);
        }
    }

    /** Something an analyst must be told that changes no label. */
    public record Advisory(
            String id,
            @Nullable String obligation,
            String text,
            @Nullable String clause,
            Map<String, Object> facts) {

        /** The same, on other facts. */
        public Advisory on(Map<String, Object> others) {
            return new Advisory(id, obligation, text, clause, others);
        }
    }
}
