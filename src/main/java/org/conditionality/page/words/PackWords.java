package org.conditionality.page.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conditionality.fact.Claims;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.Field;
import org.conditionality.norm.Agreement;
import org.conditionality.rule.pack.Pack;
import org.jspecify.annotations.Nullable;

/** What an agreement, its facts and its parties are called where an analyst reads. */
public final class PackWords {

    private static final String NOT_KNOWN = "not known";

    private final Pack pack;
    private final Agreement agreement;

    public PackWords(Pack pack) {
        this.pack = pack;
        this.agreement = pack.agreement();
    }

    public Pack pack() {
        return pack;
    }

    /** The agreement, short enough for the middle of a sentence. */
    public String agreement() {
        return Phrases.small(agreement.title());
    }

    /** Whose reading it is, for the middle of a sentence. */
    public String reading(String id) {
        return Phrases.small(readingTitle(id));
    }

    /** Whose reading it is, as a heading. */
    public String readingTitle(String id) {
        var reading = agreement.readings().get(id);
        return reading == null ? id : reading.title();
    }

    /** An obligation as a heading. */
    public String obligation(String id) {
        return Phrases.capital(Phrases.spaced(id));
    }

    /** What an obligation asks. */
    public String act(String id) {
        return agreement.obligations().getOrDefault(id, id);
    }

    /** A condition, as it is when it is kept. */
    public String condition(String id) {
        return agreement.conditions().getOrDefault(id, id);
    }

    /** What is so when a condition is broken, for the middle of a sentence. */
    public String broken(String id) {
        return "this does not hold: " + condition(id);
    }

    /** A matter as a heading over its obligations. */
    public String matter(String id) {
        return Phrases.capital(Phrases.spaced(id));
    }

    /** A kind of fact as a heading. */
    public String type(String name) {
        return Phrases.capital(Phrases.spaced(name));
    }

    /** The question that a field answers, by path; of a list of facts, its heading. */
    public String question(String path) {
        return pack.vocabulary()
                .field(withoutItem(path))
                .map(Field::question)
                .orElseGet(() -> type(FactPath.typeOf(path)));
    }

    private static String withoutItem(String path) {
        return path.replaceAll("\\[\\d+]", "");
    }

    /** One of the values of a field. */
    public String constant(Field field, String constant) {
        return Phrases.spaced(constant);
    }

    /** The value of a field, by path, as an answer to its question. */
    public String value(String path, @Nullable Object value) {
        if (value == null) {
            return NOT_KNOWN;
        }
        if (value instanceof Claims claims) {
            return claims(path, claims.byParty());
        }
        if (value instanceof Map<?, ?> stated) {
            return stated.get("claims") instanceof Map<?, ?> claims ? claims(path, claims) : item(path, stated);
        }
        if (value instanceof List<?> items) {
            return items.isEmpty()
                    ? "none"
                    : String.join("; ", items.stream().map(each -> value(path, each)).toList());
        }
        return simple(pack.vocabulary().field(withoutItem(path)).orElse(null), value);
    }

    private String simple(@Nullable Field field, Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (value instanceof LocalDate day) {
            return Phrases.day(day);
        }
        if (value instanceof Number number) {
            return String.format(java.util.Locale.ENGLISH, "%,d", number.longValue());
        }
        var text = value.toString();
        if (field != null && field.kind() == Field.Kind.ENUM) {
            return constant(field, text);
        }
        if (field != null && field.names() != null) {
            return "obligation".equals(field.names()) ? obligation(text) : condition(text);
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Phrases.day(LocalDate.parse(text));
        }
        return text;
    }

    /** The item of a list of facts, field by field. */
    public String item(String type, Map<?, ?> item) {
        var parts = new ArrayList<String>();
        item.forEach((name, value) -> parts.add(Phrases.spaced(String.valueOf(name)) + ": "
                + value(FactPath.written(FactPath.typeOf(type), String.valueOf(name)), value)));
        return String.join(", ", parts);
    }

    private String claims(String path, Map<?, ?> claims) {
        var parts = new ArrayList<String>();
        claims.forEach((party, value) ->
                parts.add(value(path, value) + ", " + says(String.valueOf(party)) + " " + claimant(String.valueOf(party))));
        return String.join("; ", parts);
    }

    /** A party that claims something, for the middle of a sentence. */
    public String claimant(String party) {
        return switch (party) {
            case "us" -> "the United States";
            case "taliban" -> "the Taliban";
            case "kabul" -> "Kabul";
            case "un" -> "the United Nations";
            default -> party;
        };
    }

    /** `says`, or `say` of several. */
    public String says(String party) {
        return "taliban".equals(party) ? "say" : "says";
    }
}
