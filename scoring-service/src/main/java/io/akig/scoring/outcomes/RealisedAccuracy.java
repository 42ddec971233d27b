package io.akig.scoring.outcomes;

import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import io.akig.kit.metric.Metric;
import io.akig.scoring.ledger.LedgerReader;
import io.akig.scoring.ledger.TenantLedger;
import io.akig.scoring.outcomes.MaturedPredictions.Promise;
import io.akig.scoring.registry.ModelRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * How often the promises of the last 90 days came true: a probability of at least one half promises payment in time. What
 * happened is told by the same fold that scores use, as the ledger is known now.
 */
final class RealisedAccuracy {
    private static final int DAYS = 90;
    private static final int CHUNK = 500;
    private static final double PROMISED = 0.5;

    private final MaturedPredictions predictions;
    private final LedgerReader ledgers;
    private final ModelRegistry models;
    private final Clock clock;
    private final Scheduler folding;
    private volatile Tally tally = Tally.NONE;

    RealisedAccuracy(
            MaturedPredictions predictions,
            LedgerReader ledgers,
            ModelRegistry models,
            Clock clock,
            Scheduler folding,
            MeterRegistry meters) {
        this.predictions = predictions;
        this.ledgers = ledgers;
        this.models = models;
        this.clock = clock;
        this.folding = folding;
        Gauge.builder(Metric.MODEL_ACCURACY.meter(), this, accuracy -> accuracy.tally.accuracy())
                .description(Metric.MODEL_ACCURACY.description())
                .register(meters);
        Gauge.builder(Metric.MODEL_ACCURACY_OUTCOMES.meter(), this, accuracy -> accuracy.tally.outcomes())
                .description(Metric.MODEL_ACCURACY_OUTCOMES.description())
                .register(meters);
    }

    /** Computes the figure anew; without a model there is no grace to judge by, and the last figure stays. */
    Mono<Tally> refresh() {
        return Mono.defer(() -> {
            if (!models.isAvailable()) {
                return Mono.empty();
            }
            int grace = models.require().model().bundle().graceDays();
            LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
            // A day of margin: in no zone of the world is the last day of grace still going on.
            LocalDate last = today.minusDays(grace + 2L);
            return predictions
                    .dueBetween(last.minusDays(DAYS), last)
                    .buffer(CHUNK)
                    .concatMap(chunk -> judge(chunk, grace), 1)
                    .reduce(Tally.NONE, Tally::plus)
                    .doOnNext(result -> tally = result);
        });
    }

    private Mono<Tally> judge(List<Promise> chunk, int grace) {
        List<String> tenants = chunk.stream().map(Promise::tenantId).distinct().toList();
        return ledgers.readAll(tenants)
                .collectList()
                .publishOn(folding)
                .map(found -> found.stream().collect(Collectors.toMap(TenantLedger::tenantId, this::settlements)))
                .map(byTenant -> count(chunk, byTenant, grace));
    }

    private Settlements settlements(TenantLedger ledger) {
        LocalDate today = LocalDate.now(clock.withZone(ledger.zone()));
        return LedgerFold.fold(ledger.ledger(), Viewpoint.of(today, clock.instant()));
    }

    private static Tally count(List<Promise> chunk, Map<String, Settlements> byTenant, int grace) {
        Tally tally = Tally.NONE;
        for (Promise promise : chunk) {
            Settlements settlements = byTenant.get(promise.tenantId());
            int charge = settlements == null ? -1 : indexOf(settlements, promise.chargeId());
            // A charge that was voided since then had no outcome.
            if (settlements != null && charge >= 0) {
                boolean promised = promise.probability() >= PROMISED;
                tally = tally.plus(settlements.isOnTime(charge, grace) == promised ? Tally.RIGHT : Tally.WRONG);
            }
        }
        return tally;
    }

    private static int indexOf(Settlements settlements, String chargeId) {
        for (int i = 0; i < settlements.size(); i++) {
            if (settlements.chargeId(i).equals(chargeId)) {
                return i;
            }
        }
        return -1;
    }

    /** How many outcomes there are and how many were promised right. */
    record Tally(long right, long outcomes) {
        static final Tally NONE = new Tally(0, 0);
        static final Tally RIGHT = new Tally(1, 1);
        static final Tally WRONG = new Tally(0, 1);

        Tally plus(Tally other) {
            return new Tally(right + other.right, outcomes + other.outcomes);
        }

        /** NaN when nothing has matured: no number is better than an invented one. */
        double accuracy() {
            return outcomes == 0 ? Double.NaN : (double) right / outcomes;
        }
    }
}
