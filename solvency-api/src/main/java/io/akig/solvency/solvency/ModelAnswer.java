package io.akig.solvency.solvency;

import java.util.Locale;

/**
 * What came of asking the model.
 *
 * @param <T> what it answers with
 */
sealed interface ModelAnswer<T> {

    /** It answered. */
    record Given<T>(T value) implements ModelAnswer<T> {}

    /** It did not, and why. */
    record Missing<T>(Why why) implements ModelAnswer<T> {}

    /** Reasons to go on without a fresh answer, as the metric counts them. */
    enum Why {
        /** It answered that it knows too little. */
        UNKNOWN,
        /** It did not take the question, or broke off. */
        UNAVAILABLE,
        /** It did not answer in time. */
        TIMEOUT,
        /** It failed so often of late that it is left alone for a moment. */
        CIRCUIT_OPEN,
        /** More questions are waiting for it than it makes sense to add to. */
        BUSY,
        /** What answered is no scoring service. */
        NOT_UNDERSTOOD;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
