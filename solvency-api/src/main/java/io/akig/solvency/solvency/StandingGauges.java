package io.akig.solvency.solvency;

import io.akig.core.score.RiskLevel;
import io.akig.kit.database.Database;
import io.akig.kit.metric.Metric;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.r2dbc.spi.Row;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Mono;

/**
 * Shows how all tenants stand. Agencies are not told apart: their number must not become the number of series.
 */
final class StandingGauges {
    private static final String LEVELS = "select risk_level, count(*) as tenants from standings group by risk_level";

    private static final String MONEY =
            """
            select agencies.currency, sum((1 - probability) * coalesce(next_due_minor, 0))::double precision / 100 as at_risk,
                   sum(arrears_minor)::double precision / 100 as arrears
            from standings join agencies using (agency_id) group by agencies.currency
            """;

    private final Database database;
    private final MultiGauge atRisk;
    private final MultiGauge arrears;
    private volatile Map<RiskLevel, Long> tenants = Map.of();

    StandingGauges(Database database, MeterRegistry meters) {
        this.database = database;
        atRisk = gauge(Metric.PORTFOLIO_RENT_AT_RISK, meters);
        arrears = gauge(Metric.PORTFOLIO_ARREARS, meters);
        Arrays.stream(RiskLevel.values()).forEach(level -> Gauge.builder(
                        Metric.PORTFOLIO_TENANTS.meter(), this, gauges -> gauges.tenants.getOrDefault(level, 0L))
                .description(Metric.PORTFOLIO_TENANTS.description())
                .tag("risk_level", level.name())
                .register(meters));
    }

    private static MultiGauge gauge(Metric metric, MeterRegistry meters) {
        return MultiGauge.builder(metric.meter())
                .description(metric.description())
                .register(meters);
    }

    Mono<Void> refresh() {
        return database.query(LEVELS, none -> {}, StandingGauges::level)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, () -> new EnumMap<>(RiskLevel.class))
                .doOnNext(counted -> tenants = counted)
                .then(database.query(MONEY, none -> {}, Money::read).collectList())
                .doOnNext(this::show)
                .then();
    }

    private void show(List<Money> sums) {
        atRisk.register(
                sums.stream()
                        .map(sum -> MultiGauge.Row.of(Tags.of("currency", sum.currency()), sum.atRisk()))
                        .toList(),
                true);
        arrears.register(
                sums.stream()
                        .map(sum -> MultiGauge.Row.of(Tags.of("currency", sum.currency()), sum.arrears()))
                        .toList(),
                true);
    }

    private static Map.Entry<RiskLevel, Long> level(Row row) {
        return Map.entry(RiskLevel.valueOf(get(row, "risk_level", String.class)), get(row, "tenants", Long.class));
    }

    private static <T> T get(Row row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private record Money(String currency, double atRisk, double arrears) {
        static Money read(Row row) {
            return new Money(
                    get(row, "currency", String.class),
                    get(row, "at_risk", Double.class),
                    get(row, "arrears", Double.class));
        }
    }
}
