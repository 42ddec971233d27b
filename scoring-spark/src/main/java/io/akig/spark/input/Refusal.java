package io.akig.spark.input;

import org.jspecify.annotations.Nullable;

/** Something a person must know and can act on: one sentence that names the option, the table, the column or the tenant. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        this(sentence, null);
    }

    public Refusal(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
