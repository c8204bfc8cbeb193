package org.conditionality.page.fact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.conditionality.fact.Claims;
import org.conditionality.fact.FactReader;
import org.conditionality.fact.FactSet;
import org.conditionality.fact.FactType;
import org.conditionality.fact.Field;
import org.conditionality.fact.Vocabulary;
import org.conditionality.page.address.ChangePatch;
import org.jspecify.annotations.Nullable;

/**
 * The changes that a form of facts states. A field that says what the page showed changes nothing; one that says something
 * else is the user's choice, even where that is what the baseline says.
 */
public final class EnteredFacts {

    private final FactSet shown;
    private final Map<String, String> parameters;
    private Map<String, Object> changes;

    private EnteredFacts(FactSet shown, Map<String, Object> changes, Map<String, String> parameters) {
        this.shown = shown;
        this.changes = changes;
        this.parameters = parameters;
    }

    /**
     * The changes after a form was sent.
     *
     * @param shown the facts that the form showed
     * @param changes those before, as a merge patch
     * @param parameters of the form
     */
    public static Map<String, Object> read(
            Vocabulary vocabulary, FactSet shown, Map<String, Object> changes, Map<String, String> parameters) {
        var entered = new EnteredFacts(shown, changes, parameters);
        vocabulary.types().forEach(entered::read);
        return entered.changes;
    }

    private void read(FactType type) {
        if (type.many()) {
            if (type.name().equals(parameters.get("add"))) {
                addItem(type);
            }
            return;
        }
        for (var field : type.fields()) {
            var text = parameters.get(FactViews.parameter(field.path()));
            if (text != null) {
                readValue(field, text.strip());
            }
            readClaims(field);
        }
    }

    private void readValue(Field field, String text) {
        var known = shown.values().get(field.path());
        var before = known instanceof Claims ? "" : FactViews.text(known);
        if (!text.equals(before)) {
            changes = ChangePatch.with(changes, field.type(), field.name(), value(field, text));
        }
    }

    private void readClaims(Field field) {
        var known =
                shown.values().get(field.path()) instanceof Claims claims ? claims.byParty() : Map.<String, Object>of();
        var stated = new LinkedHashMap<String, Object>();
        var differs = false;
        var any = false;
        for (var party : FactReader.CLAIMANTS) {
            var text = parameters.get("c." + field.path() + "." + party);
            if (text != null) {
                var claim = value(field, text.strip());
                differs |= !text.strip().equals(FactViews.text(known.get(party)));
                any |= claim != null;
                if (claim != null || known.containsKey(party)) {
                    stated.put(party, claim);
                }
            }
        }
        if (differs) {
            changes = ChangePatch.with(changes, field.type(), field.name(), any ? Map.of("claims", stated) : null);
        }
    }

    /** What is stated of an item that is to be added; nothing is added where nothing is stated. */
    private void addItem(FactType type) {
        var item = new LinkedHashMap<String, Object>();
        for (var field : type.fields()) {
            var value = value(
                    field,
                    Objects.requireNonNullElse(parameters.get("add." + field.path()), "")
                            .strip());
            if (value != null) {
                item.put(field.name(), value);
            }
        }
        if (!item.isEmpty()) {
            changes = ChangePatch.adding(changes, type.name(), item);
        }
    }

    /** A value as JSON would state it; what is not written as the field wants it is left for the reader to refuse. */
    private static @Nullable Object value(Field field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (field.kind() == Field.Kind.BOOLEAN && (text.equals("true") || text.equals("false"))) {
            return Boolean.valueOf(text);
        }
        if (field.kind() == Field.Kind.NUMBER) {
            var digits = text.replaceAll("[,\\s\\u00a0\\u202f]", "");
            return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : text;
        }
        return text;
    }
}
