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
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final Calibrator PLATT = new PlattCalibrator(-0.9, 0.1);
    private static final Calibrator ISOTONIC =
            new IsotonicCalibrator(new double[] {-2, -0.3, 0.4, 1, 3}, new double[] {0.1, 0.3, 0.7, 0.7, 0.9});

    private static ScoringModel model;

    @BeforeAll
    static void load() throws BundleRefused {
        model = ScoringModel.load(Bundles.small().encode());
    }

    @Test
    void the_margin_is_the_lowest_of_the_probability() {
        assertThat(Reference.marginOf(0.7, ISOTONIC)).isCloseTo(0.4, within(1e-9));
        assertThat(Reference.marginOf(0.5, ISOTONIC)).isCloseTo(0.05, within(1e-9));
        assertThat(PLATT.probability(Reference.marginOf(0.7, PLATT))).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void where_the_curve_does_not_reach_the_nearest_margin_stands_in() {
        assertThat(Reference.marginOf(0.95, ISOTONIC)).isCloseTo(3, within(1e-9));
        assertThat(Reference.marginOf(0.05, ISOTONIC)).isCloseTo(-2, within(1e-9));
        assertThat(Reference.marginOf(0.7, new PlattCalibrator(0, 0))).isFinite();
        assertThat(Reference.marginOf(0.3, new PlattCalibrator(0, 0))).isFinite();
    }

    @Test
    void base_and_contributions_are_the_probability_and_the_base_is_the_one_asked_for() {
        Calibrator calibrator = model.bundle().calibrator();
        Reference reference = Reference.at(0.55, model);
        TreeShap shap = TreeShap.of(model);
        for (float[] row : Boosters.rows(500, Feature.count(), 9)) {
            Attribution attribution = shap.attribution(row, calibrator, reference);
            double sum = attribution.base()
                    + Arrays.stream(attribution.contributions()).sum();
            assertThat(sum - attribution.probability()).isZero();
            assertThat(attribution.probability()).isEqualTo(model.probability(row));
            assertThat(attribution.base()).isCloseTo(calibrator.probability(reference.margin()), within(1e-12));
        }
    }

    @Test
    void the_contributions_compare_two_explanations_feature_by_feature() {
        double[] plain = new double[Feature.count() + 1];
        TreeShap.of(model).contributions(Boosters.rows(1, Feature.count(), 3)[0], plain);
        double[] relative = plain.clone();
        Reference reference = Reference.at(0.55, model);
        reference.subtractFrom(relative);
        double shift = 0;
        for (int i = 0; i < Feature.count(); i++) {
            shift += plain[i] - relative[i];
        }
        assertThat(shift).isCloseTo(reference.margin() - plain[Feature.count()], within(1e-9));
        assertThat(relative[Feature.count()]).isEqualTo(reference.margin());
    }
}
