package io.akig.core.model;

import io.akig.core.features.Feature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bundles of a small booster over the catalogue's features. */
public final class Bundles {

    private static final byte[] BOOSTER = Boosters.train(400, Feature.count(), 8, 3, 21);

    private Bundles() {}

    /** A bundle that serves. */
    public static Bundle small() {
        return of(BOOSTER, Feature.names(), null);
    }

    static Bundle of(byte[] booster, List<String> features, byte[] hazard) {
        float[][] rows = Boosters.rows(6, Feature.count(), 22);
        GoldenRows golden;
        try (NativeBooster own = NativeBooster.load(BOOSTER, 1)) {
            golden = GoldenRows.of(own, rows);
        }
        return of(booster, features, hazard, golden);
    }

    static Bundle of(byte[] booster, List<String> features, byte[] hazard, GoldenRows golden) {
        List<FeatureReference> references = new ArrayList<>();
        for (int f = 0; f < features.size(); f++) {
            references.add(FeatureReference.of(new float[] {f, f + 0.1f, Float.NaN, 2 * f, 7}, 3));
        }
        return new Bundle(
                "2026-11-23-a",
                Instant.parse("2026-11-23T08:00:00.123456Z"),
                booster,
                hazard,
                new IsotonicCalibrator(new double[] {-1.5, 0.1, 2}, new double[] {0.11, 1 / 3.0, 0.97}),
                features,
                5,
                0.81,
                golden,
                references,
                LatenessProfile.of(new int[] {-3, 0, 0, 1, 2, 9, 40}),
                new ModelCard(
                        LocalDate.of(2024, 11, 1),
                        LocalDate.of(2026, 10, 31),
                        400,
                        30,
                        200,
                        new TreeMap<>(Map.of("max_depth", "3", "eta", "0.1")),
                        Map.of("auc", 0.1 + 0.2),
                        List.of("Appris sur peu de locataires à Conakry.")));
    }
}
