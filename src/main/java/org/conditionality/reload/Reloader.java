package org.conditionality.reload;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.conditionality.evaluation.Evaluator;
import org.conditionality.incident.Ledgers;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.pack.IncidentRules;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.pack.PackFailure;
import org.conditionality.rule.pack.RulesRevision;
import org.conditionality.scenario.read.ScenarioFiles;
import org.conditionality.scenario.read.ScenarioRecords;
import org.jspecify.annotations.Nullable;

/**
 * Reads rules and scenarios again, and puts into force what can be used. Rules that do not compile never take the place
 * of others; whether rules do whose scenarios fail is a setting.
 */
public final class Reloader {

    /** What becomes of rules that can be used, but whose scenarios fail. */
    public enum OnFailure {
        /** They come into force, and what fails is told. */
        WARN,
        /** They do not. */
        REFUSE
    }

    private final RulesInForce rules;
    private final Ledgers ledgers;
    private final Path directory;
    private final Optional<Path> scenarios;
    private final OnFailure onFailure;
    private final Map<String, RulesTrial.Verdict> verdicts = new HashMap<>();

    private final SlowTrials slowTrials;
    private RulesRevision last = RulesRevision.NOTHING;
    private Map<String, String> tested;

    /**
     * A reloader that takes the rules in force to be those of the directory.
     *
     * @param scenarios the directory of the scenarios; empty where they cannot change
     */
    public Reloader(
            RulesInForce rules, Ledgers ledgers, Path directory, Optional<Path> scenarios, OnFailure onFailure) {
        this(rules, ledgers, directory, scenarios, onFailure, TrialProcess.USUAL);
    }

    Reloader(
            RulesInForce rules,
            Ledgers ledgers,
            Path directory,
            Optional<Path> scenarios,
            OnFailure onFailure,
            TrialProcess process) {
        this.slowTrials = new SlowTrials(process, directory, scenarios);
        this.rules = rules;
        this.ledgers = ledgers;
        this.directory = directory;
        this.scenarios = scenarios;
        this.onFailure = onFailure;
        this.tested = FileFingerprints.ofFolders(scenarios);
    }

    /** Reads everything again. Returns what is new, in words; nothing where nothing has changed. */
    public synchronized List<String> refresh() {
        var before = rules.edition();
        try {
            var now = FileFingerprints.ofFolders(scenarios);
            var next = next(before, slowTrials.passed(before, revised(before)), now);
            tested = now;
            return put(before, next);
        } catch (RulesFault e) {
            return put(before, withProblems(before, e.faults()));
        } catch (UncheckedIOException e) {
            // A file can vanish while it is read; the next change is told again.
            return put(before, withProblems(before, List.of("The rules cannot be read: " + e.getMessage())));
        } catch (RuntimeException | StackOverflowError | LinkageError | OutOfMemoryError e) {
            // Whatever it is: the rules in force answer on, and everybody can see that they are not the newest.
            return put(
                    before,
                    withProblems(before, List.of("The newer rules cannot be taken up: " + PackFailure.inWords(e))));
        }
    }

    /** Reads the directory. What will take its time is told at once. */
    private RulesRevision revised(RulesEdition before) {
        return before.library()
                .revise(
                        directory,
                        last,
                        (agreement, version, slow) -> tell(
                                before,
                                agreement,
                                version,
                                "The rules are being tried in a process of their own. " + SlowTrials.named(slow)));
    }

    /** Says at once what is being done, which can take a while. */
    private void tell(RulesEdition before, String agreement, String newer, String problem) {
        var standings = new TreeMap<>(before.state().standings());
        var version = before.library().pack(agreement).map(Pack::version).orElse(null);
        standings.put(agreement, new RulesStatus(agreement, version, newer, List.of(problem)));
        rules.put(edition(
                before.library(),
                before.evaluator(),
                before.records(),
                new RulesEdition.State(standings, before.problems()),
                before.answering()));
    }

    private RulesEdition withProblems(RulesEdition before, List<String> problems) {
        return edition(
                before.library(),
                before.evaluator(),
                before.records(),
                new RulesEdition.State(before.state().standings(), problems),
                before.answering());
    }

    private RulesEdition next(RulesEdition before, RulesRevision revision, Map<String, String> now) {
        last = revision;
        var packs = new TreeMap<String, Pack>();
        revision.packs()
                .forEach((agreement, part) -> part.usable()
                        .or(() -> before.library().pack(agreement))
                        .ifPresent(pack -> packs.put(agreement, pack)));
        var problems = new ArrayList<String>();
        var incidents = revision.incidents().flatMap(part -> {
            problems.addAll(part.faults());
            var failures = part.usable().map(AnswerTrial::failures).orElse(List.of());
            problems.addAll(failures);
            return part.usable()
                    .filter(rulesOnIncidents -> failures.isEmpty())
                    .or(() -> before.library().incidents());
        });
        var trial = new RulesTrial(before, before.library().with(packs, incidents), scenarios);
        var found = problems(before, trial, packs, now);
        var isOther = !incidents.equals(before.library().incidents());
        if (isOther && onFailure == OnFailure.REFUSE && !found.isEmpty()) {
            // Whichever is at fault: each agreement is judged by the rules on incidents that stay.
            found.values().forEach(problems::addAll);
            trial = new RulesTrial(
                    before, before.library().with(packs, before.library().incidents()), scenarios);
            found = problems(before, trial, packs, now);
        }
        return accept(before, revision, trial, found, problems);
    }

    /** What scenarios have against the packs, by agreement. */
    private Map<String, List<String>> problems(
            RulesEdition before, RulesTrial trial, Map<String, Pack> packs, Map<String, String> now) {
        var found = new TreeMap<String, List<String>>();
        packs.forEach((agreement, pack) -> {
            var version = Optional.ofNullable(now.get(agreement));
            var grounds = trial.grounds(agreement, version);
            var known = verdicts.get(agreement);
            var isOther = !version.equals(Optional.ofNullable(tested.get(agreement)));
            if (known == null && !isOther && grounds.equals(grounds(before, agreement, version))) {
                return;
            }
            var verdict = known != null && known.grounds().equals(grounds)
                    ? known
                    : trial.verdict(agreement, version, isOther || isFailing(known));
            verdicts.put(agreement, verdict);
            if (!verdict.problems().isEmpty()) {
                found.put(agreement, verdict.problems());
            }
        });
        return found;
    }

    private static boolean isFailing(RulesTrial.@Nullable Verdict verdict) {
        return verdict != null && !verdict.problems().isEmpty();
    }

    private static RulesTrial.Grounds grounds(RulesEdition edition, String agreement, Optional<String> scenarios) {
        return new RulesTrial.Grounds(
                edition.library().pack(agreement), scenarios, edition.library().incidents());
    }

    private RulesEdition accept(
            RulesEdition before,
            RulesRevision revision,
            RulesTrial trial,
            Map<String, List<String>> found,
            List<String> problems) {
        var packs = new TreeMap<String, Pack>();
        var standings = new TreeMap<String, RulesStatus>();
        revision.packs().forEach((agreement, part) -> {
            var old = before.library().pack(agreement);
            var failing = found.getOrDefault(agreement, List.of());
            var isRefused = !failing.isEmpty() && refuses(agreement) && !old.equals(part.usable());
            var used = isRefused ? old : part.usable().or(() -> old);
            used.ifPresent(pack -> packs.put(agreement, pack));
            var version = used.map(Pack::version).orElse(null);
            var all = new ArrayList<>(part.faults());
            all.addAll(failing);
            standings.put(
                    agreement,
                    new RulesStatus(agreement, version, part.version().equals(version) ? null : part.version(), all));
        });
        var library = before.library().with(packs, incidents(trial));
        var evaluator = Evaluator.after(library, trial.evaluator(), before.evaluator());
        var records = before.records()
                .with(agreement -> ScenarioFiles.read(scenarios, library, agreement::equals), trial.read());
        return edition(
                library,
                evaluator,
                records,
                new RulesEdition.State(standings, problems),
                answering(before, library, evaluator));
    }

    /** Rules that are new have answered before users ask them. */
    private static AnswerTrial answering(RulesEdition before, Library library, Evaluator evaluator) {
        if (library.hasSameRulesAs(before.library())) {
            return before.answering();
        }
        var answering = new AnswerTrial(library, evaluator);
        answering.ask();
        return answering;
    }

    /** Whether what was found against the newer rules of an agreement keeps them out of force. */
    private boolean refuses(String agreement) {
        var verdict = verdicts.get(agreement);
        return onFailure == OnFailure.REFUSE || (verdict != null && !verdict.answers());
    }

    private static Optional<IncidentRules> incidents(RulesTrial trial) {
        return trial.grounds("", Optional.empty()).incidents();
    }

    private RulesEdition edition(
            Library library,
            Evaluator evaluator,
            ScenarioRecords records,
            RulesEdition.State state,
            AnswerTrial answering) {
        return new RulesEdition(library, evaluator, records, ledgers, scenarios, state, answering);
    }

    private List<String> put(RulesEdition before, RulesEdition next) {
        var news = new ReloadNews(scenarios).between(before, next);
        rules.put(next);
        return news;
    }
}
