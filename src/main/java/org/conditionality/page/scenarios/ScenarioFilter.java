package org.conditionality.page.scenarios;

import java.util.List;
import java.util.Locale;
import org.conditionality.scenario.ScenarioFile;
import org.conditionality.scenario.read.ScenarioFiles;

/**
 * Which scenarios are shown, or run.
 *
 * @param agreement those about it; all where it is empty
 * @param find a part of a name or a file, in any case; all where it is empty
 */
public record ScenarioFilter(String agreement, String find) {

    /** Everything. */
    public static final ScenarioFilter ALL = new ScenarioFilter("", "");

    /** The files with what is chosen of them; those of which nothing is are left out. */
    public List<ScenarioFile> from(ScenarioFiles scenarios) {
        return scenarios.files().stream()
                .filter(file -> agreement.isEmpty() || agreement.equals(file.agreement()))
                .map(file -> holds(file.file()) ? file : file.named(this::holds))
                .filter(file -> !file.isEmpty())
                .toList();
    }

    private boolean holds(String text) {
        return text.toLowerCase(Locale.ROOT).contains(find.strip().toLowerCase(Locale.ROOT));
    }
}
