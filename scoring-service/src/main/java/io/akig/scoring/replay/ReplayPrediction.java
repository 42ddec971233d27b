package io.akig.scoring.replay;

import io.akig.core.model.ScoringModel;
import io.akig.core.score.RiskBands;
import io.akig.core.score.Scorer;
import io.akig.kit.ledger.LedgerReader;
import io.akig.scoring.access.Asker;
import io.akig.scoring.registry.ModelRefused;
import io.akig.scoring.registry.StoredModels;
import io.akig.scoring.score.Prediction;
import io.akig.scoring.score.PredictionArchive;
import io.akig.scoring.score.Predictor;
import io.akig.scoring.score.StoredPrediction;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Recomputes a stored prediction: its viewpoint on the ledger, its model, its bounds of the levels. */
final class ReplayPrediction {
    private final PredictionArchive archive;
    private final LedgerReader ledgers;
    private final StoredModels models;
    private final RiskBands today;

    /** @param today the bounds for predictions that were stored without theirs */
    ReplayPrediction(PredictionArchive archive, LedgerReader ledgers, StoredModels models, RiskBands today) {
        this.archive = archive;
        this.ledgers = ledgers;
        this.models = models;
        this.today = today;
    }

    /** Fails with {@link PredictionNotFound}, or {@link NotReplayable} when something it needs is gone. */
    Mono<Replay> replay(Asker asker, UUID id) {
        return archive.find(id)
                .filter(stored -> asker.sees(stored.prediction().agencyId()))
                .switchIfEmpty(Mono.error(() -> new PredictionNotFound(id)))
                .flatMap(stored -> Mono.zip(
                                ledgers.read(stored.prediction().tenantId())
                                        .switchIfEmpty(Mono.error(() -> NotReplayable.tenantGone(
                                                stored.prediction().tenantId()))),
                                model(stored.prediction().modelVersion()))
                        .map(found -> {
                            Prediction again = Predictor.again(
                                    stored.prediction(), found.getT1(), new Scorer(found.getT2(), bands(stored)));
                            return Replay.of(stored.prediction(), again);
                        }));
    }

    private Mono<ScoringModel> model(String version) {
        return models.find(version)
                .onErrorMap(ModelRefused.class, refused -> NotReplayable.modelRefused(version, refused.reason()))
                .switchIfEmpty(Mono.error(() -> NotReplayable.modelGone(version)));
    }

    private RiskBands bands(StoredPrediction stored) {
        return stored.bands() == null ? today : stored.bands();
    }
}
