package org.conditionality.rule.pack;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.conditionality.norm.Derived;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.finding.RulesFault;
import org.conditionality.rule.parsed.RuleInfo;
import org.conditionality.rule.session.Conclusions;

/**
 * A field whose value follows from incidents.
 *
 * @param rules the rules that conclude it
 * @param counts the counts they rest on: numbers of incidents, totals and what is covered
 */
public record DerivedField(String field, Object value, List<RuleInfo> rules, List<Object> counts) {

    /** Every field of which rules conclude a value, by path. Throws {@link RulesFault} where one has two. */
    static List<DerivedField> all(Conclusions conclusions) {
        var found = new HashMap<String, DerivedField>();
        for (var derived : conclusions.all(Derived.class)) {
            var one = of(derived, conclusions);
            var other = found.putIfAbsent(derived.field(), one);
            if (other != null) {
                throw RulesFault.of(
                        FindingCode.CONFLICT,
                        "",
                        "`%s` follows as %s from %s, and as %s from %s. Make the two exclude each other."
                                .formatted(derived.field(), other.value(), other.rules(), one.value(), one.rules()));
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(DerivedField::field))
                .toList();
    }

    private static DerivedField of(Derived derived, Conclusions conclusions) {
        var supports = conclusions.supports(derived);
        return new DerivedField(
                derived.field(),
                derived.value(),
                supports.stream()
                        .map(Conclusions.Support::rule)
                        .distinct()
                        .sorted(Comparator.comparing(RuleInfo::name))
                        .toList(),
                supports.stream()
                        .flatMap(support -> support.from().stream())
                        .distinct()
                        .toList());
    }
}
