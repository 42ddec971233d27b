package io.akig.solvency;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** For what comes by itself, a moment later. */
public final class Waiting {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Waiting() {}

    public static void until(BooleanSupplier fact) {
        Instant end = Instant.now().plus(LONGEST);
        while (!fact.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                fail("it did not come");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
