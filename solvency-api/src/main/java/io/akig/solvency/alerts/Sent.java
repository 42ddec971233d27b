package io.akig.solvency.alerts;

import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt.
 *
 * @param status of the HTTP answer; null without one
 * @param error null when it was delivered
 */
record Sent(How how, @Nullable Integer status, @Nullable String error) {
    enum How {
        DELIVERED,
        FAILED,
        /** The other side wants nothing any more. */
        UNWANTED
    }

    static final Sent DELIVERED = new Sent(How.DELIVERED, null, null);

    static Sent failed(@Nullable Integer status, String error) {
        return new Sent(How.FAILED, status, error);
    }
}
