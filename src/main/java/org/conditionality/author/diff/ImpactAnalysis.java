package org.conditionality.author.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.evaluation.answer.Answer;
import org.conditionality.norm.Agreement;
import org.conditionality.norm.Agreement.Reading;
import org.conditionality.norm.Agreement.SettingSpec;
import org.conditionality.question.Detail;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.rule.reading.ReadingRules;
import org.conditionality.scenario.Scenario;
import org.conditionality.scenario.read.ScenarioFiles;
import org.conditionality.text.RefusedInput;

/** What an edit of the rules changes: over all scenarios, and over every state of the facts. */
public final class ImpactAnalysis {

    private final Library before;
    private final Library after;
    private final List<DifferenceWitness> witnesses = new ArrayList<>();
    private final Map<String, Set<String>> scenarios = new TreeMap<>();
    private final Map<String, Set<String>> stated = new TreeMap<>();
    private final Set<String> inexact = new TreeSet<>();
    private int asked;

    private ImpactAnalysis(Library before, Library after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Compares two versions of the rules of every agreement that both have.
     *
     * @param scenarios read against the later version
     * @param progress receives in a few words what is examined next
     */
    public static ImpactAnalysis of(Library before, Library after, ScenarioFiles scenarios, Consumer<String> progress) {
        var impact = new ImpactAnalysis(before, after);
        for (var pack : before.packs()) {
            after.pack(pack.agreement().id())
                    .filter(other -> !other.version().equals(pack.version()))
                    .ifPresent(other -> impact.compare(pack, other, scenarios, progress));
        }
        return impact;
    }

    private void compare(Pack pack, Pack other, ScenarioFiles all, Consumer<String> progress) {
        var agreement = pack.agreement().id();
        for (var reading : pack.readings()) {
            if (other.readings().contains(reading)) {
                progress.accept("Comparing " + agreement + " under " + reading + " …");
                var found = new VersionDiff(pack, reading, pack.reading(reading), other.reading(reading)).all();
                compareClauses(agreement, reading, pack.reading(reading), other.reading(reading));
                witnesses.addAll(found.witnesses());
                if (!found.exact()) {
                    inexact.add(agreement + " under " + reading);
                }
            }
        }
        compareTerms(pack.agreement(), other.agreement());
        progress.accept("Asking the scenarios of " + agreement + " …");
        var one = new Evaluator(before);
        var two = new Evaluator(after);
        all.files().stream()
                .filter(file -> file.agreement().equals(agreement))
                .flatMap(file -> file.scenarios().stream())
                .forEach(scenario -> ask(scenario, one, two));
    }

    /** The clauses by which a reading states something are the same whatever the facts. */
    private void compareClauses(String agreement, String reading, ReadingRules one, ReadingRules two) {
        for (var type : List.of("Obligation", "NotCovered", "Condition")) {
            var ids = new TreeSet<>(type.equals("Condition") ? one.conditions() : one.obligations());
            ids.addAll(type.equals("Condition") ? two.conditions() : two.obligations());
            for (var id : ids) {
                var first = clauses(one, type, id);
                var second = clauses(two, type, id);
                if (!first.equals(second)) {
                    state(key(agreement, reading, id), "clauses " + first + " → " + second);
                }
            }
        }
    }

    /** What agreement.yaml itself says, on which answers depend as on rules. */
    private void compareTerms(Agreement one, Agreement two) {
        changes(one.settings(), two.settings(), SettingSpec::value)
                .forEach((name, change) -> state(key(one.id(), "every reading", name), "setting " + change));
        changes(one.readings(), two.readings(), Reading::believes)
                .forEach((name, change) -> state(key(one.id(), name, "every claim"), "believes " + change));
    }

    /** What is said of the names that both have, where it differs, in words. */
    private static <T> SortedMap<String, String> changes(
            Map<String, T> before, Map<String, T> after, Function<T, Object> said) {
        var changes = new TreeMap<String, String>();
        before.forEach((name, value) -> {
            var later = after.get(name);
            if (later != null && !said.apply(later).equals(said.apply(value))) {
                changes.put(name, said.apply(value) + " → " + said.apply(later));
            }
        });
        return changes;
    }

    private void state(String key, String change) {
        stated.computeIfAbsent(key, any -> new TreeSet<>()).add(change);
    }

    private static List<String> clauses(ReadingRules rules, String type, String id) {
        return rules.rulesAbout(type, id).stream()
                .map(RuleInfo::clause)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private void ask(Scenario scenario, Evaluator one, Evaluator two) {
        for (var reading : scenario.expected().keySet()) {
            asked++;
            var first = answers(scenario, reading, one);
            var second = answers(scenario, reading, two);
            var about = new TreeSet<>(first.keySet());
            about.addAll(second.keySet());
            for (var each : about) {
                if (!Objects.equals(first.get(each), second.get(each))) {
                    scenarios
                            .computeIfAbsent(
                                    key(scenario.question().agreement(), reading, each), key -> new TreeSet<>())
                            .add("%s:%d".formatted(scenario.file(), scenario.line()));
                }
            }
        }
    }

    private static Map<String, String> answers(Scenario scenario, String reading, Evaluator evaluator) {
        var found = new TreeMap<String, String>();
        try {
            var question = scenario.question(reading).in(Detail.ADVICE);
            evaluator.evaluate(question).readings().values().forEach(answer -> read(answer, found));
        } catch (RefusedInput refused) {
            found.put("refused", String.valueOf(refused.getMessage()));
        }
        return found;
    }

    private static void read(Answer.Reading answer, Map<String, String> found) {
        for (var each : answer.obligations()) {
            var terms = List.of(
                    String.valueOf(each.debtor()),
                    String.valueOf(each.creditor()),
                    String.valueOf(each.strength()),
                    String.valueOf(each.due()),
                    each.clauses());
            found.put(each.id(), each.labels() + " " + each.possible() + " " + terms);
        }
        answer.conditions().forEach(each -> found.put(each.id(), each.value() + " " + each.clause()));
        answer.advisories()
                .forEach(each -> found.merge(
                        "advisory " + each.id(),
                        each.obligation() + " " + each.text() + " " + each.clause(),
                        (one, other) -> one + "\n" + other));
    }

    /** Where something differs, as scenarios and witnesses are brought together. */
    static String key(String agreement, String reading, String about) {
        return agreement + " / " + reading + " / " + about;
    }

    /** One state of the facts for each way in which labels, terms or the value of a condition change. */
    List<DifferenceWitness> witnesses() {
        return List.copyOf(witnesses);
    }

    /**
     * The scenarios in which something changes, with file and line, by agreement, reading and obligation, condition or
     * advisory; advisories are compared here alone.
     */
    Map<String, Set<String>> scenarios() {
        return scenarios;
    }

    /**
     * What is stated whatever the facts and has changed, in words by agreement, reading and what it is about: the clauses
     * that rules name, settings where a question leaves them out, and whose claims a reading takes.
     */
    Map<String, Set<String>> stated() {
        return stated;
    }

    /** How many questions the scenarios of the agreements that differ ask. */
    int asked() {
        return asked;
    }

    /** The agreements and readings of which not every state of the facts could be tried. */
    Set<String> inexact() {
        return inexact;
    }

    /** Whether no answer changes. */
    public boolean isNone() {
        return witnesses.isEmpty() && scenarios.isEmpty() && stated.isEmpty();
    }
}
