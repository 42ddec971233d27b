package io.akig.scoring.replay;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.akig.core.ledger.Viewpoint;
import io.akig.scoring.score.Prediction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What was stored beside what comes out now.
 *
 * @param identical whether every part is the same to the last bit
 * @param differences the parts that are not; empty when identical
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonPropertyOrder({
    "prediction_id",
    "tenant_id",
    "as_of",
    "known_at",
    "ledger_revision",
    "model_version",
    "identical",
    "stored",
    "recomputed",
    "differences"
})
record Replay(
        UUID predictionId,
        String tenantId,
        LocalDate asOf,
        Instant knownAt,
        long ledgerRevision,
        String modelVersion,
        boolean identical,
        Given stored,
        Given recomputed,
        List<Difference> differences) {

    static Replay of(Prediction stored, Prediction again) {
        Viewpoint viewpoint = stored.viewpoint();
        List<Difference> differences = differences(Given.of(stored), Given.of(again));
        return new Replay(
                stored.id(),
                stored.tenantId(),
                viewpoint.asOf(),
                viewpoint.knownAt(),
                viewpoint.revision(),
                stored.modelVersion(),
                differences.isEmpty(),
                Given.of(stored),
                Given.of(again),
                differences);
    }

    private static List<Difference> differences(Given stored, Given again) {
        List<Difference> differences = new ArrayList<>();
        var now = again.parts();
        stored.parts().forEach((field, was) -> {
            Object is = now.get(field);
            // Equality of boxed doubles is that of their bits.
            if (!Objects.equals(was, is)) {
                differences.add(new Difference(field, was, is));
            }
        });
        return differences;
    }

    /** One part that came out otherwise. */
    record Difference(String field, @Nullable Object stored, @Nullable Object recomputed) {}
}
