package org.conditionality.rule.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.conditionality.fact.Field;
import org.conditionality.fact.Vocabulary;
import org.conditionality.rule.analysis.ChangeDates;
import org.conditionality.rule.analysis.CutPoints;
import org.conditionality.rule.analysis.DependencyGraph;
import org.conditionality.rule.analysis.EquivalenceClasses;
import org.conditionality.rule.analysis.FieldAnalysis;
import org.conditionality.rule.analysis.RuleFingerprint;
import org.conditionality.rule.analysis.UnfollowedFields;
import org.conditionality.rule.parsed.ConcludedRecord;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.LawShape;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.rule.parsed.RuleText;
import org.conditionality.rule.parsed.World;
import org.conditionality.rule.session.Conclusions;
import org.conditionality.rule.session.RuleSessions;
import org.conditionality.rule.term.Term;
import org.kie.api.KieBase;

/** The compiled rules of one reading of an agreement. Safe for use by many threads. */
public final class ReadingRules {

    private final RuleSessions sessions;
    private final DependencyGraph structure;
    private final Vocabulary vocabulary;
    private final CutPoints cutPoints;
    private final EquivalenceClasses classes;
    private final ChangeDates turns;
    private final SortedSet<String> readFields;
    private final SortedSet<String> usedFields;
    private final SortedSet<String> conditions;
    private final SortedSet<String> obligations;
    private final Map<String, List<LabelInput>> inputs = new HashMap<>();
    private final Map<String, LabelInput> conditionInputs = new HashMap<>();
    private final Map<String, List<RuleInfo>> about = new ConcurrentHashMap<>();
    private final RuleFingerprint grounds;
    private final LabelInput laws;
    private final Set<String> lawTexts;
    private final Map<String, LawShape> lawShapes = new TreeMap<>();
    private final Set<String> untilFields;
    private final boolean lawsGather;
    private final Optional<Set<String>> listsWithMoreThanOrder;
    private final List<LabelInput> contradictions;
    private final Map<String, LabelInput> measures = new ConcurrentHashMap<>();

    public ReadingRules(KieBase base, DependencyGraph structure) {
        this.structure = structure;
        var declarations = structure.declarations();
        this.vocabulary = declarations.vocabulary();
        this.cutPoints = new CutPoints(vocabulary, structure.comparisons());
        this.classes = new EquivalenceClasses(structure, new CutPoints(vocabulary, structure.allComparisons()));
        this.turns = new ChangeDates(vocabulary, cutPoints, structure.datedComparisons());
        this.readFields = structure.readFields();
        this.usedFields = structure.usedFields();
        this.conditions = structure.ids("Condition");
        this.obligations = obligations(structure);
        this.sessions = new RuleSessions(base, structure, this::field);
        this.grounds = new RuleFingerprint(structure);
        this.laws = structure.lawInput();
        this.lawTexts = structure.lawTexts();
        structure.rules().stream()
                .filter(ParsedRule::isLaw)
                .forEach(rule -> lawShapes.put(rule.name(), LawShape.of(rule)));
        this.untilFields = structure.untilFields();
        this.lawsGather = structure.lawsGather();
        this.listsWithMoreThanOrder = structure.listsWithMoreThanOrder();
        this.contradictions = List.copyOf(structure.contradictions());
        conditions.forEach(id -> conditionInputs.put(id, structure.input("Condition", id)));
        obligations.forEach(obligation -> inputs.put(obligation, structure.inputs(obligation)));
    }

    private Field field(String path) {
        return vocabulary
                .field(path)
                .orElseThrow(() -> new IllegalArgumentException("There is no field `" + path + "`."));
    }

    /** The rules, in the order of their files and lines. */
    public List<RuleInfo> rules() {
        return structure.rules().stream().map(ParsedRule::info).toList();
    }

    /** The rules as they are written, in the same order. */
    public List<RuleText> texts() {
        return structure.rules().stream().map(this::text).toList();
    }

    private RuleText text(ParsedRule rule) {
        return new RuleText(
                rule.info(),
                rule.text(),
                rule.comment().orElse(null),
                structure.fieldsRead(rule).stream().sorted().toList(),
                rule.conclusion().map(ConcludedRecord::type).orElse(null),
                rule.conclusion().map(ConcludedRecord::ids).orElse(List.of()));
    }

    /** The rules that conclude a record of a type about an id, whether or not they fire. */
    public List<RuleInfo> rulesAbout(String type, String id) {
        return about.computeIfAbsent(
                type + " " + id,
                key -> structure.about(type, id).stream().map(ParsedRule::info).toList());
    }

    /** The conditions on which some rule concludes. */
    public SortedSet<String> conditions() {
        return conditions;
    }

    /** The obligations that this reading states, or declares not covered. */
    public SortedSet<String> obligations() {
        return obligations;
    }

    private static SortedSet<String> obligations(DependencyGraph structure) {
        var all = new TreeSet<>(structure.ids("Obligation"));
        all.addAll(structure.ids("NotCovered"));
        return all;
    }

    /** What rules give advice on: obligations, and advisories that are about none, by their own id. */
    public SortedSet<String> advised() {
        return structure.ids("Advisory");
    }

    /** Every field at which some rule looks, by path. */
    public SortedSet<String> readFields() {
        return readFields;
    }

    /** Those of them that bear on what this reading answers. */
    public SortedSet<String> usedFields() {
        return usedFields;
    }

    /** Whether some rule looks at a type of which there are many. */
    public boolean readsListOf(String type) {
        return readFields.stream().anyMatch(path -> path.startsWith(type + "."));
    }

    /** Whether a field, by path, is one of a type of which there are many. */
    public boolean isList(String path) {
        return structure.declarations().facts().values().stream()
                .anyMatch(type -> type.many() && path.startsWith(type.name() + "."));
    }

    /** What the labels of an obligation depend on. */
    public List<LabelInput> inputs(String obligation) {
        return inputs.getOrDefault(obligation, List.of());
    }

    /** The single input that gives a condition its value. */
    public LabelInput condition(String condition) {
        var input = conditionInputs.get(condition);
        if (input == null) {
            throw new IllegalArgumentException("There is no condition `" + condition + "`.");
        }
        return input;
    }

    /** Whether these rules compare numbers and dates with the same as others, so that the same values stand for all. */
    public boolean comparesLike(ReadingRules other) {
        return structure.allComparisons().equals(other.structure.allComparisons());
    }

    /** What the records of a type about an id can depend on. */
    public LabelInput input(String type, String id) {
        synchronized (structure) {
            return structure.input(type, id);
        }
    }

    /** On what conclusions rest, by which two versions of the rules are compared. */
    public RuleFingerprint grounds() {
        return grounds;
    }

    /**
     * The names of the rules on which records of a type about an id rest.
     *
     * @param byLaw whether also by what the laws of labels make of other records
     */
    public Set<String> upstream(String type, String id, boolean byLaw) {
        return structure.upstream(type, id, byLaw);
    }

    /** The fields, of types of which there is one, at which the rules that conclude a type about an id look themselves. */
    public Set<String> looksAt(String type, String id) {
        return structure.looksAt(type, id);
    }

    /** What the laws of labels look at themselves, such as decisions: every obligation depends on it. */
    public LabelInput laws() {
        return laws;
    }

    /** What each law of labels asks for, by the names of the rules, sorted. */
    public Map<String, LawShape> lawShapes() {
        return lawShapes;
    }

    /** On what each rule depends that finds a contradiction, about the rule's name. */
    public List<LabelInput> contradictions() {
        return contradictions;
    }

    /** The texts that the laws of labels compare with: conditions named among them are treated apart. */
    public Set<String> lawTexts() {
        return lawTexts;
    }

    /** Whether the laws of labels count conditions, so that it matters how many have a value. */
    public boolean lawsGather() {
        return lawsGather;
    }

    /**
     * Values of a field that stand for all its values, on the date, under the settings and with the lists of a world.
     *
     * @param values what is known of other fields, in place of what the world says
     */
    public List<Object> representatives(String path, World world, Map<String, Object> values) {
        return cutPoints.representatives(field(path), Term.Context.of(world).with(values));
    }

    /** On what it depends which values of a field stand for all, about its path. */
    public LabelInput measure(String path) {
        return measures.computeIfAbsent(path, field -> cutPoints.measure(field(field)));
    }

    /** The fields, by path, on which it can depend until when a condition is pending. */
    public Set<String> untilFields() {
        return untilFields;
    }

    /** What rules do with numbers, dates and texts that cannot be followed, in their order. */
    public List<UnfollowedFields> unfollowed() {
        return UnfollowedFields.of(structure.declarations(), structure.rules());
    }

    /** What these rules do with a field. */
    public FieldAnalysis turns(String path) {
        return FieldAnalysis.of(field(path), structure, cutPoints);
    }

    /** The fields with whose values this one is compared, so that its representatives depend on theirs. */
    public Set<String> comparedWith(String path) {
        return cutPoints.partners(field(path));
    }

    /** Whether the representatives of a field are known to stand for all its values. */
    public boolean isExact(String path) {
        return cutPoints.isClear(field(path));
    }

    /**
     * The world that stands for all worlds from which the same follows, but for the values shown of fields that rules
     * merely compare. Fields at which no rule looks are left out.
     */
    public World representative(World world) {
        return classes.representative(world);
    }

    /**
     * The first day after the date of a world, and not after another, on which labels may change though nothing
     * happens; empty where there is none.
     */
    public Optional<LocalDate> nextTurn(World world, LocalDate until) {
        return turns.next(world, until);
    }

    /** Whether laws look only at the order of the dates of records, of items and the one asked about. */
    public boolean onlyOrdersDates(World world) {
        return listsWithMoreThanOrder
                .filter(lists -> lists.stream()
                        .allMatch(each ->
                                world.many().getOrDefault(each, List.of()).isEmpty()))
                .isPresent();
    }

    /** Whether the same labels follow if a world is asked about on another day. */
    public boolean isAlike(World world, LocalDate other) {
        return turns.isAlike(world, other);
    }

    /** What follows in a world, as far as it is wanted, without the reasons. */
    public Conclusions conclude(World world, ConclusionScope wanted) {
        return sessions.run(world, false, wanted);
    }

    /** Likewise, where only what is concluded of some inputs has to hold together. */
    public Conclusions conclude(World world, ConclusionScope wanted, Collection<LabelInput> about) {
        return sessions.run(world, wanted, about);
    }

    /** All that follows in a world, with the reasons. */
    public Conclusions explain(World world) {
        return sessions.run(world, true, ConclusionScope.ALL);
    }

    /** What rules conclude in a world, with the reasons, even where conclusions exclude each other. */
    public Conclusions examine(World world) {
        return sessions.examine(world);
    }

    /** How many sessions are live: between evaluations, those that wait for their next use. */
    public int liveSessions() {
        return sessions.live();
    }

    /** Fires all rules on a world and forgets what they concluded: what the engine alone costs. */
    int fire(World world) {
        return sessions.fire(world);
    }
}
