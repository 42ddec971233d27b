package io.akig.spark.score;

import io.akig.core.ledger.Viewpoint;
import io.akig.core.score.RiskBands;
import io.akig.spark.input.Refusal;
import io.akig.spark.ledger.TenantRecord;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about every tenant.
 *
 * @param asOf the day the scores speak from; null: for each tenant the day on which the ledger was read
 * @param knownAt what was recorded later is not seen; null: the end of that day
 * @param bands the bounds of the levels: excellent, good, medium, risky
 * @param calculatedAt stored with each prediction
 */
public record Question(@Nullable LocalDate asOf, @Nullable Instant knownAt, double[] bands, Instant calculatedAt)
        implements Serializable {

    /** @throws IllegalArgumentException where the bands are none */
    public Question {
        if (bands.length != 4) {
            throw new IllegalArgumentException("Four bands are needed: excellent, good, medium and risky.");
        }
        var unused = new RiskBands(bands[0], bands[1], bands[2], bands[3]);
        calculatedAt = calculatedAt.truncatedTo(ChronoUnit.MICROS);
    }

    RiskBands riskBands() {
        return new RiskBands(bands[0], bands[1], bands[2], bands[3]);
    }

    /** As scoring-service chooses it. */
    Viewpoint viewpoint(TenantRecord tenant) {
        LocalDate read = Instant.EPOCH
                .plus(tenant.readAtMicros(), ChronoUnit.MICROS)
                .atZone(tenant.zone())
                .toLocalDate();
        if (asOf != null && asOf.isAfter(read)) {
            throw new Refusal("--as-of " + asOf + " is after " + read + ", the day on which the ledger of the tenant "
                    + tenant.tenantId() + " was read.");
        }
        return Viewpoint.asked(
                asOf == null ? read : asOf, knownAt, tenant.zone(), tenant.readAtMicros(), tenant.revision());
    }
}
