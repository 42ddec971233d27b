package io.akig.scoring.outcomes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What was seen of every feature at one time, the most shifted first. */
record DriftReport(Instant computedAt, int predictions, List<FeatureDrift> features) {
    static final DriftReport NONE = new DriftReport(Instant.EPOCH, 0, List.of());

    DriftReport {
        features = features.stream()
                .sorted(Comparator.comparingDouble((FeatureDrift f) -> f.psi() == null ? 0 : -f.psi())
                        .thenComparing(FeatureDrift::feature))
                .toList();
    }
}
