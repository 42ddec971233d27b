package io.akig.quickstart;

import org.jspecify.annotations.Nullable;

/** Something a person must know and can act on: its message is one sentence, shown without a stack trace, exit code 1. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        this(sentence, null);
    }

    public Refusal(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
