package io.akig.core.training;

/**
 * Which tenants test and which train. The choice depends on the tenant's id alone, so a test tenant stays one for every
 * training run, whatever the seed, and no model ever learns from it.
 */
public final class Splits {
    /** Folds of the training tenants for out-of-fold margins. */
    static final int FOLDS = 4;

    private Splits() {}

    /** One tenant in five, never trained on. */
    public static boolean isTestTenant(String tenantId) {
        return StableHash.bucket("test-tenant:", tenantId, 5) == 0;
    }

    static int fold(String tenantId) {
        return StableHash.bucket("fold:", tenantId, FOLDS);
    }

    /** A position in [0, 1): a tenant is in a sample of share s when its position is below s. */
    static double samplePosition(String tenantId) {
        return StableHash.fraction("sample:", tenantId);
    }
}
