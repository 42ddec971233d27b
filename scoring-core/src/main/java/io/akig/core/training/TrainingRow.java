package io.akig.core.training;

/**
 * One row to learn from: a look at a tenant from a past day, with what came of it.
 *
 * @param fold of the tenant, for out-of-fold margins
 * @param asOfDay epoch day of the look
 * @param chargeId of the charge that was due next
 * @param dueDay epoch day of that charge as it was known in the end
 * @param label 1 when it was paid in full within its grace, else 0
 * @param weight so that in sum a charge counts at most once
 * @param features in catalogue order, NaN where missing
 */
public record TrainingRow(
        String tenantId,
        int fold,
        int asOfDay,
        String chargeId,
        int dueDay,
        int label,
        double weight,
        float[] features) {}
