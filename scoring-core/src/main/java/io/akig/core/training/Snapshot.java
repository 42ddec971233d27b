package io.akig.core.training;

import io.akig.core.ledger.Viewpoint;

/**
 * One look at a tenant from a past day, with what came of it.
 *
 * @param chargeId of the charge that was due next
 * @param dueDay of that charge as it was known in the end
 * @param settledDay the day it was paid in full, {@code Settlements.NEVER} if it was not
 * @param onTime the label: paid in full by the due day plus grace
 * @param features in catalogue order, from the viewpoint alone
 */
record Snapshot(
        TenantHistory tenant,
        Viewpoint viewpoint,
        String chargeId,
        int dueDay,
        int settledDay,
        boolean onTime,
        PastConduct past,
        float[] features) {

    int label() {
        return onTime ? 1 : 0;
    }

    /** A charge id is unique within an agency only, so the tenant is part of the key. */
    String chargeKey() {
        return tenant.tenantId() + "/" + chargeId;
    }

    int daysToDue() {
        return dueDay - viewpoint.asOfDay();
    }
}
