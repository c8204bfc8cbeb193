package org.conditionality.web.error;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.conditionality.web.http.Routes;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the service works for one request.
 *
 * @param time for any other
 * @param scenarioTime for a run of scenarios
 * @param ledgerTime for a ledger, most of which is waiting for the client to send it
 */
@ConfigurationProperties("conditionality.limits")
record TimeLimits(
        @DefaultValue("30s") Duration time,
        @DefaultValue("10m") Duration scenarioTime,
        @DefaultValue("10m") Duration ledgerTime) {

    private static final String LEDGERS = Routes.LEDGERS;
    private static final String SCENARIOS = Routes.BASE + "/scenarios";

    Duration of(HttpServletRequest request) {
        return switch (setting(request)) {
            case "scenario-time" -> scenarioTime;
            case "ledger-time" -> ledgerTime;
            default -> time;
        };
    }

    /** The setting, below {@code conditionality.limits}, that says how long a request may take. */
    static String setting(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith(SCENARIOS) || path.equals(Routes.SCENARIO_RUNS)) {
            return "scenario-time";
        }
        return path.equals(LEDGERS) ? "ledger-time" : "time";
    }
}
