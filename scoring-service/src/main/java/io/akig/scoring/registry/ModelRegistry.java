package io.akig.scoring.registry;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.model.BundleRefused;
import io.akig.core.model.ScoringModel;
import io.akig.core.score.Factor;
import io.akig.core.score.RiskBands;
import io.akig.core.score.Score;
import io.akig.core.score.Scorer;
import io.akig.core.score.Wording;
import io.akig.kit.metric.Metric;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Holds the model that serves. A new one takes over only after it has proved itself; until then the old one stays. */
public final class ModelRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(ModelRegistry.class);

    private final ModelStore store;
    private final RiskBands bands;
    private final Scheduler loading;
    private final MultiGauge info;
    private volatile @Nullable ActiveModel active;
    private volatile long lastTried = -1;

    ModelRegistry(ModelStore store, RiskBands bands, Scheduler loading, MeterRegistry meters) {
        this.store = store;
        this.bands = bands;
        this.loading = loading;
        this.info = MultiGauge.builder(Metric.MODEL_INFO.meter())
                .description(Metric.MODEL_INFO.description())
                .register(meters);
    }

    /** @throws ModelUnavailable if none serves */
    public ActiveModel require() {
        ActiveModel now = active;
        if (now == null) {
            throw new ModelUnavailable();
        }
        return now;
    }

    public boolean isAvailable() {
        return active != null;
    }

    /** Looks whether another model was activated and loads it; a refused bundle is looked at once, not every time. */
    Mono<Void> refresh() {
        return store.active()
                .filter(activation -> activation.id() != lastTried)
                .flatMap(this::load)
                .then();
    }

    private Mono<ActiveModel> load(ModelStore.Activation activation) {
        return store.bundle(activation.version())
                // Parsing, native loading and proving take tens of milliseconds and block: never on an event loop.
                .publishOn(loading)
                .flatMap(bytes -> Mono.justOrEmpty(prove(activation.version(), bytes)))
                .doOnNext(this::serve)
                .doOnSuccess(done -> lastTried = activation.id());
    }

    private Optional<ActiveModel> prove(String version, byte[] bundle) {
        try {
            ScoringModel model = ScoringModel.load(bundle);
            Scorer scorer = new Scorer(model, bands);
            rehearse(scorer);
            return Optional.of(new ActiveModel(model, scorer));
        } catch (BundleRefused refused) {
            ActiveModel old = active;
            LOG.error(
                    "model {} was refused and {}: {}",
                    version,
                    old == null ? "none serves" : old.version() + " goes on serving",
                    refused.getMessage());
            return Optional.empty();
        }
    }

    /** The first score of all reads the sentences from files; it is given here and not on an event loop. */
    private static void rehearse(Scorer scorer) {
        Score score = scorer.score(Ledger.EMPTY, LeaseTerms.UNKNOWN, Viewpoint.of(LocalDate.EPOCH, Instant.EPOCH));
        for (Factor factor : score.factors()) {
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                LOG.debug("rehearsed: {}", Wording.message(factor, locale));
            }
        }
    }

    private void serve(ActiveModel next) {
        active = next;
        Tags tags = Tags.of("version", next.version(), "sha256", next.model().sha256());
        info.register(List.of(MultiGauge.Row.of(tags, 1)), true);
        LOG.info("model {} serves", next.version());
    }
}
