package org.conditionality;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.conditionality.rule.pack.Library;
import org.conditionality.work.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;

/** Opens the rules as soon as it is known where they are, while the rest of the service starts. */
final class EarlyRules implements ApplicationListener<ApplicationEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyRules.class);

    private static final CompletableFuture<Library> TAKEN =
            CompletableFuture.failedFuture(new IllegalStateException("The rules have been taken."));

    private Opening opening = new Opening(TAKEN);

    /** Rules that are being opened. */
    static final class Opening {

        private final AtomicReference<CompletableFuture<Library>> future;

        Opening(CompletableFuture<Library> future) {
            this.future = new AtomicReference<>(future);
        }

        /** Waits for the rules, once: kept here, they would never be forgotten. Throws what opening them threw. */
        Library take() {
            try {
                return future.getAndSet(TAKEN).join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
            var configured = prepared.getEnvironment().getProperty("conditionality.rules");
            var rules = Directories.orHere(configured == null ? null : Path.of(configured), "rules");
            LOG.info(Directories.inWords(rules));
            opening = new Opening(CompletableFuture.supplyAsync(() -> Library.open(rules), Workers.executor()));
        } else if (event instanceof ApplicationContextInitializedEvent initialized) {
            initialized.getApplicationContext().getBeanFactory().registerSingleton("rulesOpening", opening);
        }
    }
}
