package io.akig.core.model;

/** A booster that the compiled forest cannot represent exactly; the message names what stands in the way. */
public final class UnsupportedForest extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnsupportedForest(String reason) {
        super(reason);
    }

    UnsupportedForest(String reason, Throwable cause) {
        super(reason, cause);
    }
}
