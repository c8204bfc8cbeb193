package org.conditionality.web.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.conditionality.fact.Field;
import org.conditionality.norm.Agreement;
import org.conditionality.rule.pack.Pack;
import org.jspecify.annotations.Nullable;

/** All that can be asked about one agreement, in the order of its author. */
@Schema(name = "Agreement")
public record AgreementView(
        String id,
        String title,
        LocalDate date,
        String rulesVersion,
        Map<String, String> parties,
        @Schema(description = "The reading shown first.") String shownFirst,
        List<Reading> readings,
        List<Obligation> obligations,
        List<Condition> conditions,
        List<Setting> settings,
        List<Clause> clauses,
        List<FactType> factTypes,

        @Schema(description = "What the rules do not capture of a clause.")
        List<LeftOut> leftOut,

        @Schema(description = "How many incidents of the window are tolerated, by field; none of any other.")
        Map<String, Integer> tolerated) {

    /** One party's construction. */
    @Schema(name = "AgreementReading")
    record Reading(
            String id,
            String title,
            String about,

            @Schema(description = "Whose claims it takes; `agreed` means only what is not disputed.")
            String believes) {}

    /** What is to be done. */
    @Schema(name = "AgreementObligation")
    record Obligation(String id, String act) {}

    /** What is so when the condition is met. */
    @Schema(name = "AgreementCondition")
    record Condition(String id, String title) {}

    /** A number or date that a question may change; `from`, `to` and `below`, the name of another, say how far. */
    @Schema(name = "AgreementSetting")
    record Setting(
            String name,
            Object value,
            @Nullable String unit,
            @Nullable String clause,
            String about,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String below) {}

    /** A clause in the author's own words. */
    @Schema(name = "AgreementClause")
    record Clause(String name, String text, String source, String confidence) {}

    /** What the rules do not capture of a clause, why, and what the author chose instead. */
    @Schema(name = "AgreementLeftOut")
    record LeftOut(String clause, String what, String why, String chosen) {}

    /** A kind of fact; `many` means a list of them. */
    @Schema(name = "FactType")
    record FactType(String name, String doc, boolean many, List<FactField> fields) {}

    /** One thing that may be stated of a fact. */
    @Schema(name = "FactField")
    record FactField(
            String name,
            Field.Kind kind,
            boolean required,
            String doc,
            String question,
            @Nullable String unit,

            @Schema(description = "The values an ENUM may take.") @Nullable
            List<String> constants,

            @Schema(description = "What a TEXT must name: `obligation` or `condition`.") @Nullable
            String names,

            @Schema(
                    description =
                            "Who can bring it about: `A, B` is each of them, `A + B` takes both, `NOBODY` is none; "
                                    + "after a semicolon, who brings one value about.")
            String control) {}

    public static AgreementView of(Pack pack) {
        var agreement = pack.agreement();
        return new AgreementView(
                agreement.id(),
                agreement.title(),
                agreement.date(),
                pack.version(),
                agreement.parties(),
                agreement.shownFirst(),
                each(agreement.readings(), AgreementView::reading),
                each(agreement.obligations(), Obligation::new),
                each(agreement.conditions(), Condition::new),
                each(agreement.settings(), AgreementView::setting),
                each(agreement.clauses(), AgreementView::clause),
                pack.vocabulary().types().stream().map(AgreementView::factType).toList(),
                agreement.leftOut().stream().map(AgreementView::leftOut).toList(),
                agreement.tolerated());
    }

    private static <S, T> List<T> each(Map<String, S> named, BiFunction<String, S, T> view) {
        return named.entrySet().stream()
                .map(entry -> view.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Reading reading(String id, Agreement.Reading reading) {
        return new Reading(id, reading.title(), reading.about(), reading.believes());
    }

    private static Setting setting(String name, Agreement.SettingSpec spec) {
        return new Setting(
                name, spec.value(), spec.unit(), spec.clause(), spec.about(), spec.from(), spec.to(), spec.below());
    }

    private static Clause clause(String name, Agreement.Clause clause) {
        return new Clause(name, clause.text(), clause.source(), clause.confidence());
    }

    private static LeftOut leftOut(Agreement.LeftOut one) {
        return new LeftOut(one.clause(), one.what(), one.why(), one.chosen());
    }

    private static FactType factType(org.conditionality.fact.FactType type) {
        var fields = type.fields().stream().map(AgreementView::field).toList();
        return new FactType(type.name(), type.doc(), type.many(), fields);
    }

    private static FactField field(Field field) {
        return new FactField(
                field.name(),
                field.kind(),
                field.required(),
                field.doc(),
                field.question(),
                field.unit(),
                field.constants().isEmpty() ? null : field.constants(),
                field.names(),
                field.control().toString());
    }
}
