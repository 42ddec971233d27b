package io.akig.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Property
    void every_value_of_training_has_its_bin_and_lies_in_range(
            @ForAll @Size(min = 1, max = 80) List<@FloatRange(min = -5, max = 5) Float> given,
            @ForAll @IntRange(min = 1, max = 12) int bins) {
        float[] values = new float[given.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == 0 ? Float.NaN : given.get(i);
        }
        FeatureReference reference = FeatureReference.of(values, bins);
        assertThat(reference.total()).isEqualTo(values.length);
        assertThat(reference.missing()).isEqualTo(1);
        assertThat(reference.counts().length).isLessThanOrEqualTo(bins);
        long[] counts = new long[reference.counts().length];
        for (int i = 1; i < values.length; i++) {
            counts[reference.bin(values[i])]++;
            assertThat(reference.outOfRange(values[i])).isFalse();
        }
        assertThat(counts).isEqualTo(reference.counts());
    }

    @Test
    void what_training_never_saw_is_out_of_range() {
        FeatureReference reference = FeatureReference.of(new float[] {1, 2, 3}, 4);
        assertThat(reference.outOfRange(0.9)).isTrue();
        assertThat(reference.outOfRange(3.1)).isTrue();
        assertThat(reference.outOfRange(Double.NaN)).isTrue();
        FeatureReference missing = FeatureReference.of(new float[] {Float.NaN}, 4);
        assertThat(missing.outOfRange(Double.NaN)).isFalse();
        assertThat(missing.outOfRange(0)).isTrue();
        assertThat(missing.missingShare()).isEqualTo(1);
    }

    @Property
    void lateness_is_read_back_both_ways(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -30, max = 90) Integer> given,
            @ForAll @IntRange(min = 0, max = 100) int percent,
            @ForAll @IntRange(min = -40, max = 100) int already) {
        int[] days = given.stream().mapToInt(Integer::intValue).toArray();
        LatenessProfile profile = LatenessProfile.of(days);
        double at = profile.quantile(percent / 100.0);
        assertThat(at).isBetween((double) Arrays.stream(days).min().orElseThrow(), (double)
                Arrays.stream(days).max().orElseThrow());
        assertThat(profile.shareBy(at)).isGreaterThanOrEqualTo(percent / 100.0 - 1e-9);
        assertThat(profile.quantileAfter(percent / 100.0, already)).isGreaterThanOrEqualTo(already);
    }

    @Test
    void the_median_of_known_days_is_known() {
        LatenessProfile profile = LatenessProfile.of(new int[] {5, -1, 2, 9, 3});
        assertThat(profile.quantile(0.5)).isCloseTo(3, within(1e-9));
        assertThat(profile.shareBy(-2)).isZero();
        assertThat(profile.shareBy(9)).isEqualTo(1);
        assertThat(LatenessProfile.of(new int[0]).quantile(0.9)).isZero();
    }
}
