package org.conditionality.rule.term;

import java.util.Locale;
import java.util.Map;

/** Says what rules compare, in the words of facts and settings. */
public final class TermWords {

    private static final Map<String, String> SIGNS = Map.of("==", "=", "!=", "≠", "<=", "≤", ">=", "≥");

    private TermWords() {}

    /** A comparison, with the signs that conditions and filters use; what could not be read, as the rule has it. */
    public static String of(Comparison comparison) {
        if (comparison.left() instanceof Term.Opaque opaque && comparison.left().equals(comparison.right())) {
            return opaque.text();
        }
        return "%s %s %s"
                .formatted(
                        of(comparison.left()),
                        SIGNS.getOrDefault(comparison.operator(), comparison.operator()),
                        of(comparison.right()));
    }

    private static String of(Term term) {
        if (term instanceof Term.Constant constant) {
            return constant.value().toString();
        } else if (term instanceof Term.FieldValue field) {
            return field.path();
        } else if (term instanceof Term.ItemValue item) {
            return item.path();
        } else if (term instanceof Term.SettingValue setting) {
            return setting.name().equals(Term.ANY) ? "a setting" : setting.name();
        } else if (term instanceof Term.Shift shift) {
            return "%s %s %s %s"
                    .formatted(
                            of(shift.date()),
                            shift.sign() < 0 ? "-" : "+",
                            of(shift.amount()),
                            shift.unit().name().toLowerCase(Locale.ROOT));
        } else if (term instanceof Term.DayNumber day) {
            return of(day.date());
        } else if (term instanceof Term.Arithmetic sum) {
            return "(%s %s %s)".formatted(of(sum.left()), sum.operator(), of(sum.right()));
        } else if (term instanceof Term.Opaque opaque) {
            return opaque.text();
        }
        return "asOf";
    }
}
