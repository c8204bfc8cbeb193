package org.conditionality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.conditionality.RulesCopy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Rules are saved while the service answers, twenty times or, with {@code -Dreloads=200}, as often as is said. */
@ServiceTest
@DirtiesContext
final class HotReloadTests {

    private static final String AGREEMENT = "framework-2019";
    private static final String US = "rules/framework-2019/us.drl";
    private static final int RELOADS = Integer.getInteger("reloads", 20);
    private static final int CLIENTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, Object> QUESTION =
            Map.of("agreement", AGREEMENT, "asOf", "2019-07-01", "facts", Map.of("ceasefire", Map.of("state", "NONE")));

    private static final RulesCopy COPY = RulesCopy.of(AGREEMENT);

    private final Client client;

    HotReloadTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @DynamicPropertySource
    static void readTheCopy(DynamicPropertyRegistry registry) {
        registry.add("conditionality.rules", () -> COPY.rules().toString());
        registry.add("conditionality.scenarios", () -> COPY.scenarios().toString());
    }

    @AfterAll
    static void removeTheCopy() {
        COPY.close();
    }

    @Test
    void underConstantRequestsReloadsCauseNoFailureAndEveryAnswerHasTheOldOrTheNewVersion() throws Exception {
        var versions = new HashSet<String>(Set.of(version()));
        var stop = new AtomicBoolean();
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            Callable<List<Client.Reply>> asking = () -> {
                var replies = new ArrayList<Client.Reply>();
                while (!stop.get()) {
                    replies.add(client.post("/api/v1/evaluations", QUESTION));
                    Thread.sleep(20);
                }
                return replies;
            };
            var asked = List.of(pool.submit(asking), pool.submit(asking), pool.submit(asking), pool.submit(asking));
            for (var reload = 0; reload < RELOADS; reload++) {
                var before = version();
                COPY.edit(US, reload % 2 == 0 ? "// Draft" : "// A draft", reload % 2 == 0 ? "// A draft" : "// Draft");
                versions.add(awaitOtherThan(before));
            }
            stop.set(true);
            var seen = new HashSet<String>();
            for (var client : asked) {
                assertThat(client.get()).isNotEmpty().allSatisfy(reply -> {
                    assertThat(reply.status()).isEqualTo(200);
                    seen.add(text(reply.json(), "rulesVersion"));
                });
            }
            assertThat(seen).isEqualTo(versions).hasSize(2);
        } finally {
            stop.set(true);
            pool.shutdownNow();
        }
    }

    @Test
    void rulesThatCannotBeUsedAreShownWithTheirFaultsWhileTheOldOnesAnswer() throws InterruptedException {
        var before = version();
        var text = COPY.read(US);
        COPY.edit(US, "Power.freeze(", "Power.freez(");
        var refused = awaitProblems(true);

        assertThat(refused.get("rulesVersion")).isEqualTo(before);
        assertThat(text(refused, "newerVersion")).startsWith("sha256:").isNotEqualTo(before);
        assertThat(refused.get("problems")).asString().contains("framework-2019/us.drl:", "freez");
        assertThat(client.get("/api/v1/rules/" + AGREEMENT).json())
                .containsEntry("newerVersion", refused.get("newerVersion"))
                .containsEntry("problems", refused.get("problems"));
        assertThat(client.post("/api/v1/evaluations", QUESTION).json()).containsEntry("rulesVersion", before);

        COPY.write(US, text);
        assertThat(awaitProblems(false)).doesNotContainKey("newerVersion").containsEntry("rulesVersion", before);
    }

    private String awaitOtherThan(String version) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var now = version();
        while (now.equals(version) && System.nanoTime() < until) {
            Thread.sleep(20);
            now = version();
        }
        assertThat(now).isNotEqualTo(version);
        return now;
    }

    private Map<String, Object> awaitProblems(boolean any) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var now = pack();
        while (Client.objects(now, "problems").isEmpty() == any && System.nanoTime() < until) {
            Thread.sleep(20);
            now = pack();
        }
        assertThat(Client.objects(now, "problems").isEmpty()).isNotEqualTo(any);
        return now;
    }

    private Map<String, Object> pack() {
        return client.get("/api/v1/rules").list("packs").get(0);
    }

    private String version() {
        return text(pack(), "rulesVersion");
    }

    private static String text(Map<String, Object> object, String field) {
        return Objects.requireNonNull(object.get(field)).toString();
    }
}
