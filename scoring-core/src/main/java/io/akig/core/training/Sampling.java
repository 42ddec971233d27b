package io.akig.core.training;

import java.io.Serializable;

/**
 * How many looks at a charge, and for large portfolios which share of the tenants, make about as many rows as are wanted.
 *
 * @param share takes tenants by a hash of their id; 1 and more takes all
 */
record Sampling(int perCharge, double share) implements Serializable {
    static Sampling of(long charges, int rowLimit) {
        double affordable = rowLimit / (double) Math.max(1, charges);
        int perCharge = (int) Math.max(1, Math.min(SnapshotDays.MOST_PER_CHARGE, Math.floor(affordable)));
        return new Sampling(perCharge, affordable);
    }

    boolean takes(TenantHistory tenant) {
        return Splits.samplePosition(tenant.tenantId()) < share;
    }
}
