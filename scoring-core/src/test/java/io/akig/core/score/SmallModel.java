package io.akig.core.score;

import io.akig.core.Rents;
import io.akig.core.features.Feature;
import io.akig.core.features.FeatureFold;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.model.Bundle;
import io.akig.core.model.Bundles;
import io.akig.core.model.FeatureReference;
import io.akig.core.model.GoldenRows;
import io.akig.core.model.IsotonicCalibrator;
import io.akig.core.model.LatenessProfile;
import io.akig.core.model.ModelCard;
import io.akig.core.model.NativeBooster;
import io.akig.core.model.ScoringModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;

/** A real model in small: trained here on made-up tenants who pay on time more or less often. */
final class SmallModel {

    static final int GRACE = 5;
    static final double BASE_RATE = 0.6;
    private static final LocalDate START = LocalDate.of(2024, 1, 5);

    private SmallModel() {}

    static ScoringModel train() throws Exception {
        List<float[]> rows = new ArrayList<>();
        List<Float> labels = new ArrayList<>();
        List<Integer> lateness = new ArrayList<>();
        Random random = new Random(1);
        for (int tenant = 0; tenant < 200; tenant++) {
            double reliability = random.nextDouble();
            int[] paid = new int[4 + random.nextInt(16)];
            for (int i = 0; i < paid.length; i++) {
                paid[i] = random.nextDouble() < reliability ? random.nextInt(6) - 1 : 6 + random.nextInt(30);
                lateness.add(paid[i]);
            }
            LocalDate start = START.plusMonths(random.nextInt(12));
            Rents rents = Rents.from(start).paid(paid);
            for (int i = 2; i < paid.length; i++) {
                LocalDate asOf = start.plusMonths(i).minusDays(1 + random.nextInt(20));
                rows.add(FeatureFold.compute(rents.asOf(asOf), LeaseTerms.UNKNOWN, GRACE));
                labels.add(paid[i] <= GRACE ? 1f : 0f);
            }
        }
        return ScoringModel.load(bundle(rows, labels, lateness).encode());
    }

    private static Bundle bundle(List<float[]> rows, List<Float> labels, List<Integer> lateness) throws Exception {
        float[][] table = rows.toArray(float[][]::new);
        byte[] ubj = booster(table, labels);
        try (NativeBooster booster = NativeBooster.load(ubj, 1)) {
            float[] margins = booster.margins(table);
            double[] outcomes = labels.stream().mapToDouble(Float::doubleValue).toArray();
            double[] doubles = new double[margins.length];
            Arrays.setAll(doubles, i -> margins[i]);
            double[] weights = new double[margins.length];
            Arrays.fill(weights, 1);
            return new Bundle(
                    "small-1",
                    Instant.parse("2025-02-01T00:00:00Z"),
                    ubj,
                    Bundles.silentHazard(),
                    IsotonicCalibrator.fit(doubles, outcomes, weights),
                    Feature.names(),
                    GRACE,
                    BASE_RATE,
                    GoldenRows.of(booster, Arrays.copyOf(table, 20)),
                    references(table),
                    LatenessProfile.of(
                            lateness.stream().mapToInt(Integer::intValue).toArray()),
                    new ModelCard(
                            START, START.plusYears(1), table.length, 200, table.length, Map.of(), Map.of(), List.of()));
        }
    }

    private static List<FeatureReference> references(float[][] table) {
        List<FeatureReference> references = new ArrayList<>();
        for (int f = 0; f < Feature.count(); f++) {
            float[] column = new float[table.length];
            for (int i = 0; i < table.length; i++) {
                column[i] = table[i][f];
            }
            references.add(FeatureReference.of(column, 10));
        }
        return references;
    }

    private static byte[] booster(float[][] table, List<Float> labels) throws Exception {
        float[] flat = new float[table.length * Feature.count()];
        float[] outcomes = new float[table.length];
        for (int i = 0; i < table.length; i++) {
            System.arraycopy(table[i], 0, flat, i * Feature.count(), Feature.count());
            outcomes[i] = labels.get(i);
        }
        DMatrix matrix = new DMatrix(flat, table.length, Feature.count(), Float.NaN);
        matrix.setLabel(outcomes);
        String monotone = Arrays.stream(Feature.values())
                .map(feature -> Integer.toString(feature.monotone()))
                .collect(Collectors.joining(",", "(", ")"));
        Map<String, Object> recipe = Map.of(
                "objective",
                "binary:logistic",
                "tree_method",
                "hist",
                "max_depth",
                3,
                "eta",
                0.1,
                "monotone_constraints",
                monotone,
                "nthread",
                1);
        Booster booster = XGBoost.train(matrix, recipe, 40, Map.of(), null, null);
        try {
            return booster.toByteArray("ubj");
        } finally {
            booster.dispose();
            matrix.dispose();
        }
    }
}
