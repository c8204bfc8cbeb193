package org.conditionality.rule.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conditionality.rule.drl.Expr;
import org.conditionality.rule.parsed.ConclusionScope;
import org.conditionality.rule.parsed.Declarations;
import org.conditionality.rule.parsed.ExpressionText;
import org.conditionality.rule.parsed.LabelInput;
import org.conditionality.rule.parsed.ParsedRule;
import org.conditionality.rule.parsed.PatternShape;
import org.conditionality.rule.term.Comparison;
import org.conditionality.rule.term.ComparisonAnalysis;
import org.conditionality.rule.term.Footprints;
import org.conditionality.rule.term.RecordMakers;

/** How the rules of one reading hang together: which fields each conclusion can depend on. */
public final class DependencyGraph {

    private static final String DONE = "Performance";

    private final Declarations declarations;
    private final List<ParsedRule> rules;
    private final Map<String, LabelInput> known = new HashMap<>();
    private final Set<Comparison> comparisons;
    private final ComparisonAnalysis measures;
    private final FieldReads looks;
    private final InputFinder inputs;
    private final RecordMakers makers;
    private final Set<String> untilFields;

    public DependencyGraph(Declarations declarations, List<ParsedRule> rules, ComparisonAnalysis measures) {
        this.declarations = declarations;
        this.rules = rules;
        this.comparisons = measures.relevant();
        this.measures = measures;
        this.looks = new FieldReads(declarations, rules);
        this.inputs = new InputFinder(declarations, looks, comparisons);
        this.makers = new RecordMakers(declarations, rules);
        this.untilFields = new Footprints(declarations, makers)
                .ofComponent("Condition", "until")
                .fields();
    }

    public Declarations declarations() {
        return declarations;
    }

    public List<ParsedRule> rules() {
        return rules;
    }

    /** The rules that conclude a record of a type about an id. */
    public List<ParsedRule> about(String type, String id) {
        return rules.stream()
                .filter(rule -> rule.concludes(type) && !rule.isLaw() && makers.isAbout(rule, id))
                .toList();
    }

    /** What the rules conclude a type about. */
    public SortedSet<String> ids(String type) {
        var ids = new TreeSet<String>();
        rules.stream()
                .filter(rule -> rule.concludes(type) && !rule.concluded().ids().isEmpty())
                .forEach(rule -> ids.add(rule.concluded().ids().get(0)));
        return ids;
    }

    /** The conditions that an obligation may rest on: those named by the rules that state it, or all where one is not. */
    private SortedSet<String> conditions(String obligation) {
        var conditions = ids("Condition");
        var stating = about("Obligation", obligation);
        if (stating.stream().allMatch(rule -> rule.allArguments().stream().allMatch(ExpressionText::isWritten))) {
            conditions.removeIf(condition ->
                    stating.stream().noneMatch(rule -> rule.concluded().texts().contains(condition)));
        }
        return conditions;
    }

    /** The laws: rules for every obligation, which conclude about none by name. */
    List<ParsedRule> laws() {
        return rules.stream().filter(ParsedRule::isLaw).toList();
    }

    /** The names of the rules that lead to what is wanted. */
    public Set<String> rulesFor(ConclusionScope wanted) {
        var names = new HashSet<String>();
        for (var rule : rules) {
            var aside = rule.concludes("Advisory");
            var needed = switch (wanted) {
                case ALL -> true;
                case LABELS -> !aside;
                case INPUTS -> !aside && !rule.isLaw();
                case CONTRADICTIONS -> false;
            };
            if (needed) {
                names.add(rule.name());
            }
        }
        upstream("Contradiction", Optional.empty()).forEach(rule -> names.add(rule.name()));
        // An input can itself rest on what a law concludes.
        if (wanted == ConclusionScope.INPUTS) {
            for (var type : inputTypes()) {
                upstream(type, Optional.empty()).forEach(rule -> names.add(rule.name()));
            }
        }
        return names;
    }

    /**
     * The types of record that laws look at and that other rules conclude. How much is done of an obligation is one of them
     * where no rule says it, too: then that is open.
     */
    SortedSet<String> inputTypes() {
        var types = new TreeSet<String>();
        laws().forEach(law -> law.patterns().forEach(pattern -> types.add(pattern.type())));
        types.removeIf(
                type -> !type.equals(DONE) && rules.stream().noneMatch(rule -> rule.concludes(type) && !rule.isLaw()));
        return types;
    }

    /** Whether a law counts or gathers conditions, so that it matters how many have a value. */
    public boolean lawsGather() {
        return laws().stream().flatMap(law -> law.patterns().stream()).anyMatch(PatternShape::gathered);
    }

    /**
     * The lists that must have no item for laws to look at no more of dates than their order, that of items and the date
     * asked about among them; empty where they look at more in any case.
     */
    public Optional<Set<String>> listsWithMoreThanOrder() {
        return LawDates.withoutItemsOf(this);
    }

    /** The texts that laws compare with, such as the name of a condition that they treat apart. */
    public Set<String> lawTexts() {
        var texts = new TreeSet<String>();
        laws().stream()
                .flatMap(ParsedRule::constraints)
                .flatMap(constraint -> constraint.expr().all())
                .forEach(part -> {
                    if (part instanceof Expr.Literal literal && literal.kind() == Expr.Kind.TEXT) {
                        texts.add(literal.value());
                    }
                });
        return texts;
    }

    /** What records of a type about an id can depend on. */
    public LabelInput input(String type, String id) {
        return known.computeIfAbsent(type + " " + id, key -> inputs.of(type, id, upstream(type, Optional.of(id))));
    }

    /** What the labels of an obligation depend on. */
    public List<LabelInput> inputs(String obligation) {
        var found = new ArrayList<LabelInput>();
        for (var type : inputTypes()) {
            if (type.equals("Condition")) {
                conditions(obligation).forEach(each -> found.add(input(type, each)));
            } else if (!about(type, obligation).isEmpty()
                    || (type.equals(DONE) && !about("Obligation", obligation).isEmpty())) {
                found.add(input(type, obligation));
            }
        }
        return List.copyOf(found);
    }

    /** Every rule on which records of a type, about an id or about any, can depend. */
    Set<ParsedRule> upstream(String type, Optional<String> id) {
        return upstream(type, id, true);
    }

    private Set<ParsedRule> upstream(String type, Optional<String> id, boolean byLaw) {
        return new BackwardSlice(makers, byLaw).of(type, id);
    }

    /** What laws look at themselves, and not through the conclusions of others: every obligation depends on it. */
    public LabelInput lawInput() {
        return inputs.of("", "", laws());
    }

    /**
     * The names of the rules on which records of a type about an id rest.
     *
     * @param byLaw whether also by what the laws of labels make of other records
     */
    public Set<String> upstream(String type, String id, boolean byLaw) {
        return upstream(type, Optional.of(id), byLaw).stream()
                .map(ParsedRule::name)
                .collect(Collectors.toSet());
    }

    /** The fields, of types of which there is one, at which the rules that conclude a type about an id look themselves. */
    public Set<String> looksAt(String type, String id) {
        var fields = new TreeSet<String>();
        about(type, id).forEach(rule -> fields.addAll(looks.single(rule)));
        return fields;
    }

    /** On what each rule depends that finds a contradiction, about the rule's name. */
    public List<LabelInput> contradictions() {
        var found = new ArrayList<LabelInput>();
        for (var rule : rules) {
            if (rule.concludes("Contradiction")) {
                found.add(inputs.of("Contradiction", rule.name(), new BackwardSlice(makers, true).of(rule)));
            }
        }
        return found;
    }

    /** The fields a rule looks at, by path. */
    public Set<String> fieldsRead(ParsedRule rule) {
        return looks.at(rule);
    }

    /** Every field that some rule looks at, of types of which there is one or many. */
    public SortedSet<String> readFields() {
        var fields = new TreeSet<String>();
        rules.forEach(rule -> fields.addAll(looks.at(rule)));
        return fields;
    }

    /** Those of them that bear on what the reading answers, and not only on whether facts contradict each other. */
    public SortedSet<String> usedFields() {
        var absent = ids("NotCovered");
        absent.removeAll(ids("Obligation"));
        var answered = inputTypes();
        answered.addAll(Set.of("Condition", "Obligation", "NotCovered", "Advisory"));
        return new UsedFields(rules, makers, looks, absent).of(answered);
    }

    /** The comparisons on which conclusions that matter to labels can depend. */
    public Set<Comparison> comparisons() {
        return comparisons;
    }

    /** The fields on which it can depend until when a condition is pending. */
    public Set<String> untilFields() {
        return untilFields;
    }

    /** The comparisons on which any conclusion can depend, advisories too. */
    public Set<Comparison> allComparisons() {
        return measures.all();
    }

    /** The measures that rules do more with than compare, each with the ways in which it is passed on. */
    Map<String, List<List<String>>> passedOn() {
        return measures.passedOn();
    }

    /** The comparisons of the date asked about on which conclusions that matter to labels can depend. */
    public Set<Comparison> datedComparisons() {
        return measures.dated();
    }
}
