package io.akig.core.model;

import io.akig.core.features.Feature;
import io.akig.core.features.PeriodFeature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bundles of a small booster over the catalogue's features. */
public final class Bundles {

    private static final byte[] BOOSTER = Boosters.train(400, Feature.count(), 8, 3, 21);

    private static final byte[] QUIET = Boosters.silent(PeriodFeature.rowLength());
    private static final Hazard SILENT =
            hazard(QUIET, PeriodFeature.rowNames(), golden(QUIET, PeriodFeature.rowLength()));

    private Bundles() {}

    /** A bundle that serves. */
    public static Bundle small() {
        return of(BOOSTER, Feature.names());
    }

    /** A bundle whose dates are those of each tenant's own past and of everyone's. */
    public static Bundle dated(LatenessProfile everyone) {
        return of(BOOSTER, Feature.names(), golden(BOOSTER, Feature.count()), SILENT, everyone);
    }

    /** A date model that leaves each tenant's own past as it is. */
    public static Hazard silentHazard() {
        return SILENT;
    }

    static Hazard hazard(byte[] booster, List<String> features, GoldenRows golden) {
        return new Hazard(booster, features, new int[] {-10, -1, 0, 1, 2, 3, 4, 5, 10, 20, 60}, golden, 0.1, 0.9);
    }

    static GoldenRows golden(byte[] booster, int features) {
        try (NativeBooster own = NativeBooster.load(booster, 1)) {
            return GoldenRows.of(own, Boosters.rows(6, features, 22));
        }
    }

    static Bundle of(byte[] booster, List<String> features) {
        return of(booster, features, golden(BOOSTER, Feature.count()));
    }

    static Bundle of(byte[] booster, List<String> features, GoldenRows golden) {
        return of(booster, features, golden, SILENT);
    }

    static Bundle of(Hazard hazard) {
        return of(BOOSTER, Feature.names(), golden(BOOSTER, Feature.count()), hazard);
    }

    private static Bundle of(byte[] booster, List<String> features, GoldenRows golden, Hazard hazard) {
        return of(booster, features, golden, hazard, LatenessProfile.of(new int[] {-3, 0, 0, 1, 2, 9, 40}));
    }

    private static Bundle of(
            byte[] booster, List<String> features, GoldenRows golden, Hazard hazard, LatenessProfile lateness) {
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
                lateness,
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
