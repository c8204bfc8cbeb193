package org.conditionality.fact;

import java.util.List;
import org.conditionality.fact.Field.Kind;
import org.jspecify.annotations.Nullable;

/** A vocabulary with a field of every kind, for tests that need no rules. */
final class SmallVocabulary {

    static final Vocabulary WORLD = new Vocabulary(List.of(
            type(
                    "signature",
                    false,
                    field("signature", "date", Kind.DATE),
                    field("signature", "approved", Kind.BOOLEAN)),
            type("violence", false, choice("violence", "overall", "REDUCED", "UNCHANGED", "INCREASED")),
            type("forceLevel", false, number("forceLevel", "usTroops", "troops"), number("forceLevel", "ratio", null)),
            type(
                    "usDecision",
                    true,
                    naming("obligation", "obligation", true),
                    required(choice("usDecision", "kind", "FREEZE", "REVERSE")),
                    required(field("usDecision", "on", Kind.DATE)),
                    naming("condition", "condition", false),
                    field("usDecision", "hadPower", Kind.BOOLEAN)),
            type(
                    "incident",
                    true,
                    required(field("incident", "date", Kind.DATE)),
                    field("incident", "province", Kind.TEXT))));

    static final FactReader.Names NAMES =
            new FactReader.Names(List.of("phase-one-troops", "phase-two-troops"), List.of("hosting", "talks"));

    private SmallVocabulary() {}

    private static FactType type(String name, boolean many, Field... fields) {
        return new FactType(name, "A fact.", many, List.of(fields));
    }

    private static Field field(String type, String name, Kind kind) {
        return new Field(type, name, kind, List.of(), false, null, "A field.", "What is it?", null);
    }

    private static Field number(String type, String name, @Nullable String unit) {
        return new Field(type, name, Kind.NUMBER, List.of(), false, null, "A number.", "How many?", unit);
    }

    private static Field choice(String type, String name, String... constants) {
        return new Field(type, name, Kind.ENUM, List.of(constants), false, null, "A choice.", "Which?", null);
    }

    private static Field naming(String name, String names, boolean required) {
        return new Field("usDecision", name, Kind.TEXT, List.of(), required, names, "A name.", "Which is it?", null);
    }

    private static Field required(Field field) {
        return new Field(
                field.type(),
                field.name(),
                field.kind(),
                field.constants(),
                true,
                null,
                field.doc(),
                field.question(),
                null);
    }
}
