package io.akig.scoring.score;

import io.akig.core.ledger.Viewpoint;
import io.akig.core.score.RiskBands;
import io.akig.core.timing.PaymentForecast;
import io.akig.kit.database.Database;
import io.akig.kit.flight.Together;
import io.akig.kit.flight.TooMuchWaits;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stores predictions durably, together with those that arrive at the same time. */
public final class PredictionStore {
    private static final int GROUP_SIZE = 500;
    // Two: while one group waits for the disk, the next one is under way.
    private static final int WRITERS = 2;

    private static final UUID[] NO_SHADOWS = {};
    private static final String NO_RUN = "";

    private final Database database;
    private final Double[] bands;
    private final Together<Prediction, Void> groups;

    PredictionStore(Database database, RiskBands bands, int capacity, Duration limit) {
        this.database = database;
        this.bands = new Double[] {bands.excellent(), bands.good(), bands.medium(), bands.risky()};
        this.groups = Together.doing(capacity, GROUP_SIZE, WRITERS, limit, this::storeAll);
    }

    /** Completes when the prediction is committed. Fails with {@link TooMuchWaits} if too many wait. */
    Mono<Void> store(Prediction prediction) {
        return groups.add(prediction);
    }

    /** One statement for all of them. */
    public Mono<Void> storeAll(List<Prediction> group) {
        return insert(group)
                // One row that the database refuses must not take the others with it.
                .onErrorResume(
                        R2dbcDataIntegrityViolationException.class,
                        refused -> group.size() == 1
                                ? Mono.error(refused)
                                : Flux.fromIterable(group)
                                        .concatMapDelayError(one -> insert(List.of(one)))
                                        .then());
    }

    /** Within a transaction: one statement for all of them, marked as the portfolio run's. */
    public Mono<Void> storeAll(Connection connection, List<Prediction> group, UUID runId) {
        return Database.update(
                        connection,
                        PredictionSql.INSERT,
                        statement -> bind(statement, group, runId.toString(), NO_SHADOWS))
                .then();
    }

    /** Within a transaction: one statement for all of them. */
    public Mono<Void> storeAll(Connection connection, List<Prediction> group) {
        return Database.update(
                        connection, PredictionSql.INSERT, statement -> bind(statement, group, NO_RUN, NO_SHADOWS))
                .then();
    }

    private Mono<Void> insert(List<Prediction> group) {
        return database.update(PredictionSql.INSERT, statement -> bind(statement, group, NO_RUN, NO_SHADOWS))
                .then();
    }

    /** What a model on trial says, beside the predictions it repeats, in one statement. */
    Mono<Void> storeShadows(List<Shadow> group) {
        List<Prediction> said = group.stream().map(Shadow::said).toList();
        UUID[] repeated = group.stream().map(Shadow::repeated).toArray(UUID[]::new);
        return database.update(PredictionSql.INSERT, statement -> bind(statement, said, NO_RUN, repeated))
                .then();
    }

    private void bind(Statement statement, List<Prediction> group, String runId, UUID[] shadowOf) {
        statement
                .bind(0, column(group, UUID[]::new, Prediction::id))
                .bind(1, column(group, Long[]::new, p -> Viewpoint.micros(p.calculatedAt())))
                .bind(2, column(group, String[]::new, Prediction::agencyId))
                .bind(3, column(group, String[]::new, Prediction::tenantId))
                .bind(4, column(group, LocalDate[]::new, p -> p.viewpoint().asOf()))
                .bind(5, column(group, Long[]::new, p -> p.viewpoint().knownAtMicros()))
                .bind(6, column(group, Long[]::new, p -> p.viewpoint().revision()))
                .bind(7, column(group, String[]::new, Prediction::modelVersion))
                .bind(8, column(group, Double[]::new, Prediction::probability))
                .bind(9, column(group, String[]::new, p -> p.level().name()))
                .bind(10, column(group, Double[]::new, Prediction::confidence))
                .bind(11, column(group, String[]::new, p -> of(p, PaymentForecast::expected)))
                .bind(12, column(group, String[]::new, p -> of(p, PaymentForecast::earliest)))
                .bind(13, column(group, String[]::new, p -> of(p, PaymentForecast::latest)))
                .bind(14, column(group, String[]::new, p -> of(p, PaymentForecast::coverage)))
                .bind(15, column(group, Integer[]::new, Prediction::historyDays))
                .bind(16, column(group, String[]::new, p -> text(p.targetChargeId())))
                .bind(17, column(group, String[]::new, p -> text(p.targetDueDate())))
                .bind(18, column(group, String[]::new, p -> FactorsJson.write(p.factors())))
                .bind(19, shadowOf)
                .bind(20, runId)
                .bind(21, bands);
    }

    private static <T> T[] column(List<Prediction> group, IntFunction<T[]> array, Function<Prediction, T> value) {
        return group.stream().map(value).toArray(array);
    }

    private static String of(Prediction prediction, Function<PaymentForecast, Object> part) {
        PaymentForecast forecast = prediction.forecast();
        return forecast == null ? "" : text(part.apply(forecast));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /**
     * A prediction that nobody is shown.
     *
     * @param repeated the one that was answered
     */
    record Shadow(Prediction said, UUID repeated) {}
}
