package io.akig.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.model.ProbabilityGrid;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShownAttributionTest {

    @Property
    void what_is_shown_adds_up_to_the_probability_that_is_shown(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -0.01, max = 0.01) Double> given) {
        double[] parts = given.stream().mapToDouble(ProbabilityGrid::round).toArray();
        double probability = 0.5 + Arrays.stream(parts).sum();
        ShownAttribution shown = ShownAttribution.of(new Attribution(0.5, parts, probability));
        assertThat(shown.residual()).isZero();
        assertThat(ShownAttribution.decimal(shown.probability()))
                .isEqualTo(Math.round(probability * 10_000) / 10_000.0);
        for (int i = 0; i < parts.length; i++) {
            assertThat(Math.abs(ShownAttribution.decimal(shown.contributions()[i]) - parts[i]))
                    .isLessThan(2e-4);
        }
    }

    @Test
    void without_contributions_base_and_probability_are_one() {
        ShownAttribution shown = ShownAttribution.of(new Attribution(0.71728, new double[3], 0.71728));
        assertThat(shown.base()).isEqualTo(shown.probability()).isEqualTo(717_300);
        assertThat(shown.contributions()).containsOnly(0);
    }
}
