package org.conditionality.rule.term;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conditionality.rule.parsed.Declarations;
import org.conditionality.rule.parsed.ParsedRule;

/**
 * What rules do with numbers and dates. Finding it takes some reading, so it is kept with the compiled rules.
 *
 * @param relevant the comparisons on which labels can depend
 * @param all those, and the comparisons on which only advisories depend
 * @param dated the comparisons of the date asked about on which labels can depend
 * @param passedOn the fields that rules do more with than compare, by path, with the ways in which each is passed on:
 *     the fields that must be known for it
 */
public record ComparisonAnalysis(
        Set<Comparison> relevant,
        Set<Comparison> all,
        Set<Comparison> dated,
        Map<String, List<List<String>>> passedOn) {

    public static ComparisonAnalysis of(Declarations declarations, List<ParsedRule> rules) {
        var reader = new ComparisonReader(declarations, rules);
        return new ComparisonAnalysis(
                reader.relevant(),
                reader.every(),
                reader.relevantToday(),
                new FieldEscapes(declarations, reader.footprints().own()).of(rules));
    }
}
