package io.akig.scoring.portfolio;

import io.akig.scoring.portfolio.RunStore.LeaseLost;
import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.score.PredictionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes up runs that nobody works on, one at a time, and holds each by a lease that is renewed while the work lasts. A
 * replica that dies lets its lease pass, and another one goes on where the last commit was.
 */
final class WorkOnRuns {
    private static final Logger LOG = LoggerFactory.getLogger(WorkOnRuns.class);
    private static final int MAX_ATTEMPTS = 5;

    private final RunStore runs;
    private final ScorePortfolio scores;
    private final ModelRegistry models;
    private final Clock clock;
    private final Duration lease;

    WorkOnRuns(RunStore runs, ScorePortfolio scores, ModelRegistry models, Clock clock, Duration lease) {
        this.runs = runs;
        this.scores = scores;
        this.models = models;
        this.clock = clock;
        this.lease = lease;
    }

    /** Works until nothing is left to take up. */
    Mono<Void> look() {
        return Mono.defer(this::next).repeat().takeWhile(worked -> worked).then();
    }

    private Mono<Boolean> next() {
        if (!models.isAvailable()) {
            return Mono.just(false);
        }
        Instant now = clock.instant();
        UUID owner = PredictionId.next(now);
        return runs.claim(owner, lease, MAX_ATTEMPTS, now)
                .flatMap(run -> work(run, owner).thenReturn(true))
                .defaultIfEmpty(false);
    }

    private Mono<Void> work(PortfolioRun run, UUID owner) {
        Mono<Void> work = scores.score(run, owner, lease)
                .then(Mono.defer(() -> runs.complete(run.id(), owner, clock.instant())))
                .doOnSuccess(done -> LOG.info("portfolio run {} is complete", run.id()));
        return Mono.usingWhen(
                        Mono.just(run),
                        mine -> work.takeUntilOther(keep(mine, owner)),
                        mine -> Mono.empty(),
                        (mine, error) -> failed(mine, owner, error),
                        // The service is stopping: another replica need not wait for the lease to pass.
                        mine -> runs.release(mine.id(), owner, Duration.ZERO, ""))
                .onErrorResume(error -> Mono.empty());
    }

    /** Never ends but with an error, when the lease is lost. */
    private Mono<Void> keep(PortfolioRun run, UUID owner) {
        return Flux.interval(lease.dividedBy(3))
                .onBackpressureDrop()
                .concatMap(tick -> runs.keep(run.id(), owner, lease).onErrorResume(this::harmless))
                .then();
    }

    /** A renewal that did not reach the database may be followed by one that does, before the lease has passed. */
    private Mono<Void> harmless(Throwable error) {
        return error instanceof LeaseLost ? Mono.error(error) : Mono.empty();
    }

    private Mono<Void> failed(PortfolioRun run, UUID owner, Throwable error) {
        LOG.warn("portfolio run {} was interrupted: {}", run.id(), error.toString());
        return error instanceof LeaseLost
                ? Mono.empty()
                : runs.release(run.id(), owner, lease, String.valueOf(error.getMessage()))
                        .onErrorComplete();
    }
}
