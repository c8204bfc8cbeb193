package org.conditionality.page;

import java.util.concurrent.atomic.AtomicReference;
import org.conditionality.reload.RulesEdition;
import org.conditionality.scenario.read.ScenarioFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The scenarios that pages show: read once for each state of the rules, since reading all of them takes its time. */
@Component
final class PageScenarios {

    private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

    private record Read(RulesEdition edition, ScenarioFiles files) {}

    /** Those of one state of the rules. */
    ScenarioFiles of(RulesEdition edition) {
        var known = last.get();
        if (known != null && known.edition().equals(edition)) {
            return known.files();
        }
        var read = new Read(edition, edition.scenarios());
        last.set(read);
        return read.files();
    }
}
