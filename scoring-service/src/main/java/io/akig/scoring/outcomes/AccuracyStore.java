package io.akig.scoring.outcomes;

import io.akig.core.training.CalibrationBin;
import io.akig.kit.database.Database;
import io.akig.scoring.outcomes.CohortRows.Pending;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How predictions came true, as the database counts and keeps it. */
final class AccuracyStore {
    private static final TypeReference<List<CalibrationBin>> BINS = new TypeReference<>() {};
    private static final int FETCH_SIZE = 5_000;

    private final Database database;
    private final JsonMapper json = JsonMapper.shared();

    AccuracyStore(Database database) {
        this.database = database;
    }

    /** One promise a charge and model, those of a cohort one after the other. */
    Flux<Kept> lastPromises(Connection connection, LocalDate cutoff, LocalDate from) {
        return Database.rows(
                connection,
                AccuracySql.LAST_OF_EACH_MODEL,
                statement -> statement.bind(0, cutoff).bind(1, from).fetchSize(FETCH_SIZE),
                row -> new Kept(
                        key(row), get(row, "payment_probability", Double.class), get(row, "on_time", Boolean.class)));
    }

    Mono<Map<Cohort.Key, Pending>> pending(Connection connection, LocalDate cutoff, Instant since, int graceDays) {
        return Database.rows(
                        connection,
                        AccuracySql.PENDING,
                        statement -> statement.bind(0, cutoff).bind(1, since).bind(2, graceDays),
                        row -> Map.entry(
                                key(row),
                                new Pending(
                                        get(row, "charges", Long.class), get(row, "mean_probability", Double.class))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Mono<Void> put(Connection connection, Cohort cohort) {
        return Database.update(connection, AccuracySql.PUT_COHORT, statement -> statement
                        .bind(0, cohort.key().modelVersion())
                        .bind(1, cohort.key().shadow())
                        .bind(2, cohort.key().dueMonth())
                        .bind(3, cohort.realised())
                        .bind(4, cohort.outcomes())
                        .bind(5, cohort.rightCalls())
                        .bind(6, cohort.onTime())
                        .bind(7, cohort.meanProbability())
                        .bind(8, cohort.auc())
                        .bind(9, cohort.brier())
                        .bind(10, cohort.calibrationError())
                        .bind(11, json.writeValueAsString(cohort.calibration()))
                        .bind(12, cohort.pending())
                        .bind(13, cohort.pendingMeanProbability())
                        .bind(14, cohort.computedAt()))
                .then();
    }

    Mono<Void> dropEmpty(Connection connection, LocalDate from, Instant computedBefore) {
        return Database.update(connection, AccuracySql.DROP_EMPTY, statement -> statement
                        .bind(0, from)
                        .bind(1, computedBefore))
                .then();
    }

    Mono<Void> putFigure(Connection connection, LocalDate cutoff, int days, Instant now) {
        return Database.update(
                        connection,
                        AccuracySql.PUT_FIGURE,
                        statement -> statement.bind(0, cutoff).bind(1, now).bind(2, days))
                .then();
    }

    /** The last that was computed; empty before the first. */
    Mono<Figure> figure() {
        return database.query(
                        AccuracySql.FIGURE,
                        statement -> {},
                        row -> new Figure(
                                get(row, "computed_at", Instant.class),
                                get(row, "days", Integer.class),
                                get(row, "outcomes", Long.class),
                                get(row, "right_calls", Long.class)))
                .next();
    }

    /** Of the models that answered, over the rents that fell due since then; empty when none is decided. */
    Mono<Calibration> calibration(LocalDate sinceMonth) {
        return database.query(
                        AccuracySql.CALIBRATION,
                        statement -> statement.bind(0, sinceMonth),
                        row -> new Calibration(number(row, "gap"), number(row, "error")))
                .next();
    }

    /** Of one model, newest month first. */
    Mono<List<Cohort>> cohorts(String modelVersion) {
        return database.query(AccuracySql.COHORTS, statement -> statement.bind(0, modelVersion), this::cohort)
                .collectList();
    }

    private Cohort cohort(Row row) {
        return new Cohort(
                key(row),
                get(row, "realised", Boolean.class),
                get(row, "outcomes", Long.class),
                get(row, "right_calls", Long.class),
                get(row, "on_time", Long.class),
                number(row, "mean_probability"),
                number(row, "auc"),
                number(row, "brier"),
                number(row, "calibration_error"),
                json.readValue(get(row, "calibration", String.class), BINS),
                get(row, "pending", Long.class),
                number(row, "pending_mean_probability"),
                get(row, "computed_at", Instant.class));
    }

    private static Cohort.Key key(Row row) {
        return new Cohort.Key(
                get(row, "model_version", String.class),
                get(row, "shadow", Boolean.class),
                get(row, "due_month", LocalDate.class));
    }

    private static double number(Row row, String column) {
        Double value = row.get(column, Double.class);
        return value == null ? Double.NaN : value;
    }

    private static <T> T get(Row row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    /** A promise about a charge that time has decided about. */
    record Kept(Cohort.Key key, double probability, boolean onTime) {}

    /** What was promised on average less what came, and the mean distance of the two by bins of probability. */
    record Calibration(double gap, double error) {
        static final Calibration NONE = new Calibration(Double.NaN, Double.NaN);
    }

    /** The realised accuracy over the last days. */
    record Figure(Instant computedAt, int days, long outcomes, long rightCalls) {
        /** NaN when nothing has matured: no number is better than an invented one. */
        double accuracy() {
            return outcomes == 0 ? Double.NaN : (double) rightCalls / outcomes;
        }
    }
}
