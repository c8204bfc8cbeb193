package org.conditionality.rule.pack;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.conditionality.fact.FactNaming;
import org.conditionality.fact.FactPath;
import org.conditionality.fact.FactType;
import org.conditionality.fact.Field;
import org.conditionality.fact.Vocabulary;
import org.conditionality.norm.Agreement;
import org.conditionality.norm.Agreement.ConditionNames;
import org.jspecify.annotations.Nullable;

/**
 * What people call the things of an agreement: as its author says, or words made of the id where nobody says it. An id
 * that there is not is treated like one without a title.
 */
public final class PackTitles {

    private static final ConditionNames UNNAMED = new ConditionNames(null, null, null);

    private final Agreement agreement;
    private final Vocabulary vocabulary;

    private PackTitles(Agreement agreement, Vocabulary vocabulary) {
        this.agreement = agreement;
        this.vocabulary = vocabulary;
    }

    public static PackTitles of(Pack pack) {
        return new PackTitles(pack.agreement(), pack.vocabulary());
    }

    /** The agreement in a few words. */
    public String agreement() {
        return Objects.requireNonNullElse(agreement.names().agreement(), agreement.title());
    }

    /** A reading within a sentence: "the United States". */
    public String reading(String reading) {
        return said(agreement.readings().get(reading), one -> one.name(), one -> within(one.title()), reading);
    }

    /** How an answer under a reading is introduced: "as the United States reads it". */
    public String phrase(String reading) {
        return said(
                agreement.readings().get(reading),
                one -> one.phrase(),
                one -> "as %s reads it".formatted(reading(reading)),
                reading);
    }

    /** A party within a sentence, by its id, as in {@code US}. */
    public String party(String party) {
        var named = agreement.names().parties().get(party);
        return named == null
                ? Optional.ofNullable(agreement.parties().get(party))
                        .map(title -> within(title.split(",", 2)[0]))
                        .orElseGet(() -> words(party))
                : named;
    }

    /** A claimant within a sentence; one without a name is the party of that id. */
    public String claimant(String claimant) {
        var named = agreement.names().claimants().get(claimant);
        return named == null ? party(claimant.toUpperCase(Locale.ROOT)) : named;
    }

    /** An obligation as a noun phrase: "The remaining forces". */
    public String obligation(String obligation) {
        return Objects.requireNonNullElseGet(
                agreement.names().obligations().get(obligation), () -> capital(words(obligation)));
    }

    /** What a condition is about, as a noun phrase. */
    public String condition(String condition) {
        return Objects.requireNonNullElseGet(names(condition).subject(), () -> capital(words(condition)));
    }

    /** What is so while a condition is met, as a clause: "violence has fallen". */
    public String kept(String condition) {
        return Objects.requireNonNullElseGet(
                names(condition).kept(), () -> "the condition “%s” is met".formatted(sentence(condition)));
    }

    /** What is so while a condition is not met, as a clause: "violence has not fallen". */
    public String broken(String condition) {
        return Objects.requireNonNullElseGet(
                names(condition).broken(), () -> "the condition “%s” is not met".formatted(sentence(condition)));
    }

    private ConditionNames names(String condition) {
        return agreement.names().conditions().getOrDefault(condition, UNNAMED);
    }

    private String sentence(String condition) {
        return agreement.conditions().getOrDefault(condition, words(condition));
    }

    /** The document that a clause stands in, with its publisher and date; the clause's own name where nobody says it. */
    public String clause(String clause) {
        return said(agreement.clauses().get(clause), one -> one.title(), one -> clause, clause);
    }

    /** A fact type, by the name that a fact set gives it. */
    public String factType(String type) {
        return named(vocabulary.type(type).map(FactType::naming), type);
    }

    /** A field, by its path. */
    public String field(String path) {
        return named(vocabulary.field(path).map(Field::naming), FactPath.fieldOf(path));
    }

    private static String named(Optional<FactNaming> naming, String id) {
        return naming.flatMap(each -> Optional.ofNullable(each.title())).orElseGet(() -> capital(words(id)));
    }

    /** A constant of an enum within a sentence, by the path of a field that takes it: "under way". */
    public String constant(String path, String constant) {
        return vocabulary
                .field(path)
                .flatMap(field -> Optional.ofNullable(field.naming().constants().get(constant)))
                .orElseGet(() -> words(constant));
    }

    private static <T> String said(
            @Nullable T one, Function<T, @Nullable String> name, Function<T, String> otherwise, String id) {
        if (one == null) {
            return words(id);
        }
        var said = name.apply(one);
        return said == null ? otherwise.apply(one) : said;
    }

    /** A title that begins with an article, as it stands within a sentence. */
    private static String within(String title) {
        return title.startsWith("The ") ? "the " + title.substring("The ".length()) : title;
    }

    /** The words that an id is made of: of {@code usTroops}, {@code UNDER_WAY} and {@code phase-one-troops}. */
    private static String words(String id) {
        return id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replaceAll("[-_]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
