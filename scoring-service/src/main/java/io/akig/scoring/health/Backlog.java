package io.akig.scoring.health;

import io.akig.kit.database.Database;
import io.akig.kit.metric.Metric;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.r2dbc.spi.Row;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Shows how far behind the work that nobody waits for is; as the database knows it, so every replica shows the same. */
final class Backlog {
    private static final String READ =
            """
            select coalesce(extract(epoch from clock_timestamp() - (select min(requested_at) from rescore_queue)), 0)::double precision rescoring,
                   coalesce(extract(epoch from clock_timestamp() - (select min(calculated_at) from score_events)), 0)::double precision events,
                   (select extract(epoch from max(finished_at))::double precision from portfolio_runs
                    where state = 'COMPLETED' and agency_id is null) completed
            """;

    private final Database database;
    private volatile Figures figures = new Figures(Double.NaN, Double.NaN, Double.NaN);

    Backlog(Database database, MeterRegistry meters) {
        this.database = database;
        age(meters, "rescoring", Figures::rescoring);
        age(meters, "events", Figures::events);
        TimeGauge.builder(
                        Metric.PORTFOLIO_RUN_COMPLETED.meter(),
                        this,
                        TimeUnit.SECONDS,
                        backlog -> backlog.figures.completed())
                .description(Metric.PORTFOLIO_RUN_COMPLETED.description())
                .register(meters);
    }

    private void age(MeterRegistry meters, String queue, ToDoubleFunction<Figures> age) {
        TimeGauge.builder(
                        Metric.BACKLOG_AGE.meter(),
                        this,
                        TimeUnit.SECONDS,
                        backlog -> age.applyAsDouble(backlog.figures))
                .description(Metric.BACKLOG_AGE.description())
                .tag("queue", queue)
                .register(meters);
    }

    Mono<Void> refresh() {
        return database.query(READ, none -> {}, Figures::read)
                .next()
                .doOnNext(read -> figures = read)
                // What is not known must not look like what was known last.
                .doOnError(error -> figures = new Figures(Double.NaN, Double.NaN, Double.NaN))
                .then();
    }

    private record Figures(double rescoring, double events, double completed) {
        static Figures read(Row row) {
            return new Figures(seconds(row, "rescoring"), seconds(row, "events"), seconds(row, "completed"));
        }

        private static double seconds(Row row, String column) {
            @Nullable Double value = row.get(column, Double.class);
            return value == null ? Double.NaN : Math.max(0, value);
        }
    }
}
