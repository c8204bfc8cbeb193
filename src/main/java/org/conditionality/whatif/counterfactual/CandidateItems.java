package org.conditionality.whatif.counterfactual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.FactType;
import org.conditionality.fact.Field;
import org.conditionality.question.Question;
import org.conditionality.rule.pack.Pack;
import org.conditionality.whatif.counterfactual.CounterfactualAnswer.FactChange;

/**
 * An item that may be added to the facts, such as a decision of the date asked about on the obligation that a goal is
 * about; or none. Only types that state what they are about can be added to, and only where the question unlocks them.
 */
record CandidateItems(String type, Optional<Map<String, Object>> item) {

    private static final CandidateItems NONE = new CandidateItems("", Optional.empty());

    static List<CandidateItems> of(Pack pack, CounterfactualQuestion asked) {
        var all = new ArrayList<CandidateItems>();
        all.add(NONE);
        for (var type : pack.vocabulary().types()) {
            if (type.many() && !asked.locks().isLocked(FactPath.of(type.name()))) {
                for (var obligation : obligations(asked)) {
                    items(type, obligation, asked.question().asOf()).stream()
                            .filter(item -> mayBeAdded(item, type, asked.locks()))
                            .forEach(item -> all.add(new CandidateItems(type.name(), Optional.of(item))));
                }
            }
        }
        return all;
    }

    private static boolean mayBeAdded(Map<String, Object> item, FactType type, FactLocks locks) {
        return item.entrySet().stream()
                .allMatch(each -> type.field(each.getKey())
                        .filter(field -> locks.canBringAbout(field, each.getValue()))
                        .isPresent());
    }

    private static Set<String> obligations(CounterfactualQuestion asked) {
        var obligations = new LinkedHashSet<String>();
        asked.goals().forEach(goal -> obligations.add(goal.obligation()));
        return obligations;
    }

    /** Items of every kind that say what is required, and what they are about; none of a type about nothing. */
    private static List<Map<String, Object>> items(FactType type, String obligation, LocalDate asOf) {
        if (type.fields().stream().noneMatch(field -> "obligation".equals(field.names()))) {
            return List.of();
        }
        List<Map<String, Object>> items = List.of(Map.of());
        for (var field : type.fields()) {
            var values = values(field, obligation, asOf);
            if (values.isEmpty() && field.required()) {
                return List.of();
            } else if (!values.isEmpty()) {
                items = items.stream()
                        .flatMap(item -> values.stream().map(value -> {
                            Map<String, Object> more = new TreeMap<>(item);
                            more.put(field.name(), value);
                            return more;
                        }))
                        .toList();
            }
        }
        return items;
    }

    private static List<? extends Object> values(Field field, String obligation, LocalDate asOf) {
        if ("obligation".equals(field.names())) {
            return List.of(obligation);
        } else if (!field.required()) {
            return List.of();
        }
        return switch (field.kind()) {
            case ENUM -> field.constants();
            case DATE -> List.of(asOf);
            case BOOLEAN -> List.of(true, false);
            case NUMBER, TEXT -> List.of();
        };
    }

    int changes() {
        return item.isPresent() ? 1 : 0;
    }

    /** The question with the item. */
    Question to(Question question) {
        return item.map(added -> question.of(question.facts().withMoreItems(type, List.of(added))))
                .orElse(question);
    }

    List<FactChange> asChanges() {
        return item.<List<FactChange>>map(added -> List.of(new FactChange(type, null, added)))
                .orElse(List.of());
    }
}
