package io.akig.scoring.score;

import io.akig.core.score.RiskBands;
import io.akig.kit.database.Database;
import io.r2dbc.spi.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Stored predictions by their id, those of a model on trial included. */
public final class PredictionArchive {
    private final Database database;

    PredictionArchive(Database database) {
        this.database = database;
    }

    /** Empty when none has this id, or the one that had it has been retired. */
    public Mono<StoredPrediction> find(UUID id) {
        return database.query(
                        PredictionSql.ONE,
                        statement -> statement.bind(0, id),
                        row -> new StoredPrediction(PredictionRow.read(row, id), bands(row)))
                .next();
    }

    private static @Nullable RiskBands bands(Row row) {
        Double[] bounds = row.get("risk_bands", Double[].class);
        return bounds == null ? null : new RiskBands(bounds[0], bounds[1], bounds[2], bounds[3]);
    }
}
