package io.akig.scoring.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.akig.core.features.Feature;
import io.akig.core.model.FeatureReference;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chance is no drift: whole reports over as many features as there are, of the shapes that real ones have. */
class StabilityTest {
    private static final int TRAINING_ROWS = 5_000;
    private static final int BINS = 10;

    @ParameterizedTest
    @ValueSource(ints = {50, 100, 300, 1000, 5000})
    void samples_of_the_same_tenants_raise_no_false_alarm_in_95_of_100_reports(int rows) {
        int quiet = 0;
        int fixed = 0;
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            boolean alarm = false;
            boolean fixedAlarm = false;
            for (int f = 0; f < Feature.count(); f++) {
                ToDoubleFunction<Random> shape = shape(f);
                FeatureReference reference = FeatureReference.of(drawn(shape, TRAINING_ROWS, random), BINS);
                float[] sample = drawn(shape, rows, random);
                Stability stability = Stability.of(reference, TRAINING_ROWS, sample, Feature.count());
                FeatureDrift drift = FeatureDrift.of(Feature.values()[f], reference, TRAINING_ROWS, sample, true);
                alarm |= stability.drifted() || drift.state() == FeatureDrift.State.DRIFTED;
                fixedAlarm |= stability.psi() > 0.10;
            }
            quiet += alarm ? 0 : 1;
            fixed += fixedAlarm ? 1 : 0;
        }
        assertThat(quiet).isGreaterThanOrEqualTo(95);
        if (rows == 100) {
            // What the threshold is there for: with 0.10 alone, hardly a report would be quiet.
            assertThat(fixed).isGreaterThan(80);
        }
    }

    @Test
    void a_shift_of_one_standard_deviation_is_found_in_100_rows_and_half_of_one_in_1000() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            FeatureReference reference = FeatureReference.of(drawn(Random::nextGaussian, TRAINING_ROWS, random), BINS);
            assertThat(Stability.of(
                                    reference,
                                    TRAINING_ROWS,
                                    drawn(r -> r.nextGaussian() + 1, 100, random),
                                    Feature.count())
                            .drifted())
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(Stability.of(
                                    reference,
                                    TRAINING_ROWS,
                                    drawn(r -> r.nextGaussian() + 0.5, 1000, random),
                                    Feature.count())
                            .drifted())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void many_rows_of_few_training_tenants_are_little_to_compare_with() {
        Random random = new Random(1);
        FeatureReference reference = FeatureReference.of(drawn(Random::nextGaussian, TRAINING_ROWS, random), BINS);
        float[] sample = drawn(Random::nextGaussian, 1000, random);
        assertThat(Stability.of(reference, 50, sample, Feature.count()).threshold())
                .isGreaterThan(0.5);
    }

    @Test
    void values_that_went_missing_are_a_shift() {
        Random random = new Random(1);
        FeatureReference reference = FeatureReference.of(drawn(Random::nextGaussian, TRAINING_ROWS, random), BINS);
        float[] sample = drawn(r -> r.nextDouble() < 0.4 ? Double.NaN : r.nextGaussian(), 100, random);
        assertThat(Stability.of(reference, TRAINING_ROWS, sample, Feature.count())
                        .drifted())
                .isTrue();
    }

    @Test
    void the_threshold_grows_as_the_sample_shrinks_and_never_falls_below_the_floor() {
        Random random = new Random(1);
        FeatureReference reference = FeatureReference.of(drawn(Random::nextGaussian, TRAINING_ROWS, random), BINS);
        double before = Double.POSITIVE_INFINITY;
        for (int rows : new int[] {100, 150, 250, 5_000}) {
            double threshold = Stability.of(
                            reference, TRAINING_ROWS, drawn(Random::nextGaussian, rows, random), Feature.count())
                    .threshold();
            assertThat(threshold).isLessThan(before).isGreaterThanOrEqualTo(0.10);
            before = threshold;
        }
        assertThat(before).isEqualTo(0.10);
    }

    @Test
    void the_index_of_two_bins_is_what_a_hand_works_out() {
        float[] half = new float[200];
        for (int i = 0; i < half.length; i++) {
            half[i] = i < 100 ? 0 : 1;
        }
        float[] sample = new float[100];
        for (int i = 75; i < 100; i++) {
            sample[i] = 1;
        }
        // (0.75 - 0.5) ln 1.5 + (0.25 - 0.5) ln 0.5, but for the smoothing.
        assertThat(Stability.of(FeatureReference.of(half, 10), 200, sample, 1).psi())
                .isCloseTo(0.2747, offset(0.01));
    }

    /** Continuous, skewed, counts, shares with many ones, mostly zero, sometimes missing. */
    private static ToDoubleFunction<Random> shape(int feature) {
        return switch (feature % 6) {
            case 0 -> Random::nextGaussian;
            case 1 -> random -> Math.exp(random.nextGaussian());
            case 2 -> random -> random.nextInt(4);
            case 3 -> random -> random.nextDouble() < 0.7 ? 1 : random.nextInt(4) / 4.0;
            case 4 -> random -> random.nextDouble() < 0.95 ? 0 : random.nextInt(30);
            default -> random -> random.nextDouble() < 0.1 ? Double.NaN : random.nextInt(60);
        };
    }

    private static float[] drawn(ToDoubleFunction<Random> shape, int rows, Random random) {
        float[] values = new float[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = (float) shape.applyAsDouble(random);
        }
        return values;
    }
}
