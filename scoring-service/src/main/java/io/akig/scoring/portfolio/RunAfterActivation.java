package io.akig.scoring.portfolio;

import io.akig.scoring.registry.ModelRegistry;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Asks for a run over all agencies when this replica answers with another model than before, whoever activated it and wherever:
 * until then every list would show what the model before had said.
 */
final class RunAfterActivation {
    private static final Logger LOG = LoggerFactory.getLogger(RunAfterActivation.class);

    private final RunStore runs;
    private final ModelRegistry models;
    private final Clock clock;

    RunAfterActivation(RunStore runs, ModelRegistry models, Clock clock) {
        this.runs = runs;
        this.models = models;
        this.clock = clock;
    }

    Mono<Void> ask() {
        return Mono.defer(() -> models.isAvailable()
                        ? runs.insertAfterActivation(models.require().version(), clock.instant())
                        : Mono.empty())
                .doOnNext(
                        run -> LOG.info("another model answers: portfolio run {} scores all tenants with it", run.id()))
                // Another replica was as fast.
                .onErrorResume(R2dbcDataIntegrityViolationException.class, asked -> Mono.empty())
                .then();
    }
}
