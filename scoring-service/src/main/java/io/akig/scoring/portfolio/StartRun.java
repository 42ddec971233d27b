package io.akig.scoring.portfolio;

import io.akig.kit.problem.ProblemException;
import io.akig.scoring.portfolio.PortfolioRun.Trigger;
import io.akig.scoring.registry.ModelRegistry;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Asks for a run; a scope has one at a time, so who asks during one is told of that. */
final class StartRun {
    private static final int TRIES = 3;

    private final RunStore runs;
    private final ModelRegistry models;
    private final Clock clock;

    StartRun(RunStore runs, ModelRegistry models, Clock clock) {
        this.runs = runs;
        this.models = models;
        this.clock = clock;
    }

    /** @param agencyId null: the tenants of all agencies */
    Mono<PortfolioRun> start(@Nullable String agencyId, Trigger trigger) {
        return Mono.defer(() -> {
            var unused = models.require();
            Mono<PortfolioRun> started = Mono.defer(() -> runs.insert(agencyId, trigger, clock.instant()))
                    .switchIfEmpty(Mono.defer(() -> runs.active(agencyId)));
            // The one that was in the way may have ended before it was looked for.
            return known(agencyId)
                    .then(started.repeatWhenEmpty(TRIES, tries -> tries))
                    .single();
        });
    }

    private Mono<Void> known(@Nullable String agencyId) {
        return agencyId == null
                ? Mono.empty()
                : runs.agencyExists(agencyId).flatMap(exists -> exists ? Mono.empty() : Mono.error(unknownAgency()));
    }

    /** The same for one that the asker does not see. */
    static ProblemException unknownAgency() {
        return ProblemException.invalid("agency_id", "no agency has this id");
    }
}
