package io.akig.scoring.outcomes;

import io.akig.core.features.Feature;
import io.akig.core.features.FeatureFold;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.model.Bundle;
import io.akig.core.model.FeatureReference;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.ledger.TenantLedger;
import io.akig.kit.schedule.OneReplica;
import io.akig.scoring.outcomes.DriftStore.Sampled;
import io.akig.scoring.registry.ModelRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Compares the features of recent predictions with those the serving model was trained on. Features are not stored: the
 * ledger seen from a prediction's viewpoint gives them again, to the last bit.
 */
final class MeasureDrift {
    private static final int CHUNK = 200;

    private final DriftStore store;
    private final LedgerReader ledgers;
    private final ModelRegistry models;
    private final OneReplica replicas;
    private final Clock clock;
    private final Scheduler folding;
    private final OutcomesSettings settings;

    MeasureDrift(
            DriftStore store,
            LedgerReader ledgers,
            ModelRegistry models,
            OneReplica replicas,
            Clock clock,
            Scheduler folding,
            OutcomesSettings settings) {
        this.store = store;
        this.ledgers = ledgers;
        this.models = models;
        this.replicas = replicas;
        this.clock = clock;
        this.folding = folding;
        this.settings = settings;
    }

    /** By one replica for all; nothing without a model. */
    Mono<Void> run() {
        Duration atLeast = settings.driftEvery().multipliedBy(9).dividedBy(10);
        return Mono.defer(() ->
                models.isAvailable() ? replicas.alone("drift", atLeast, now()).then() : Mono.empty());
    }

    /** The report, stored. */
    Mono<DriftReport> now() {
        return Mono.defer(() -> {
            Bundle bundle = models.require().model().bundle();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return store.sample(bundle.version(), now.minus(settings.driftWindow()), settings.driftSample())
                    .flatMap(sample -> Flux.fromIterable(sample)
                            .buffer(CHUNK)
                            .concatMap(sampled -> rows(sampled, bundle.graceDays()), 1)
                            .collectList()
                            .publishOn(folding)
                            .map(rows ->
                                    report(bundle, rows, SampledDays.of(sample).areAWholeMonth(), now)))
                    .flatMap(report -> store.put(bundle.version(), report).thenReturn(report));
        });
    }

    private Flux<float[]> rows(List<Sampled> sampled, int graceDays) {
        Map<String, Viewpoint> viewpoints =
                sampled.stream().collect(Collectors.toMap(Sampled::tenantId, Sampled::viewpoint));
        return ledgers.readAll(viewpoints.keySet())
                .publishOn(folding)
                .map(ledger -> row(ledger, Objects.requireNonNull(viewpoints.get(ledger.tenantId())), graceDays));
    }

    private static float[] row(TenantLedger ledger, Viewpoint viewpoint, int graceDays) {
        return FeatureFold.compute(LedgerFold.fold(ledger.ledger(), viewpoint), ledger.termsAt(viewpoint), graceDays);
    }

    static DriftReport report(Bundle bundle, List<float[]> rows, boolean wholeMonth, Instant now) {
        List<FeatureDrift> features = new ArrayList<>();
        List<FeatureReference> references = bundle.references();
        long tenants = bundle.card().tenants();
        Feature[] catalogue = Feature.values();
        for (int f = 0; f < catalogue.length; f++) {
            float[] values = new float[rows.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = catalogue[f].in(rows.get(i));
            }
            features.add(FeatureDrift.of(catalogue[f], references.get(f), tenants, values, wholeMonth));
        }
        return new DriftReport(now, rows.size(), features);
    }
}
