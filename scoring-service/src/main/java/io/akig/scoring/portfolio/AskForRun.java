package io.akig.scoring.portfolio;

import io.akig.kit.database.Database;
import io.akig.scoring.portfolio.PortfolioRun.State;
import io.akig.scoring.portfolio.PortfolioRun.Trigger;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The nightly run over all agencies, asked for from outside of the service: any replica that serves a model takes it up. */
public final class AskForRun {
    private final RunStore runs;
    private final Clock clock;

    public AskForRun(Database database, Clock clock) {
        this.runs = new RunStore(database);
        this.clock = clock;
    }

    /** The new run, or the one under way. */
    public Mono<Progress> ask() {
        return Mono.defer(() -> runs.insert(null, Trigger.NIGHTLY, clock.instant()))
                .switchIfEmpty(Mono.defer(() -> runs.active(null)))
                .map(Progress::of);
    }

    /** Empty if there is no such run. */
    public Mono<Progress> look(UUID run) {
        return runs.find(run).map(Progress::of);
    }

    /**
     * How far a run is.
     *
     * @param over nobody works on it any more
     * @param done tenants that had their turn
     * @param total null until a replica has taken it up
     * @param failed of those, how many could not be scored
     * @param error why it was given up; null otherwise
     */
    public record Progress(
            UUID run, boolean over, long done, @Nullable Long total, long failed, @Nullable String error) {
        private static Progress of(PortfolioRun run) {
            boolean failed = run.state() == State.FAILED;
            return new Progress(
                    run.id(),
                    failed || run.state() == State.COMPLETED,
                    run.done(),
                    run.total(),
                    run.failed(),
                    failed ? String.valueOf(run.error()) : null);
        }
    }
}
