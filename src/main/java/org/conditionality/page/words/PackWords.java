package org.conditionality.page.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conditionality.fact.Claims;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.FactReader;
import org.conditionality.fact.Field;
import org.conditionality.norm.Agreement;
import org.conditionality.rule.pack.Pack;
import org.conditionality.rule.pack.PackTitles;
import org.jspecify.annotations.Nullable;

/** What an agreement, its facts and its parties are called where an analyst reads. */
public final class PackWords {

    private static final String NOT_KNOWN = "not known";

    private final Pack pack;
    private final Agreement agreement;
    private final PackTitles titles;
    private final Set<String> ordinary;

    public PackWords(Pack pack) {
        this.pack = pack;
        this.agreement = pack.agreement();
        this.titles = PackTitles.of(pack);
        this.ordinary = ordinary(agreement);
    }

    public Pack pack() {
        return pack;
    }

    /** The agreement, short enough for the middle of a sentence. */
    public String agreement() {
        var title = titles.agreement();
        return title.startsWith("The ") ? "t" + title.substring(1) : "the " + inSentence(title);
    }

    /** A heading as it stands in the middle of a sentence: what begins with a name keeps its capital letter. */
    public String inSentence(String heading) {
        var first = heading.split("\\W", 2)[0];
        var isOrdinary = (first.length() > 1 && ordinary.contains(first.toLowerCase(Locale.ENGLISH)))
                || List.of("A", "An", "The").contains(first);
        return isOrdinary ? heading.substring(0, 1).toLowerCase(Locale.ENGLISH) + heading.substring(1) : heading;
    }

    /** The words that the agreement writes small somewhere, so that they are no names. */
    private static Set<String> ordinary(Agreement agreement) {
        var texts = new ArrayList<>(agreement.obligations().values());
        texts.addAll(agreement.conditions().values());
        agreement.clauses().values().forEach(clause -> texts.add(clause.text()));
        agreement.settings().values().forEach(setting -> texts.add(setting.about()));
        texts.add("agreement draft proposal framework declaration");
        return texts.stream()
                .flatMap(text -> Stream.of(text.split("[^A-Za-z]+", -1)))
                .filter(word -> word.equals(word.toLowerCase(Locale.ENGLISH)))
                .collect(Collectors.toSet());
    }

    /** Whose reading it is, for the middle of a sentence. */
    public String reading(String id) {
        return titles.reading(id);
    }

    /** How an answer under a reading is introduced, as in `as the United States reads it`. */
    public String phrase(String id) {
        return titles.phrase(id);
    }

    /** Whose reading it is, as a heading. */
    public String readingTitle(String id) {
        return Phrases.capital(titles.reading(id).replaceFirst("^the ", ""));
    }

    /** An obligation as a heading. */
    public String obligation(String id) {
        return titles.obligation(id);
    }

    /** A condition, as it is when it is kept. */
    public String condition(String id) {
        return agreement.conditions().getOrDefault(id, id);
    }

    /** What is so when a condition is broken, for the middle of a sentence. */
    public String broken(String id) {
        return titles.broken(id);
    }

    /** A matter as a heading over its obligations; a short word that is the name of a party is written as one. */
    public String matter(String id) {
        var words = new ArrayList<String>();
        for (var word : Phrases.spaced(id).split(" ", -1)) {
            words.add(word.length() <= 2 && FactReader.CLAIMANTS.contains(word) ? word.toUpperCase(Locale.ROOT) : word);
        }
        return Phrases.capital(String.join(" ", words));
    }

    /** A clause by the document that it stands in. */
    public String clause(String name) {
        return titles.clause(name);
    }

    /** A kind of fact as a heading. */
    public String type(String name) {
        return titles.factType(name);
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

    /** A field as a few words, by path; of a list of facts, its heading. */
    public String field(String path) {
        return pack.vocabulary().field(path).isPresent() ? titles.field(path) : type(FactPath.typeOf(path));
    }

    /** One of the values of a field. */
    public String constant(Field field, String constant) {
        return titles.constant(field.path(), constant);
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
                    : String.join(
                            "; ", items.stream().map(each -> value(path, each)).toList());
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
            return String.format(Locale.ENGLISH, "%,d", number.longValue());
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
        item.forEach((name, value) ->
                parts.add(titles.field(FactPath.written(FactPath.typeOf(type), String.valueOf(name))) + ": "
                        + value(FactPath.written(FactPath.typeOf(type), String.valueOf(name)), value)));
        return String.join(", ", parts);
    }

    private String claims(String path, Map<?, ?> claims) {
        var parts = new ArrayList<String>();
        claims.forEach((party, value) -> parts.add(
                value(path, value) + ", " + says(String.valueOf(party)) + " " + claimant(String.valueOf(party))));
        return String.join("; ", parts);
    }

    /** A party that claims something, for the middle of a sentence. */
    public String claimant(String party) {
        return titles.claimant(party);
    }

    /** A party, by its id in the rules, for the middle of a sentence. */
    public String party(String id) {
        return titles.party(id);
    }

    /** `says`, or `say` of several. */
    public String says(String party) {
        return "taliban".equals(party) ? "say" : "says";
    }
}
