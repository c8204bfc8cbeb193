package org.conditionality.question.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conditionality.TestLibrary;
import org.conditionality.fact.Claims;
import org.conditionality.question.Question;
import org.conditionality.question.QuestionReader;
import org.conditionality.text.Problem;
import org.conditionality.text.RefusedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of a table is the question that a body would put, however a spreadsheet has saved it. */
final class CaseTableReaderTests {

    private static final QuestionReader QUESTIONS = new QuestionReader(TestLibrary.library());

    private static CaseTable read(String text) throws IOException {
        return CaseTableReader.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                Map.of(),
                TestLibrary.library(),
                QUESTIONS);
    }

    private static Question only(String text) throws IOException {
        var problems = new ArrayList<CaseProblem>();
        var question = read(text).rows().get(0).question(QUESTIONS, problems);
        assertThat(problems).isEmpty();
        return question.orElseThrow();
    }

    private static List<String> problems(String text) throws IOException {
        var problems = new ArrayList<CaseProblem>();
        read(text).rows().forEach(row -> row.question(QUESTIONS, problems));
        return problems.stream().map(each -> each.line() + " " + each.inWords()).toList();
    }

    private static List<Problem> refused(String text) {
        return catchThrowableOfType(RefusedInput.class, () -> read(text)).problems();
    }

    @Test
    void aRowIsTheQuestionThatABodyWouldPut() throws IOException {
        var question = only("""
                case,agreement,asOf,readings,violence.overall.claims.us,violence.overall.claims.taliban,forceLevel.usTroops,\
                foreignMilitants.hosted,settings.phaseTwoEnd,settings.phaseOneForce,usDecision[1].obligation,\
                usDecision[1].kind,usDecision[1].on,#why
                a,doha-2020,2020-12-01,us text,INCREASED,reduced,4500,TRUE,2021-04-29,8000,phase-two-troops,freeze,2020-11-01,x
                """);

        assertThat(question)
                .isEqualTo(QUESTIONS.read(Map.of(
                        "agreement",
                        "doha-2020",
                        "asOf",
                        "2020-12-01",
                        "readings",
                        List.of("us", "text"),
                        "detail",
                        "labels",
                        "settings",
                        Map.of("phaseTwoEnd", "2021-04-29", "phaseOneForce", 8000),
                        "facts",
                        Map.of(
                                "violence",
                                        Map.of(
                                                "overall",
                                                Map.of("claims", Map.of("us", "INCREASED", "taliban", "REDUCED"))),
                                "forceLevel", Map.of("usTroops", 4500),
                                "foreignMilitants", Map.of("hosted", true),
                                "usDecision",
                                        List.of(Map.of(
                                                "obligation",
                                                "phase-two-troops",
                                                "kind",
                                                "FREEZE",
                                                "on",
                                                "2020-11-01"))))));
        assertThat(question.facts().values().get("violence.overall")).isInstanceOf(Claims.class);
    }

    @Test
    void anEmptyCellAndWhatRWritesForItStateNothing() throws IOException {
        var question = only("""
                agreement,asOf,violence.overall,forceLevel.usTroops,foreignMilitants.hosted
                doha-2020,2020-12-01,NA,,null
                """);

        assertThat(question.facts().size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,  | 8600          | 8600
            ,  | 8600.0        | 8600
            ,  | '8,600'       | 8600
            ,  | 8 600         | 8600
            ,  | '1,208,600'   | 1208600
            ;  | 8.600         | 8600
            ;  | '8600,0'      | 8600
            ;  | 8600.0        | 8600
            """)
    void numbersAreReadAsSpreadsheetsWriteThem(String separator, String cell, int number) throws IOException {
        var question = only("agreement,asOf,forceLevel.usTroops\ndoha-2020,2020-12-01,CELL\n"
                .replace(",", separator)
                .replace("CELL", "\"" + cell + "\""));

        assertThat(question.facts().values()).containsEntry("forceLevel.usTroops", number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,  | 8.000  | `8.000` can be read as 8 or as 8000.
            ;  | '8,000'| `8,000` can be read as 8 or as 8000.
            ,  | 8.6    | It is a whole number from 0 up, not `8.6`.
            ,  | -5     | It is a whole number from 0 up, not `-5`.
            ,  | 8.600  | Maybe `8600`?
            ,  | #N/A   | `#N/A` is an error of a spreadsheet.
            ,  | #REF!  | `#REF!` is an error of a spreadsheet.
            ,  | 99999999999 | wants a whole number of troops up to 2147483647
            """)
    void aNumberThatCanBeReadInTwoWaysIsNotGuessed(String separator, String cell, String said) throws IOException {
        assertThat(problems("agreement,asOf,forceLevel.usTroops\ndoha-2020,2020-12-01,CELL\n"
                        .replace(",", separator)
                        .replace("CELL", "\"" + cell + "\"")))
                .singleElement()
                .asString()
                .startsWith("2 forceLevel.usTroops: ")
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-29",
        "2020-02-29 00:00:00",
        "2020-02-29T00:00",
        "2020/2/29",
        "29.2.2020",
        "29.02.2020",
        "2/29/2020",
        "29/02/2020"
    })
    void daysAreReadAsSpreadsheetsWriteThem(String day) throws IOException {
        assertThat(only("agreement,asOf\ndoha-2020," + day + "\n").asOf()).isEqualTo(LocalDate.of(2020, 2, 29));
    }

    @Test
    void theWholeTableShowsWhetherTheMonthComesFirst() throws IOException {
        var dates = read("agreement,asOf,signature.date\ndoha-2020,1/12/2020,\ndoha-2020,1/2/2021,2/29/2020\n")
                .rows();
        assertThat(dates).extracting(row -> row.body().get("asOf")).containsExactly("2020-01-12", "2021-01-02");

        assertThat(problems("agreement,asOf\ndoha-2020,1/12/2020\ndoha-2020,29/2/2020\ndoha-2020,2/29/2020\n"))
                .hasSize(3)
                .allMatch(each ->
                        each.contains("begins with the month or with the day, and the table does not show which."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-02-29  | The calendar has no day `2021-02-29`.
            43890       | Maybe `2020-02-29`, which a spreadsheet has saved as a number?
            Feb 29      | `Feb 29` is no day. Write days as in `2020-02-29`.
            """)
    void aDayThatIsNoneIsNamed(String cell, String said) throws IOException {
        assertThat(problems("agreement,asOf\ndoha-2020," + cell + "\n"))
                .anyMatch(each -> each.startsWith("2 asOf: ") && each.contains(said));
    }

    @Test
    void everyFaultOfEveryRowIsNamedWithItsColumn() throws IOException {
        assertThat(problems("""
                agreement,asOf,readings,violence.overall,usDecision[0].kind,usDecision[0].on,settings.phaseOneForce
                doha-2020,2020-12-01,us them,LESS,FREEZE,2020-11-01,99999
                doha,,us,,,,,more
                """))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("2 readings: `readings` cannot be `them`."),
                        one -> assertThat(one).startsWith("2 violence.overall: `violence.overall` cannot be `LESS`."),
                        one -> assertThat(one).startsWith("2 usDecision[0]: `usDecision` lacks `obligation`"),
                        one -> assertThat(one).startsWith("2 settings.phaseOneForce: "),
                        one -> assertThat(one).startsWith("3 Cell 8, `more`, stands under no header."),
                        one -> assertThat(one).startsWith("3 asOf: The date asked about is missing"),
                        one -> assertThat(one).startsWith("3 agreement: "));
    }

    @Test
    void aValueBesideClaimsIsNamed() throws IOException {
        assertThat(problems("""
                agreement,asOf,violence.overall,violence.overall.claims.us
                doha-2020,2020-12-01,REDUCED,INCREASED
                """)).singleElement().asString().contains("states something in addition to its claims");
    }

    @Test
    void aBadHeaderIsRefusedTogetherWithTheFaultsOfTheRows() {
        assertThat(refused("""
                agreement,forceLevel.usTrops,usDecision.kind,forceLevel.usTroops,forceLevel.usTroops
                doha,1,FREEZE,x,2
                """))
                .extracting(Problem::pointer)
                .containsExactly(
                        "/1/forceLevel.usTrops",
                        "/1/usDecision.kind",
                        "/1/forceLevel.usTroops",
                        "/1/asOf",
                        "/2/forceLevel.usTroops",
                        "/2/asOf",
                        "/2/agreement");
        assertThat(refused("agreement,forceLevel.usTrops,asOf\n1,1,1\n").get(0).suggestion())
                .isEqualTo("Maybe `forceLevel.usTroops`?");
    }

    @ParameterizedTest
    @CsvSource({"''", "' \n\n'", "'agreement,asOf\n'", "'agreement,asOf\n,\n'", "'# only a remark\n'"})
    void aTableWithoutCasesIsRefused(String text) {
        assertThat(refused(text)).isNotEmpty();
    }
}
