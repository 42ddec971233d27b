package io.akig.core.score;

/** How much a reason calls for attention: a reason for the tenant is LOW, one against by its impact. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /**
     * @param impact probability points, signed
     */
    public static Severity ofImpact(double impact) {
        double loss = -impact;
        if (loss < 0.05) {
            return LOW;
        }
        if (loss < 0.15) {
            return MEDIUM;
        }
        return loss < 0.30 ? HIGH : CRITICAL;
    }
}
