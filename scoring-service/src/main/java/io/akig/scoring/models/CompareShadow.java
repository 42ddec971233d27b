package io.akig.scoring.models;

import io.akig.core.score.RiskLevel;
import io.akig.kit.database.Database;
import io.akig.scoring.models.ShadowComparison.Against;
import io.akig.scoring.models.ShadowComparison.LevelChange;
import io.akig.scoring.registry.ModelNotFound;
import io.akig.scoring.registry.ModelStore;
import io.r2dbc.spi.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Holds what a model said on trial against what was answered to the same questions. */
final class CompareShadow {
    private static final String SQL =
            """
            select p.model_version as answered_by, p.risk_level as answered, s.risk_level as shadow,
                   count(*) as predictions,
                   sum(s.payment_probability - p.payment_probability) as difference,
                   sum(abs(s.payment_probability - p.payment_probability)) as absolute,
                   max(abs(s.payment_probability - p.payment_probability)) as largest
            from predictions s
            join predictions p on p.prediction_id = s.shadow_of and p.calculated_at = s.calculated_at
            where s.shadow and s.model_version = $1 and s.calculated_at >= $2
            group by 1, 2, 3
            """;

    private final ModelStore store;
    private final Database database;
    private final Clock clock;

    CompareShadow(ModelStore store, Database database, Clock clock) {
        this.store = store;
        this.database = database;
        this.clock = clock;
    }

    /** Over the last so many days; of a model that was not on trial, no predictions. Fails with {@link ModelNotFound}. */
    Mono<ShadowComparison> over(String version, int days) {
        Instant since = clock.instant().minus(Duration.ofDays(days));
        return store.find(version)
                .flatMap(model -> database.query(
                                SQL, statement -> statement.bind(0, version).bind(1, since), CompareShadow::cell)
                        .collectList())
                .map(cells -> new ShadowComparison(version, days, byAnswering(cells)));
    }

    private static List<Against> byAnswering(List<Cell> cells) {
        return cells.stream()
                .collect(Collectors.groupingBy(Cell::answeredBy, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> against(one.getKey(), one.getValue()))
                .toList();
    }

    private static Against against(String version, List<Cell> cells) {
        long count = cells.stream().mapToLong(Cell::predictions).sum();
        List<LevelChange> changes = cells.stream()
                .filter(cell -> cell.answered() != cell.shadow())
                .map(cell ->
                        new LevelChange(cell.answered().name(), cell.shadow().name(), cell.predictions()))
                .sorted()
                .toList();
        return new Against(
                version,
                count,
                cells.stream().mapToDouble(Cell::absolute).sum() / count,
                cells.stream().mapToDouble(Cell::difference).sum() / count,
                cells.stream().mapToDouble(Cell::largest).max().orElse(0),
                changes.stream().mapToLong(LevelChange::predictions).sum(),
                changes);
    }

    private static Cell cell(Row row) {
        return new Cell(
                get(row, "answered_by", String.class),
                RiskLevel.valueOf(get(row, "answered", String.class)),
                RiskLevel.valueOf(get(row, "shadow", String.class)),
                get(row, "predictions", Long.class),
                get(row, "difference", Double.class),
                get(row, "absolute", Double.class),
                get(row, "largest", Double.class));
    }

    private static <T> T get(Row row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private record Cell(
            String answeredBy,
            RiskLevel answered,
            RiskLevel shadow,
            long predictions,
            double difference,
            double absolute,
            double largest) {}
}
