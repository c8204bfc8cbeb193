package org.conditionality.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.FactReader;
import org.conditionality.fact.Field;
import org.conditionality.fact.FormerNames;
import org.conditionality.rule.pack.Library;
import org.conditionality.rule.pack.Pack;
import org.conditionality.text.Given;
import org.conditionality.text.NearestName;
import org.conditionality.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads a question that is put to several agreements: {@code "agreement"} is a list of them, or {@code "*"} for all.
 * Readings, settings, and items that name an obligation or condition, must be known to one of them, and are put to those
 * that know them.
 */
public final class QuestionListReader {

    private static final String ALL = "*";

    private static final String AGREEMENT = QuestionForm.AGREEMENT.name();
    private static final String READINGS = QuestionForm.READINGS.name();
    private static final String SETTINGS = QuestionForm.SETTINGS.name();
    private static final String BACKGROUND = QuestionForm.BACKGROUND.name();
    private static final String FACTS = QuestionForm.FACTS.name();

    private final Library library;
    private final QuestionReader reader;

    public QuestionListReader(Library library, QuestionReader reader) {
        this.library = library;
        this.reader = reader;
    }

    /** Whether a body asks about several agreements, and not about one. */
    public static boolean asksSeveral(Object body) {
        return body instanceof Map<?, ?> question
                && (question.get(AGREEMENT) instanceof List || ALL.equals(question.get(AGREEMENT)));
    }

    /**
     * The questions at a place within a body; empty where something is wrong, which is added to the problems.
     *
     * @param pointer the place, as a JSON pointer
     */
    public Optional<QuestionList> read(Map<?, ?> body, String pointer, List<Problem> problems) {
        var found = new ArrayList<Problem>();
        var given = Given.of(body, "question", pointer, found);
        var packs = packs(QuestionForm.AGREEMENT.read(given));
        check(given, packs);
        var each = new ArrayList<Question>();
        var notAsked = new ArrayList<String>();
        if (found.isEmpty()) {
            var all = new LinkedHashSet<Problem>();
            for (var pack : packs) {
                var own = new Own(pack, body);
                if (own.isAsked(reader)) {
                    reader.read(own.question(), pointer, found)
                            .ifPresent(question -> each.add(question.leavingOut(own.foreign)));
                    all.addAll(found);
                    found.clear();
                } else {
                    notAsked.add(pack.agreement().id());
                }
            }
            found.addAll(all);
        }
        problems.addAll(found);
        return found.isEmpty() ? Optional.of(new QuestionList(each, notAsked)) : Optional.empty();
    }

    private List<Pack> packs(Given agreement) {
        if (ALL.equals(agreement.value())) {
            return List.copyOf(library.packs());
        }
        var known = library.packs().stream().map(pack -> pack.agreement().id()).toList();
        var packs = new LinkedHashSet<Pack>();
        var items = agreement.items();
        if (items.isEmpty()) {
            agreement.refuse("No agreement is asked about.", "Write `\"*\"` for all, or name some.");
        }
        for (var item : items) {
            item.oneOf(known).flatMap(library::pack).ifPresent(pack -> {
                if (!packs.add(pack)) {
                    item.refuse("The agreement `" + pack.agreement().id() + "` is named twice.", "Name it once.");
                }
            });
        }
        return List.copyOf(packs);
    }

    /** Notes what no agreement knows. */
    private void check(Given given, List<Pack> packs) {
        if (packs.isEmpty()) {
            return;
        }
        var readings = all(packs, pack -> pack.agreement().readings().keySet());
        QuestionForm.READINGS.read(given).forEach(item -> item.oneOf(readings));
        QuestionForm.SETTINGS
                .read(given)
                .entries(
                        "setting",
                        all(packs, pack -> pack.agreement().settings().keySet()));
        var names = new FactReader.Names(
                List.copyOf(all(packs, pack -> pack.agreement().obligations().keySet())),
                List.copyOf(all(packs, pack -> pack.agreement().conditions().keySet())));
        var facts = CurrentFacts.of(QuestionForm.FACTS.read(given), packs.get(0));
        FactReader.read(facts.given(), packs.get(0).vocabulary(), names);
        var background = QuestionForm.BACKGROUND.read(given);
        if (!background.isNull()) {
            var known = new TreeSet<String>();
            packs.forEach(pack -> known.addAll(reader.backgrounds(pack).stream()
                    .map(BackgroundRecord::name)
                    .toList()));
            if (background.value() instanceof String name && !known.contains(name)) {
                background.refuse(
                        "No agreement asked about has the background `" + name + "`.",
                        known.isEmpty() ? "Leave `background` out." : NearestName.to(name, known));
            }
        }
    }

    private static Set<String> all(List<Pack> packs, Function<Pack, Collection<String>> names) {
        var all = new LinkedHashSet<String>();
        packs.forEach(pack -> all.addAll(names.apply(pack)));
        return all;
    }

    /** What of a question concerns one agreement. */
    private static final class Own {

        private final Pack pack;
        private final Map<String, Object> question = new LinkedHashMap<>();
        private final Set<String> foreign = new TreeSet<>();
        private final boolean anyReading;

        Own(Pack pack, Map<?, ?> body) {
            this.pack = pack;
            body.forEach((key, value) -> question.put(key.toString(), value));
            question.put(AGREEMENT, pack.agreement().id());
            var readings = kept(body.get(READINGS), pack.agreement().readings().keySet());
            anyReading = readings == null || !readings.isEmpty();
            question.put(READINGS, readings);
            if (body.get(SETTINGS) instanceof Map<?, ?> settings) {
                var known = new LinkedHashMap<Object, Object>(settings);
                known.keySet().retainAll(pack.agreement().settings().keySet());
                question.put(SETTINGS, known);
            }
            if (FormerNames.of(body.get(FACTS), pack.vocabulary()).facts() instanceof Map<?, ?> facts) {
                var known = new LinkedHashMap<Object, Object>(facts);
                known.replaceAll((type, value) -> value instanceof List<?> items
                        ? items.stream().filter(item -> isOwn(type, item)).toList()
                        : value);
                question.put(FACTS, known);
            }
        }

        private static @Nullable List<?> kept(@Nullable Object list, Collection<String> known) {
            return list instanceof List<?> items && !items.isEmpty()
                    ? items.stream().filter(known::contains).toList()
                    : null;
        }

        /** Whether an item names only obligations and conditions of this agreement. */
        private boolean isOwn(Object type, Object item) {
            var fields = pack.vocabulary().type(type.toString());
            if (fields.isEmpty() || !(item instanceof Map<?, ?> stated)) {
                return true;
            }
            var own = fields.get().fields().stream().allMatch(field -> isKnown(field, stated.get(field.name())));
            if (!own) {
                stated.keySet().forEach(field -> foreign.add(FactPath.written(type.toString(), String.valueOf(field))));
            }
            return own;
        }

        private boolean isKnown(Field field, @Nullable Object value) {
            if (field.names() == null || !(value instanceof String name)) {
                return true;
            }
            return "obligation".equals(field.names())
                    ? pack.agreement().obligations().containsKey(name)
                    : pack.agreement().conditions().containsKey(name);
        }

        /** Whether it has one of the readings asked about, and the background. */
        boolean isAsked(QuestionReader reader) {
            var background = question.get(BACKGROUND);
            return anyReading
                    && (background == null
                            || reader.backgrounds(pack).stream()
                                    .anyMatch(each -> each.name().equals(background)));
        }

        Map<String, Object> question() {
            return question;
        }
    }
}
