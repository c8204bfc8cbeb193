package org.conditionality;

import org.conditionality.reload.RulesInForce;
import org.conditionality.work.Workers;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Asks all rules once the service has started, which loads what the first users would otherwise wait for. Until they have
 * answered, the service is not ready.
 */
@Component
final class FirstQuestions implements ApplicationListener<ApplicationReadyEvent> {

    private final RulesInForce rules;

    FirstQuestions(RulesInForce rules) {
        this.rules = rules;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        Workers.thread("rules", rules.edition().answering()::ask).start();
    }
}
