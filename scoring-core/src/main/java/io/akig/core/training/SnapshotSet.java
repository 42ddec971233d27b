package io.akig.core.training;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Snapshots in order of tenant and day, and what was left out.
 *
 * @param perCharge looks planned at each charge
 * @param unknown looks at a past too short to score
 * @param immature looks at a charge whose outcome was not yet known
 */
record SnapshotSet(List<Snapshot> rows, int perCharge, int unknown, int immature) {

    SnapshotSet {
        rows = List.copyOf(rows);
    }

    int charges() {
        Set<String> charges = new HashSet<>();
        rows.forEach(row -> charges.add(row.chargeKey()));
        return charges.size();
    }

    int tenants() {
        Set<String> tenants = new HashSet<>();
        rows.forEach(row -> tenants.add(row.tenant().tenantId()));
        return tenants.size();
    }

    int positives() {
        return (int) rows.stream().filter(Snapshot::onTime).count();
    }

    int[] labels() {
        return rows.stream().mapToInt(Snapshot::label).toArray();
    }

    /**
     * 1/k for each row, k being the looks planned at a charge, so that in sum a charge counts at most once. The looks that
     * came about would be wrong: a charge paid early is not looked at again, so weighing by them favours those who pay.
     */
    double[] weights() {
        double[] weights = new double[rows.size()];
        Arrays.fill(weights, 1.0 / perCharge);
        return weights;
    }

    List<String> tenantIds() {
        return rows.stream().map(row -> row.tenant().tenantId()).toList();
    }

    List<String> chargeKeys() {
        return rows.stream().map(Snapshot::chargeKey).toList();
    }

    /** For a message that says there is too little: what was seen but could not be used. */
    String hint() {
        return "; " + unknown + " looks at tenants with fewer than two matured charges and " + immature
                + " at charges without a known outcome were left out (an outcome counts from the day it was recorded)";
    }
}
