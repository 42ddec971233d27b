package io.akig.scoring.portfolio;

import io.akig.kit.schedule.OneReplica;
import io.akig.scoring.portfolio.PortfolioRun.Trigger;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** The run over all agencies that nobody has to ask for; of several replicas one asks. */
final class NightlyRun {
    // More than the clocks of two replicas differ, less than any two nights.
    private static final Duration APART = Duration.ofMinutes(10);

    private final StartRun start;
    private final OneReplica replicas;

    NightlyRun(StartRun start, OneReplica replicas) {
        this.start = start;
        this.replicas = replicas;
    }

    /** Empty when another replica asked. */
    Mono<PortfolioRun> ask() {
        return replicas.alone("nightly-portfolio-run", APART, start.start(null, Trigger.NIGHTLY));
    }
}
