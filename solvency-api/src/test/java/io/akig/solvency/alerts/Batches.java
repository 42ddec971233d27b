package io.akig.solvency.alerts;

import io.akig.core.score.Severity;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.LongStream;

/** Made-up changes. */
final class Batches {
    private Batches() {}

    static Batch of(long... sequences) {
        return commented("Called.", sequences);
    }

    static Batch commented(String comment, long... sequences) {
        return new Batch(LongStream.of(sequences)
                .mapToObj(sequence -> new ToldChange(
                        sequence, ChangeKind.COMMENTED, Instant.EPOCH, "awa", comment, alert(sequence), "Mamadou"))
                .toList());
    }

    private static Alert alert(long sequence) {
        return new Alert(
                new UUID(1, 1),
                "ours",
                "t-1",
                AlertKind.RENT_OVERDUE,
                Severity.HIGH,
                AlertState.OPEN,
                new AlertDetails(null, null, null, null, 17, 15, null, null),
                null,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                sequence);
    }
}
