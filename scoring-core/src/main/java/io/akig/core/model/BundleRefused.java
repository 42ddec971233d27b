package io.akig.core.model;

/** A bundle that may not serve; the message is the reason, a sentence for a person. */
public final class BundleRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public BundleRefused(String reason) {
        super(reason);
    }

    public BundleRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
