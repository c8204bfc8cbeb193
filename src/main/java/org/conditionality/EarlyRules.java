package org.conditionality;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.conditionality.rule.Library;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;

/**
 * Opens the rules as soon as it is known where they are, while the rest of the service starts,
 * and loads the rules of all readings once it has.
 */
final class EarlyRules implements ApplicationListener<ApplicationEvent> {

    private Opening opening = new Opening(CompletableFuture.failedFuture(new IllegalStateException("Not begun.")));

    /** Rules that are being opened. */
    record Opening(CompletableFuture<Library> future) {

        /** Waits for the rules. Throws what opening them threw. */
        Library library() {
            try {
                return future.join();
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
            var rules = Optional.ofNullable(prepared.getEnvironment().getProperty("conditionality.rules"))
                    .map(Path::of);
            opening = new Opening(CompletableFuture.supplyAsync(() -> Library.open(rules)));
        } else if (event instanceof ApplicationContextInitializedEvent initialized) {
            initialized.getApplicationContext().getBeanFactory().registerSingleton("rulesOpening", opening);
        } else if (event instanceof ApplicationReadyEvent) {
            // What the first questions would otherwise wait for.
            var loading = new Thread(() -> opening.library().load(), "rules");
            loading.setDaemon(true);
            loading.start();
        }
    }
}
