package org.conditionality.rule.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conditionality.rule.engine.EngineServices;
import org.conditionality.rule.parsed.Declarations;
import org.conditionality.rule.parsed.World;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

/** No more sessions wait than may, and those of the rules used longest ago go first. */
class SessionBudgetTests {

    private static final World WORLD = World.of(LocalDate.of(2020, 3, 1), Map.of(), Map.of());

    private final KieBase base = base();
    private final FactBinder binder = new FactBinder(base, new Declarations(Map.of(), Map.of(), ""));
    private final SessionBudget budget = new SessionBudget(2);
    private final SessionPool older = pool();
    private final SessionPool newer = pool();

    private static KieBase base() {
        EngineServices.find();
        return KieBaseBuilder.createKieBaseFromModel(List.of());
    }

    private SessionPool pool() {
        var justifications = new Justifications(Map.of(), binder);
        return new SessionPool(budget, () -> new LiveSession(base.newKieSession(), binder, justifications));
    }

    @Test
    void noMoreSessionsWaitThanMay() {
        use(older, 5);

        assertThat(budget.waiting()).isEqualTo(2);
        assertThat(base.getKieSessions()).hasSize(2);
    }

    @Test
    void thoseUsedLongestAgoGoFirst() {
        use(older, 2);
        use(newer, 2);

        assertThat(older.waiting()).isZero();
        assertThat(newer.waiting()).isEqualTo(2);
    }

    @Test
    void aSessionThatWaitsIsUsedAgain() {
        use(older, 1);
        use(older, 1);

        assertThat(base.getKieSessions()).hasSize(1);
    }

    @Test
    void aSessionIsNotUsedForEver() {
        var first = older.take();
        older.giveBack(first);
        for (var use = 0; use < 1_500; use++) {
            use(older, 1);
        }

        assertThat(older.take()).isNotSameAs(first);
        assertThat(base.getKieSessions()).hasSize(1);
    }

    /** Uses some sessions at the same time. */
    private static void use(SessionPool pool, int sessions) {
        var taken = new ArrayList<LiveSession>();
        for (var number = 0; number < sessions; number++) {
            taken.add(pool.take());
        }
        for (var session : taken) {
            session.suppose(WORLD);
            pool.giveBack(session);
        }
    }
}
