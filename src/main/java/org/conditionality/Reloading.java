package org.conditionality;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conditionality.incident.Ledgers;
import org.conditionality.reload.DirectoryWatch;
import org.conditionality.reload.Reloader;
import org.conditionality.reload.RulesInForce;
import org.conditionality.scenario.read.ScenarioFiles;
import org.conditionality.text.VisibleText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Watches the directories of rules and scenarios from when the service is ready until it stops. */
@Component
final class Reloading implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Reloading.class);

    /** How long a change on a drive that tells of none may go unnoticed. */
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final ReloadSettings settings;
    private final Directories directories;
    private final RulesInForce rules;
    private final Ledgers ledgers;
    private @Nullable DirectoryWatch watch;

    Reloading(ReloadSettings settings, Directories directories, RulesInForce rules, Ledgers ledgers) {
        this.settings = settings;
        this.directories = directories;
        this.rules = rules;
        this.ledgers = ledgers;
    }

    @Override
    public synchronized void onApplicationEvent(ApplicationReadyEvent event) {
        var directory = directories.rulesDirectory();
        directory.ifPresent(own -> warnOfUntested());
        if (settings.enabled() && directory.isPresent() && watch == null) {
            watch = begin(directory.get(), directories.scenariosDirectory());
        }
    }

    private void warnOfUntested() {
        var agreements = rules.edition().library().packs().stream()
                .map(pack -> pack.agreement().id())
                .toList();
        ScenarioFiles.withoutFiles(directories.scenariosDirectory(), agreements)
                .forEach(agreement -> LOG.warn(ScenarioFiles.untestedInWords(agreement)));
    }

    private DirectoryWatch begin(Path directory, Optional<Path> scenarios) {
        var reloader = new Reloader(rules, ledgers, directory, scenarios, settings.scenarios());
        var watched = new ArrayList<>(List.of(directory));
        scenarios.ifPresent(watched::add);
        return DirectoryWatch.over(
                watched,
                INTERVAL,
                () -> reloader.refresh().forEach(news -> LOG.info("{}", VisibleText.line(news))),
                failure -> LOG.error("The rules could not be read again; those in force stay", failure));
    }

    @Override
    public synchronized void destroy() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }
}
