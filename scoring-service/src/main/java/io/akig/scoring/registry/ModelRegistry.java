package io.akig.scoring.registry;

import io.akig.core.score.RiskBands;
import io.akig.kit.metric.Metric;
import io.akig.scoring.registry.ModelStore.Standing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Holds the model that serves and the one on trial. A new one takes over only after it has proved itself; until then the
 * old one stays. Where there is no old one, at the start, the last earlier one that proves itself serves in its place.
 */
public final class ModelRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(ModelRegistry.class);

    private final ModelStore store;
    private final RiskBands bands;
    private final Scheduler loading;
    private final MultiGauge info;
    private final Counter refusals;
    private volatile @Nullable ActiveModel active;
    private volatile @Nullable ActiveModel onTrial;
    private volatile @Nullable ModelRefused refused;
    private volatile @Nullable ModelRefused trialRefused;
    private volatile long lastChange = -1;
    private volatile long lastTrial = -1;

    ModelRegistry(ModelStore store, RiskBands bands, Scheduler loading, MeterRegistry meters) {
        this.store = store;
        this.bands = bands;
        this.loading = loading;
        this.info = MultiGauge.builder(Metric.MODEL_INFO.meter())
                .description(Metric.MODEL_INFO.description())
                .register(meters);
        this.refusals = Counter.builder(Metric.MODEL_REFUSALS.meter())
                .description(Metric.MODEL_REFUSALS.description())
                .register(meters);
    }

    /** @throws ModelUnavailable if none serves */
    public ActiveModel require() {
        ActiveModel now = active;
        if (now == null) {
            throw new ModelUnavailable(refused);
        }
        return now;
    }

    public boolean isAvailable() {
        return active != null;
    }

    /** The model on trial, null if there is none. */
    public @Nullable ActiveModel onTrial() {
        return onTrial;
    }

    public ModelState state() {
        ActiveModel serving = active;
        ActiveModel trial = onTrial;
        return new ModelState(
                serving == null ? null : serving.version(),
                trial == null ? null : trial.version(),
                refused,
                trialRefused);
    }

    /**
     * Looks whether roles have changed, and loads what is new; one call at a time.
     *
     * @param again whether a bundle that was refused is to be tried once more: it costs what loading costs
     */
    Mono<Void> refresh(boolean again) {
        return store.standing()
                .flatMap(standing -> refreshActive(standing, again))
                .then(store.onTrial())
                .flatMap(trial -> refreshTrial(trial.orElse(null), again));
    }

    private Mono<Void> refreshActive(List<Standing> standing, boolean again) {
        Standing wanted = standing.get(0);
        ActiveModel now = active;
        if (now != null && (now.version().equals(wanted.version()))) {
            refused = null;
            lastChange = wanted.changeId();
            return Mono.empty();
        }
        if (now != null && wanted.changeId() == lastChange && !again) {
            return Mono.empty();
        }
        Flux<String> candidates = now != null
                ? Flux.just(wanted.version())
                : Flux.fromIterable(standing).map(Standing::version).distinct();
        return candidates
                .concatMap(version -> load(version)
                        .doOnNext(found -> serve(found, wanted.version()))
                        .onErrorResume(ModelRefused.class, error -> refuse(error, wanted.version())))
                .next()
                .doOnSuccess(done -> lastChange = wanted.changeId())
                .then();
    }

    private Mono<Void> refreshTrial(@Nullable Standing wanted, boolean again) {
        if (wanted == null) {
            onTrial = null;
            trialRefused = null;
            lastTrial = -1;
            return Mono.empty();
        }
        if (wanted.changeId() == lastTrial && (trialRefused == null || !again)) {
            return Mono.empty();
        }
        return load(wanted.version())
                .map(Optional::of)
                .onErrorResume(ModelRefused.class, error -> {
                    LOG.error("model {} is refused and not on trial: {}", error.version(), error.reason());
                    refusals.increment();
                    trialRefused = error;
                    return Mono.just(Optional.empty());
                })
                .doOnNext(found -> {
                    onTrial = found.orElse(null);
                    lastTrial = wanted.changeId();
                    if (found.isPresent()) {
                        trialRefused = null;
                        LOG.info("model {} is on trial", wanted.version());
                    }
                })
                .then();
    }

    /** Parsing, native loading and proving take tens of milliseconds and block: never on an event loop. */
    private Mono<ActiveModel> load(String version) {
        return store.proved(version, loading).map(model -> ActiveModel.rehearsed(model, bands));
    }

    private Mono<ActiveModel> refuse(ModelRefused error, String wanted) {
        refusals.increment();
        if (error.version().equals(wanted)) {
            refused = error;
        }
        ActiveModel old = active;
        LOG.error(
                "model {} is refused and {}: {}",
                error.version(),
                old == null ? "none serves yet" : old.version() + " goes on serving",
                error.reason());
        return Mono.empty();
    }

    private void serve(ActiveModel next, String wanted) {
        active = next;
        Tags tags = Tags.of("version", next.version(), "sha256", next.model().sha256());
        info.register(List.of(MultiGauge.Row.of(tags, 1)), true);
        if (next.version().equals(wanted)) {
            refused = null;
            LOG.info("model {} serves", next.version());
        } else {
            LOG.warn("model {}, which was active before, serves in place of {}", next.version(), wanted);
        }
    }
}
