package org.conditionality.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.conditionality.fact.FactPatch;
import org.conditionality.fact.FactReader;
import org.conditionality.fact.FactSet;
import org.conditionality.fact.Field;
import org.conditionality.fact.FormerNames;
import org.conditionality.incident.Ledgers;
import org.conditionality.norm.Agreement.SettingSpec;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;
import org.conditionality.text.NearestName;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.jspecify.annotations.Nullable;

/** Reads a question as JSON or YAML gives it, and checks it against the agreement it asks about. */
public final class QuestionReader {

    private final Library library;
    private final Ledgers ledgers;
    private final Function<String, ? extends List<? extends BackgroundRecord>> backgrounds;

    /** A reader of questions that name no ledgers and no background. */
    public QuestionReader(Library library) {
        this(library, new Ledgers());
    }

    /** A reader of questions that may name ledgers, but no background. */
    public QuestionReader(Library library, Ledgers ledgers) {
        this(library, ledgers, agreement -> List.of());
    }

    /**
     * A reader of questions.
     *
     * @param ledgers those there are, at the time when a question is read
     * @param backgrounds what questions about an agreement may start from
     */
    public QuestionReader(
            Library library,
            Ledgers ledgers,
            Function<String, ? extends List<? extends BackgroundRecord>> backgrounds) {
        this.library = library;
        this.ledgers = ledgers;
        this.backgrounds = backgrounds;
    }

    /**
     * The question that is the whole body.
     *
     * @throws RefusedInput with everything that is wrong with it
     */
    public Question read(@Nullable Object body) {
        var problems = new ArrayList<Problem>();
        return read(body, "", problems).orElseThrow(() -> new RefusedInput(problems));
    }

    /**
     * The question at a place within a body; empty where something is wrong, which is added to the problems.
     *
     * @param pointer the place, as a JSON pointer
     */
    public Optional<Question> read(@Nullable Object json, String pointer, List<Problem> problems) {
        var found = new ArrayList<Problem>();
        var question = QuestionForm.FORM
                .open(json, pointer, found)
                .flatMap(given -> question(given, QuestionForm.READINGS.read(given)));
        problems.addAll(found);
        return question.filter(complete -> found.isEmpty());
    }

    /**
     * The body of a question, or a patch to one, with its facts under the names that they have now.
     *
     * @param agreement the body that names the agreement
     */
    public @Nullable Object current(@Nullable Object body, @Nullable Object agreement) {
        if (!(body instanceof Map<?, ?> stated)
                || !(agreement instanceof Map<?, ?> asked)
                || !(stated.get(QuestionForm.FACTS.name()) instanceof Map<?, ?> facts)) {
            return body;
        }
        var pack = library.pack(String.valueOf(asked.get(QuestionForm.AGREEMENT.name())));
        Map<Object, @Nullable Object> current = new LinkedHashMap<>(stated);
        pack.ifPresent(known -> current.put(
                QuestionForm.FACTS.name(),
                FormerNames.of(facts, known.vocabulary()).facts()));
        return current;
    }

    /** The facts of an input, checked against an agreement; the input notes what is wrong. */
    public static FactSet facts(Given facts, Pack pack) {
        return FactReader.read(CurrentFacts.of(facts, pack).given(), pack.vocabulary(), names(pack));
    }

    /** The change of facts that an input states, checked against an agreement; the input notes what is wrong. */
    public static FactPatch patch(Given facts, Pack pack) {
        return FactPatch.read(CurrentFacts.of(facts, pack).given(), pack.vocabulary(), names(pack));
    }

    /** A value of one field that an input states, checked against an agreement; the input notes what is wrong. */
    public static Optional<?> value(Given value, Field field, Pack pack) {
        var current = FormerNames.value(value.value(), field, pack.vocabulary());
        return FactReader.value(value.holding(current), field, pack.vocabulary(), names(pack));
    }

    private static FactReader.Names names(Pack pack) {
        return new FactReader.Names(
                List.copyOf(pack.agreement().obligations().keySet()),
                List.copyOf(pack.agreement().conditions().keySet()));
    }

    /**
     * What a body asks about, by those of its keys that every question has. Notes what is wrong: where anything is, the
     * question is not to be asked.
     *
     * @param listed the readings, by whatever key the body lists them
     */
    public Optional<Question> question(Given given, List<Given> listed) {
        var pack = pack(QuestionForm.AGREEMENT.read(given), library);
        var asOf = QuestionForm.AS_OF.read(given);
        if (pack.isEmpty()) {
            return Optional.empty();
        }
        var readings = readings(listed, pack.get());
        var named = QuestionForm.BACKGROUND.read(given);
        var background = background(named, pack.get());
        var facts = CurrentFacts.of(QuestionForm.FACTS.read(given), pack.get());
        var change = patch(facts.given(), pack.get());
        var settings = settings(QuestionForm.SETTINGS.read(given), pack.get());
        var evidence = new EvidenceReader(library.incidents(), ledgers).read(given);
        var detail = detail(given);
        background.ifPresent(known -> asOf.ifPresent(date -> known.checkCovers(date, named)));
        return asOf.map(date -> new Question(
                pack.get().agreement().id(),
                readings,
                date,
                change.over(background.map(known -> known.facts(date)).orElse(FactSet.EMPTY)),
                settings,
                evidence,
                List.of(),
                detail,
                background
                        .map(known -> new Recorded(known.name(), known.facts(date), known.sources(date)))
                        .orElse(Recorded.NOTHING),
                QuestionForm.DECISIVE.read(given).isPresent(),
                facts.notes()));
    }

    /** How much of why an input asks for; it notes what is wrong. */
    private static Detail detail(Given given) {
        var alone = QuestionForm.DETAIL.read(given).isPresent();
        var every = QuestionForm.GROUNDS.read(given).isPresent();
        if (alone && every) {
            QuestionForm.GROUNDS
                    .entry(given)
                    .refuse("With `detail: labels` there are no grounds.", "Leave out `detail` or `grounds`.");
        }
        return alone ? Detail.LABELS : every ? Detail.GROUNDS : Detail.REASONS;
    }

    /** What questions about an agreement may start from. */
    List<? extends BackgroundRecord> backgrounds(Pack pack) {
        return backgrounds.apply(pack.agreement().id());
    }

    private Optional<? extends BackgroundRecord> background(Given given, Pack pack) {
        return given.isNull() ? Optional.empty() : background(given, backgrounds(pack));
    }

    /** The background that an input names, which notes what is wrong; empty where it names none. */
    public static <T extends BackgroundRecord> Optional<T> background(Given given, List<T> known) {
        var names = known.stream().map(BackgroundRecord::name).toList();
        if (names.isEmpty() && !given.isNull()) {
            given.refuse("There is no background for this agreement.", "Leave `background` out.");
            return Optional.empty();
        }
        return given.oneOf(names)
                .flatMap(name ->
                        known.stream().filter(each -> each.name().equals(name)).findFirst());
    }

    /** The pack of the agreement that an input names, which notes what is wrong. */
    public static Optional<Pack> pack(Given agreement, Library library) {
        var known = library.packs().stream().map(pack -> pack.agreement().id()).toList();
        if (agreement.isNull()) {
            agreement.refuse("The agreement asked about is missing.", NearestName.to("", known));
        }
        return agreement.oneOf(known).flatMap(library::pack);
    }

    /** The readings that some inputs name, which note what is wrong. */
    public static List<String> readings(List<Given> items, Pack pack) {
        var known = pack.agreement().readings().keySet();
        var readings = new LinkedHashSet<String>();
        for (var item : items) {
            item.oneOf(known)
                    .filter(reading -> !readings.add(reading))
                    .ifPresent(
                            reading -> item.refuse("The reading `" + reading + "` is named twice.", "Name it once."));
        }
        return List.copyOf(readings);
    }

    /** The settings that an input changes, which notes what is wrong. */
    public static Map<String, Object> settings(Given given, Pack pack) {
        var known = pack.agreement().settings();
        var stated = given.entries("setting", known.keySet());
        var settings = new LinkedHashMap<String, Object>();
        known.forEach((name, spec) -> {
            var setting = stated.get(name);
            if (setting != null) {
                setting(setting, spec).ifPresent(value -> settings.put(name, value));
            }
        });
        SettingRanges.check(stated, settings, known);
        return settings;
    }

    private static Optional<?> setting(Given given, SettingSpec known) {
        if (given.isNull()) {
            given.wants("a value", "Leave it out to keep `" + known.value() + "`.");
        }
        return known.value() instanceof Integer ? given.number(known.unit()) : given.date();
    }
}
