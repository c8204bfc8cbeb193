package org.conditionality.rule.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.conditionality.fact.FactControl;
import org.conditionality.fact.FactNaming;
import org.conditionality.fact.FactType;
import org.conditionality.fact.Field;
import org.conditionality.rule.drl.DrlFile;
import org.conditionality.rule.drl.read.DrlText;
import org.conditionality.rule.files.RuleFiles;
import org.conditionality.rule.finding.Finding;
import org.conditionality.rule.finding.FindingCode;
import org.conditionality.rule.pack.AgreementReader;
import org.conditionality.rule.parsed.Declarations;
import org.conditionality.rule.reading.ReadingLoader;
import org.conditionality.rule.term.Comparison;
import org.conditionality.rule.term.ComparisonAnalysis;
import org.conditionality.rule.term.Term;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JavaType;

/** What is kept comes back as it was, and in the order it had. */
class KeptValuesTests {

    @Test
    void whatIsReadOfTheShippedRulesComesBack() {
        var files = RuleFiles.read(Optional.of(Path.of("rules")));
        var cache = ModuleCache.ofUser();
        var loader = new ReadingLoader(cache);
        files.drl().texts().values().forEach(text -> comesBack(KeptValues.one(DrlFile.class), DrlText.read(text)));
        for (var agreement : files.agreements()) {
            for (var reading : AgreementReader.readings(agreement, files)) {
                var declarations = loader.declarations(reading);

                comesBack(KeptValues.one(Declarations.class), declarations);
                comesBack(
                        KeptValues.one(ComparisonAnalysis.class),
                        ComparisonAnalysis.of(declarations, loader.rules(reading)));
            }
        }
    }

    @Test
    void findingsComeBackWithAndWithoutARule() {
        comesBack(
                KeptValues.listOf(Finding.class),
                List.of(
                        new Finding(
                                FindingCode.UNKNOWN_FIELD,
                                "a/us.drl",
                                3,
                                5,
                                6,
                                "A rule",
                                "There is no “hostd”.",
                                "Maybe?"),
                        Finding.of(FindingCode.DIRECTORY, "", "Nothing.", null)));
        comesBack(KeptValues.listOf(Finding.class), List.of());
    }

    @Test
    void valuesOfAnyTypeKeepTheirType() {
        var date = new Term.Constant(LocalDate.of(2020, 2, 29));
        var terms = List.<Term>of(
                new Term.Arithmetic('+', new Term.Constant(7), new Term.Constant(8L)),
                new Term.Shift(date, Term.Unit.MONTHS, new Term.SettingValue("days"), -1),
                new Term.DayNumber(new Term.Today()),
                new Term.FieldValue("a.b"),
                new Term.ItemValue("c.d"),
                new Term.Opaque("a % b", new TreeSet<>(Set.of("a.b", "a.a")), Set.of("c.d"), true));

        comesBack(KeptValues.listOf(Term.class), terms);
        comesBack(
                KeptValues.listOf(FactType.class),
                List.of(new FactType(
                        "a",
                        "",
                        true,
                        List.of(new Field(
                                "a",
                                "b",
                                Field.Kind.DATE,
                                List.of(),
                                true,
                                null,
                                "",
                                "",
                                null,
                                null,
                                List.of(LocalDate.of(2020, 1, 1), 5),
                                FactControl.parse("US + TALIBAN; false: US, TALIBAN"),
                                new FactNaming("B", List.of("b0"), Map.of("C", "c"), Map.of("D", "C")))))));
    }

    @Test
    void setsComeBackInTheOrderTheyHad() {
        var comparisons = new LinkedHashSet<Comparison>();
        for (var value : new int[] {5, 1, 4, 2, 3}) {
            comparisons.add(new Comparison(new Term.FieldValue("x.y"), "<", new Term.Constant(value)));
        }

        var measures =
                new ComparisonAnalysis(comparisons, comparisons, Set.of(), Map.of("x.y", List.of(List.of("x.z"))));

        assertThat(back(KeptValues.one(ComparisonAnalysis.class), measures))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(measures).hasToString(measures.toString()));
        SortedSet<String> fields = new TreeSet<>(Set.of("b.c", "a.b"));
        comesBack(KeptValues.sortedSetOf(String.class), fields);
    }

    @Test
    void whatIsSomethingElseIsNotTakenForIt() {
        for (var json : List.of("", "{}", "[1]", "[\"java.net.URL\",\"http://a\"]", "nonsense", "null")) {
            assertThat(KeptValues.<Object>read(
                            KeptValues.one(Declarations.class), json.getBytes(StandardCharsets.UTF_8)))
                    .as(json)
                    .isEmpty();
        }
        var foreign = "[{\"@type\":\"Constant\",\"value\":[\"java.net.URL\",\"http://a\"]}]";
        assertThat(KeptValues.<Object>read(KeptValues.listOf(Term.class), foreign.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static void comesBack(JavaType type, Object value) {
        assertThat(back(type, value)).hasValue(value);
    }

    private static Optional<Object> back(JavaType type, Object value) {
        return KeptValues.read(type, KeptValues.write(type, value));
    }
}
