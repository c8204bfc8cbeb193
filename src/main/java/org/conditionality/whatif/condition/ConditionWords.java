package org.conditionality.whatif.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.conditionality.fact.Vocabulary;
import org.conditionality.whatif.condition.ConditionAnswer.Case;
import org.conditionality.whatif.condition.ConditionAnswer.Term;

/** Says what cubes allow, as terms and in words. */
public final class ConditionWords {

    private static final String EQUAL = "=";

    private final Map<String, Set<Object>> all;
    private final Vocabulary vocabulary;

    /**
     * For some fields.
     *
     * @param all every value of each, in order
     */
    public ConditionWords(Map<String, Set<Object>> all, Vocabulary vocabulary) {
        this.all = all;
        this.vocabulary = vocabulary;
    }

    /** The terms of a cube; more than one list where a field may be in one of two stretches. */
    public List<List<Term>> terms(Implicant cube) {
        List<List<Term>> cases = List.of(List.of());
        for (var each : cube.fields().entrySet()) {
            var more = new ArrayList<List<Term>>();
            for (var stretch : stretches(each.getKey(), each.getValue())) {
                for (var before : cases) {
                    var longer = new ArrayList<>(before);
                    longer.addAll(stretch);
                    more.add(longer);
                }
            }
            cases = more;
        }
        return cases;
    }

    private List<List<Term>> stretches(String field, Set<Object> values) {
        var known = List.copyOf(all.getOrDefault(field, values));
        if (known.isEmpty() || !(known.get(0) instanceof Integer || known.get(0) instanceof LocalDate)) {
            return List.of(List.of(named(field, values)));
        }
        var stretches = new ArrayList<List<Term>>();
        for (var first = 0; first < known.size(); first++) {
            if (values.contains(known.get(first)) && (first == 0 || !values.contains(known.get(first - 1)))) {
                var next = first;
                while (next < known.size() && values.contains(known.get(next))) {
                    next++;
                }
                stretches.add(stretch(field, known, first, next));
            }
        }
        return stretches;
    }

    /** From the first of a field's values on, up to the one before another. */
    private static List<Term> stretch(String field, List<Object> known, int first, int next) {
        var terms = new ArrayList<Term>();
        // The first value stands for all below the second.
        if (first > 0 && next < known.size() && isNext(known.get(first), known.get(next))) {
            return List.of(new Term(field, EQUAL, known.get(first)));
        }
        if (first > 0) {
            terms.add(new Term(field, "≥", known.get(first)));
        }
        if (next < known.size()) {
            terms.add(
                    first == 0 && Integer.valueOf(1).equals(known.get(next))
                            ? new Term(field, EQUAL, 0)
                            : new Term(field, "<", known.get(next)));
        }
        return terms;
    }

    private static boolean isNext(Object one, Object other) {
        return one instanceof LocalDate day
                ? day.plusDays(1).equals(other)
                : one instanceof Integer number && other.equals(number + 1);
    }

    private Term named(String field, Set<Object> values) {
        var every = vocabulary.field(field).map(each -> each.constants()).orElse(List.of());
        if (values.size() == 1) {
            return new Term(field, EQUAL, values.iterator().next());
        }
        var left = every.stream().filter(each -> !values.contains(each)).toList();
        return left.size() == 1
                ? new Term(field, "≠", left.get(0))
                : new Term(field, "in", every.stream().filter(values::contains).toList());
    }

    /** Cases in words, for a sentence that begins with "if". */
    public static String text(List<Case> cases) {
        if (cases.isEmpty()) {
            return "never";
        }
        if (cases.stream().anyMatch(each -> each.allOf().isEmpty())) {
            return "always";
        }
        return cases.stream().map(Case::inWords).collect(Collectors.joining(", or\n"));
    }

    /** What was taken as given, in words, to follow the cases; nothing where nothing was. */
    public static String taking(Map<String, Object> taken) {
        return taken.isEmpty()
                ? ""
                : taken.entrySet().stream()
                        .map(each -> each.getKey() + " as " + each.getValue())
                        .collect(Collectors.joining(" and ", ", taking ", ""));
    }

    static String text(Term term) {
        var value = term.value() instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(" or "))
                : term.value().toString();
        var verb = switch (term.is()) {
            case "≠" -> "is not";
            case "<" -> term.value() instanceof LocalDate ? "is before" : "is less than";
            case "≥" -> term.value() instanceof LocalDate ? "is not before" : "is at least";
            default -> "is";
        };
        return "%s %s %s".formatted(term.field(), verb, value);
    }

    /** The shorter cases first. */
    public static Comparator<Case> order() {
        return Comparator.comparing((Case each) -> each.allOf().size())
                .thenComparing(each -> each.allOf().toString());
    }
}
