package io.akig.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.akig.core.features.Feature;
import io.akig.core.model.Boosters;
import io.akig.core.model.BundleRefused;
import io.akig.core.model.Bundles;
import io.akig.core.model.Calibrator;
import io.akig.core.model.IsotonicCalibrator;
import io.akig.core.model.PlattCalibrator;
import io.akig.core.model.ScoringModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final Calibrator PLATT = new PlattCalibrator(-0.9, 0.1);
    private static final Calibrator ISOTONIC =
            new IsotonicCalibrator(new double[] {-2, -0.3, 0.4, 3}, new double[] {0.02, 0.3, 0.31, 0.98});

    @Property
    void base_and_contributions_are_the_probability_in_any_order(
            @ForAll @Size(min = 2, max = 60) List<@DoubleRange(min = -3, max = 3) Double> given, @ForAll long seed) {
        double[] margins = given.stream().mapToDouble(d -> d).toArray();
        double margin = 0;
        for (double part : margins) {
            margin += part;
        }
        for (Calibrator calibrator : new Calibrator[] {PLATT, ISOTONIC}) {
            Attribution attribution = Attribution.of(margins, (float) margin, calibrator);
            List<Double> parts = new ArrayList<>(List.of(attribution.base()));
            for (double contribution : attribution.contributions()) {
                parts.add(contribution);
            }
            Collections.shuffle(parts, new Random(seed));
            double sum = 0;
            for (double part : parts) {
                sum += part;
            }
            assertThat(sum - attribution.probability()).isZero();
            assertThat(attribution.probability()).isCloseTo(calibrator.probability((float) margin), within(1e-12));
        }
    }

    @Test
    void every_contribution_keeps_its_sign_and_its_share() {
        double[] margins = {0.5, -0.25, 1, 0.2};
        Attribution attribution = Attribution.of(margins, 1.45, PLATT);
        double points = PLATT.probability(1.45) - PLATT.probability(0.2);
        assertThat(attribution.contributions()[0]).isCloseTo(0.5 / 1.25 * points, within(1e-9));
        assertThat(attribution.contributions()[1]).isCloseTo(-0.25 / 1.25 * points, within(1e-9));
        assertThat(attribution.contributions()[2]).isCloseTo(1 / 1.25 * points, within(1e-9));
    }

    @Test
    void contributions_that_cancel_out_are_scaled_by_the_slope() {
        Attribution attribution = Attribution.of(new double[] {0.5, -0.5, 0.2}, 0.2, PLATT);
        assertThat(attribution.contributions()[0]).isCloseTo(0.5 * PLATT.slope(0.2), within(1e-9));
        assertThat(attribution.contributions()[1]).isCloseTo(-0.5 * PLATT.slope(0.2), within(1e-9));
        assertThat(attribution.probability()).isEqualTo(attribution.base());
    }

    @Test
    void a_served_probability_is_the_one_taken_apart() throws BundleRefused {
        ScoringModel model = ScoringModel.load(Bundles.small().encode());
        TreeShap shap = TreeShap.of(model);
        for (float[] row : Boosters.rows(200, Feature.count(), 8)) {
            Attribution attribution = shap.attribution(row, model.bundle().calibrator());
            assertThat(attribution.probability()).isEqualTo(model.probability(row));
        }
    }
}
