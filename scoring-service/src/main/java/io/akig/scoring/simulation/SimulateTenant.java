package io.akig.scoring.simulation;

import io.akig.core.score.Score;
import io.akig.core.score.Scorer;
import io.akig.kit.input.Language;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.ledger.TenantLedger;
import io.akig.scoring.registry.ActiveModel;
import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.score.Predictor;
import io.akig.scoring.score.TenantNotFound;
import java.util.concurrent.RejectedExecutionException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Scores a tenant before and after what is supposed, with the model that serves. Nothing is stored or remembered. */
final class SimulateTenant {
    private final LedgerReader ledgers;
    private final ModelRegistry models;
    private final Predictor predictor;
    private final Scheduler simulating;

    SimulateTenant(LedgerReader ledgers, ModelRegistry models, Predictor predictor, Scheduler simulating) {
        this.ledgers = ledgers;
        this.models = models;
        this.predictor = predictor;
        this.simulating = simulating;
    }

    /** Fails with {@link TenantNotFound}, {@link TooManySimulations}, without a model, or for a body that is none. */
    Mono<Simulation> simulate(String tenantId, byte[] body, Language language) {
        // Thousands of events to read and hundreds of scores would keep an event loop from its other requests.
        return Mono.fromCallable(() -> SuppositionReader.read(body))
                .subscribeOn(simulating)
                .flatMap(supposition -> simulate(tenantId, supposition, models.require(), language))
                .onErrorMap(RejectedExecutionException.class, full -> new TooManySimulations());
    }

    private Mono<Simulation> simulate(String tenantId, Supposition supposition, ActiveModel model, Language language) {
        return ledgers.read(tenantId)
                .switchIfEmpty(Mono.error(() -> new TenantNotFound(tenantId)))
                .publishOn(simulating)
                .map(ledger -> simulate(ledger, supposition, model.scorer(), language));
    }

    private Simulation simulate(TenantLedger ledger, Supposition supposition, Scorer scorer, Language language) {
        SupposedLedger supposed = new SupposedLedger(ledger, supposition, predictor.viewpoint(ledger, null, null));
        Score before = supposed.before(scorer);
        Score without = supposed.without(scorer);
        Score after = supposed.after(scorer);
        SimulatedScore.Renderer renderer = new SimulatedScore.Renderer(predictor, ledger, language);
        return new Simulation(
                ledger.tenantId(),
                before.viewpoint().asOf(),
                after.viewpoint().asOf(),
                ledger.currency().getCurrencyCode(),
                renderer.render(before),
                renderer.render(without),
                renderer.render(after),
                Change.of(before, without, after),
                ChangedReason.between(without, after, renderer),
                supposed.nextLevel(scorer));
    }
}
