package io.akig.scoring.outcomes;

import io.akig.core.ledger.Viewpoint;
import io.akig.kit.database.Database;
import io.r2dbc.spi.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Recent predictions to look at, and what was seen. */
final class DriftStore {
    /**
     * One prediction a tenant, because several of one tenant are hardly more than one; any of them, because the last ones
     * were all made on the same day of the month. Chosen by a hash, so that the same are chosen again.
     */
    private static final String SAMPLE =
            """
            select tenant_id, as_of, known_at, ledger_revision
            from (select distinct on (tenant_id) tenant_id, as_of, known_at, ledger_revision
                  from predictions
                  where calculated_at >= $2 and as_of >= $3 and model_version = $1 and not shadow
                    and risk_level <> 'UNKNOWN'
                  order by tenant_id, md5(prediction_id::text)) as one_each
            order by md5(tenant_id)
            limit $4
            """;

    private static final String PUT =
            """
            insert into drift_figures (model_version, computed_at, feature, predictions, psi, threshold, missing_ratio,
                                       reference_missing_ratio, out_of_range_ratio, state)
            select $1, $2, f, $3, nullif(p, 'NaN'), nullif(t, 'NaN'), m, r, o, s
            from unnest($4::text[], $5::float8[], $6::float8[], $7::float8[], $8::float8[], $9::float8[], $10::text[])
                 as figures (f, p, t, m, r, o, s)
            on conflict (model_version, computed_at, feature) do update
            set predictions = excluded.predictions, psi = excluded.psi, threshold = excluded.threshold,
                missing_ratio = excluded.missing_ratio, out_of_range_ratio = excluded.out_of_range_ratio,
                state = excluded.state
            """;

    private static final String LATEST =
            """
            select computed_at, feature, predictions, psi, threshold, missing_ratio, reference_missing_ratio,
                   out_of_range_ratio, state
            from drift_figures
            where model_version = $1
              and computed_at = (select max(computed_at) from drift_figures where model_version = $1)
            """;

    private final Database database;

    DriftStore(Database database) {
        this.database = database;
    }

    Mono<List<Sampled>> sample(String modelVersion, Instant since, int size) {
        return database.inTransaction(
                connection -> Database.update(connection, "set local statement_timeout = '10min'", statement -> {})
                        .thenMany(Database.rows(
                                connection,
                                SAMPLE,
                                statement -> statement
                                        .bind(0, modelVersion)
                                        .bind(1, since)
                                        .bind(2, LocalDate.ofInstant(since, ZoneOffset.UTC))
                                        .bind(3, size),
                                DriftStore::sampled))
                        .collectList());
    }

    Mono<Void> put(String modelVersion, DriftReport report) {
        List<FeatureDrift> features = report.features();
        return database.update(PUT, statement -> statement
                        .bind(0, modelVersion)
                        .bind(1, report.computedAt())
                        .bind(2, report.predictions())
                        .bind(3, column(features, String[]::new, FeatureDrift::feature))
                        .bind(4, column(features, Double[]::new, f -> orNaN(f.psi())))
                        .bind(5, column(features, Double[]::new, f -> orNaN(f.threshold())))
                        .bind(6, column(features, Double[]::new, FeatureDrift::missingRatio))
                        .bind(7, column(features, Double[]::new, FeatureDrift::referenceMissingRatio))
                        .bind(8, column(features, Double[]::new, FeatureDrift::outOfRangeRatio))
                        .bind(9, column(features, String[]::new, f -> f.state().name())))
                .then();
    }

    /** The last report on that model; {@link DriftReport#NONE} before the first. */
    Mono<DriftReport> latest(String modelVersion) {
        Flux<Stored> stored = database.query(LATEST, statement -> statement.bind(0, modelVersion), DriftStore::stored);
        return stored.collectList()
                .map(rows -> rows.isEmpty()
                        ? DriftReport.NONE
                        : new DriftReport(
                                rows.get(0).computedAt(),
                                rows.get(0).predictions(),
                                rows.stream().map(Stored::drift).toList()));
    }

    private static Sampled sampled(Row row) {
        return new Sampled(
                get(row, "tenant_id", String.class),
                new Viewpoint(
                        Viewpoint.day(get(row, "as_of", LocalDate.class)),
                        Viewpoint.micros(get(row, "known_at", Instant.class)),
                        get(row, "ledger_revision", Long.class)));
    }

    private static Stored stored(Row row) {
        FeatureDrift drift = new FeatureDrift(
                get(row, "feature", String.class),
                FeatureDrift.State.valueOf(get(row, "state", String.class)),
                row.get("psi", Double.class),
                row.get("threshold", Double.class),
                get(row, "missing_ratio", Double.class),
                get(row, "reference_missing_ratio", Double.class),
                get(row, "out_of_range_ratio", Double.class));
        return new Stored(get(row, "computed_at", Instant.class), get(row, "predictions", Integer.class), drift);
    }

    private static double orNaN(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static <T> T[] column(
            List<FeatureDrift> features, IntFunction<T[]> array, Function<FeatureDrift, T> value) {
        return features.stream().map(value).toArray(array);
    }

    private static <T> T get(Row row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    /** From where a prediction looked at its tenant. */
    record Sampled(String tenantId, Viewpoint viewpoint) {}

    private record Stored(Instant computedAt, int predictions, FeatureDrift drift) {}
}
