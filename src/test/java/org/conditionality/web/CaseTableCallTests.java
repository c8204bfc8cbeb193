package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An analyst sends a table of cases and gets a table of labels. */
@ServiceTest
final class CaseTableCallTests {

    private static final String BATCH = "/api/v1/evaluations/batch";

    private static final String CASES = """
            case,agreement,asOf,readings,signature.date,signature.form,forceLevel.usTroops,foreignMilitants.hosted
            4500 left,doha-2020,2020-12-01,us,2020-02-29,,"4,500",TRUE
            =wrong,doha-2020,2020-12-01,us,2020-02-30,,many,
            talks only,draft-2019,2019-10-01,us,,JOINT_STATEMENT,,no
            """;

    private final Client client;

    CaseTableCallTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    private Client.Reply send(String csv, String... accept) {
        var headers = new HashMap<>(Map.of("Content-Type", "text/csv"));
        if (accept.length > 0) {
            headers.put("Accept", accept[0]);
        }
        return client.send("POST", BATCH, headers, csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eachCaseIsARowOfLabelsOrOfWhatIsWrongWithIt() {
        var reply = send(CASES);

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        var rows = reply.text().split("\r\n");
        assertThat(rows).hasSize(4);
        assertThat(rows[0]).startsWith("line,case,agreement,asOf,problems,unused,notExact,doha-2020/us/");
        assertThat(rows[1]).startsWith("2,4500 left,doha-2020,2020-12-01,,,,").contains(",FROZEN+REVERSIBLE,");
        assertThat(rows[2])
                .startsWith("3,'=wrong,doha-2020,2020-12-01,")
                .contains("signature.date: The calendar has no day `2020-02-30`.")
                .contains("forceLevel.usTroops: It is a whole number from 0 up, not `many`.");
        assertThat(rows[3]).startsWith("4,talks only,draft-2019,2019-10-01,,foreignMilitants.hosted,,");
    }

    @Test
    void aClientThatWantsJsonGetsTheAnswersThemselves() {
        var results = send(CASES, "application/json").list("results");

        assertThat(results).extracting(each -> each.get("line")).containsExactly(2, 3, 4);
        assertThat(results.get(0))
                .containsEntry("name", "4500 left")
                .containsKey("answer")
                .doesNotContainKey("problem");
        assertThat(results.get(1).toString()).contains("/3/signature.date", "/3/forceLevel.usTroops");
    }

    @Test
    void factsThatContradictEachOtherAreTheFaultOfTheirRow() {
        var reply = send("""
                agreement,asOf,intraAfghanTalks.state,intraAfghanTalks.openedOn
                doha-2020,2020-12-01,NOT_STARTED,2020-09-12
                """);

        assertThat(reply.text().split("\r\n", -1)[1]).startsWith("2,,doha-2020,2020-12-01,\"intraAfghanTalks.state: ");
    }

    @Test
    void aTableThatIsNoneIsRefusedAsAWhole() {
        var reply = send("agreement,asOf,violnce.overall\ndoha-2020,2020-12-01,LESS\n");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors())
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .containsEntry("pointer", "/1/violnce.overall")
                        .containsEntry("suggestion", "Maybe `violence.overall`?"));

        assertThat(send("").status()).isIn(400, 422);
        assertThat(send("agreement,asOf\n").status()).isEqualTo(422);
        assertThat(send("agreement,asOf\n" + "doha-2020,2020-12-01\n".repeat(1_001))
                        .status())
                .isEqualTo(413);
        assertThat(send(CASES, "image/png").status()).isEqualTo(406);
    }
}
