package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ledgers are loaded, named by questions, shown and forgotten. */
@ServiceTest
final class LedgerTests {

    private static final String HEADER = "date,perpetrator,target,kind,recordedBy\n";
    private static final String ATTACK = "2020-11-20,TALIBAN,US,RAID,us\n";

    private final Client client;

    LedgerTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void aQuestionNamesALedgerAndIsAnsweredByIt() {
        assertThat(load("?id=attacks", HEADER + ATTACK + "2020-13-01,,,,\n").json())
                .containsEntry("id", "attacks")
                .containsEntry("rows", 2)
                .containsEntry("loaded", 1)
                .containsEntry("refused", 1);

        var question = Map.of(
                "agreement",
                "doha-2020",
                "readings",
                List.of("us"),
                "asOf",
                "2020-12-01",
                "ledgers",
                List.of("attacks"));
        assertThat(client.post("/api/v1/evaluations", question).text())
                .contains("\"talibanAttacks.onUsForces\":{\"value\":true,\"rule\":\"The Taliban attacked US forces\"");
        assertThat(client.get("/api/v1/ledgers").text()).contains("\"attacks\"");
        assertThat(client.get("/api/v1/ledgers/attacks").text())
                .contains("\"byMonth\":{\"2020-11\":1}", "\"byKind\":{\"RAID\":1}", "\"byRecorder\":{\"us\":1}");

        assertThat(load("?id=attacks", HEADER).status()).isEqualTo(409);
        assertThat(client.send("DELETE", "/api/v1/ledgers/attacks", Map.of(), null)
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/api/v1/ledgers/attacks").status()).isEqualTo(404);
        assertThat(client.post("/api/v1/evaluations", question).errors())
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .containsEntry("pointer", "/ledgers/0")
                        .containsEntry("detail", "There is no ledger `attacks`."));
    }

    @Test
    void anIdIsGivenWhereNoneIsChosen() {
        var id = String.valueOf(load("", HEADER + ATTACK).json().get("id"));

        assertThat(client.get("/api/v1/ledgers/" + id).status()).isEqualTo(200);
    }

    @Test
    void aLedgerMayBeLargerThanOtherBodies() {
        var rows = ATTACK.repeat(100_000);

        assertThat(load("?id=large", HEADER + rows).json()).containsEntry("loaded", 100_000);
        client.send("DELETE", "/api/v1/ledgers/large", Map.of(), null);
    }

    @Test
    void aMediaTypeHasNoCase() {
        var rows = (HEADER + ATTACK.repeat(50_000)).getBytes(StandardCharsets.UTF_8);

        for (var type : List.of("Text/CSV", "TEXT/csv; Charset=UTF-8", "text/csv;header=present")) {
            var reply = client.send("POST", "/api/v1/ledgers?id=cased", Map.of("Content-Type", type), rows);
            assertThat(reply.json()).as(type).containsEntry("loaded", 50_000);
            client.send("DELETE", "/api/v1/ledgers/cased", Map.of(), null);
        }
    }

    @Test
    void aCompressedBodyIsCalledSo() {
        for (var path : List.of("/api/v1/ledgers", "/api/v1/evaluations")) {
            var reply = client.send(
                    "POST", path, Map.of("Content-Type", "text/csv", "Content-Encoding", "gzip"), new byte[] {
                        0x1F, (byte) 0x8B, 8, 0
                    });
            assertThat(reply.status()).isEqualTo(415);
            assertThat(reply.text()).contains("its `Content-Encoding` is `gzip`", "Send it as it is");
        }
        assertThat(client.send("POST", "/api/v1/ledgers", Map.of("Content-Type", "text/csv"), new byte[] {
                            'P', 'K', 3, 4, 20, 0
                        })
                        .text())
                .contains("The ledger is a ZIP archive");
    }

    @Test
    void whatCannotBeLoadedIsRefused() {
        assertThat(load("?strict=true", HEADER + ATTACK + "x,,,,\n").errors())
                .singleElement()
                .satisfies(
                        error -> assertThat(String.valueOf(error.get("detail"))).startsWith("Line 3:"));
        assertThat(load("?layout=ged", HEADER).status()).isEqualTo(422);
        assertThat(load("?strict=perhaps", HEADER).status()).isEqualTo(422);
        assertThat(load("?id=a/b", HEADER).status()).isEqualTo(422);
        assertThat(load("?strikt=true", HEADER).text()).contains("Maybe `strict`?");
        assertThat(load("?coverageFrom=2020-01-01", HEADER).status()).isEqualTo(422);
        assertThat(load("", ATTACK).text()).contains("There is no header");
        assertThat(load("", "").status()).isEqualTo(422);
        assertThat(client.post("/api/v1/ledgers", Map.of()).text()).contains("must be text/csv");
        var latin = client.send(
                "POST", "/api/v1/ledgers", Map.of("Content-Type", "text/csv"), new byte[] {'d', (byte) 0xE9, ','});
        assertThat(latin.text()).contains("not UTF-8");
    }

    private Client.Reply load(String query, String csv) {
        return client.send(
                "POST",
                "/api/v1/ledgers" + query,
                Map.of("Content-Type", "text/csv"),
                csv.getBytes(StandardCharsets.UTF_8));
    }
}
