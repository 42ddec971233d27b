package io.akig.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.akig.core.features.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ScoringModelTest {

    @Test
    void a_sound_bundle_proves_itself_and_serves() throws BundleRefused {
        byte[] bytes = Bundles.small().encode();
        ScoringModel model = ScoringModel.load(bytes);
        assertThat(model.version()).isEqualTo("2026-11-23-a");
        assertThat(model.sha256()).isEqualTo(BundleCodec.sha256(bytes));
        for (float[] row : Boosters.rows(100, Feature.count(), 1)) {
            double probability = model.probability(row);
            assertThat(probability).isGreaterThan(0).isLessThan(1).isEqualTo(ProbabilityGrid.round(probability));
        }
    }

    @Test
    void golden_rows_with_other_answers_are_refused() {
        GoldenRows golden = Bundles.small().golden();
        golden.margins()[2] += 2e-5f;
        refused(
                Bundles.of(Bundles.small().booster(), Feature.names(), golden),
                "golden row 2 XGBoost gives the margin");
        GoldenRows other = Bundles.small().golden();
        other.contributions()[1][4] -= 2e-4f;
        refused(
                Bundles.of(Bundles.small().booster(), Feature.names(), other),
                "golden row 1 XGBoost gives the contribution");
    }

    @Test
    void the_booster_of_another_bundle_is_refused() {
        byte[] foreign = Boosters.train(400, Feature.count(), 8, 3, 77);
        refused(Bundles.of(foreign, Feature.names()), "does not reproduce itself");
        byte[] narrow = Boosters.train(400, Feature.count() - 1, 8, 3, 77);
        refused(Bundles.of(narrow, Feature.names()), "features");
    }

    @Test
    void a_corrupt_booster_is_refused_though_its_digest_is_right() {
        byte[] sound = Bundles.small().booster();
        refused(Bundles.of(new byte[] {1, 2, 3}, Feature.names()), "booster is refused");
        refused(Bundles.of(Arrays.copyOf(sound, sound.length / 2), Feature.names()), "booster is refused");
    }

    @Test
    void a_date_model_that_is_corrupt_foreign_or_answers_otherwise_is_refused() {
        Hazard sound = Bundles.silentHazard();
        List<String> names = sound.features();
        refused(Bundles.of(Bundles.hazard(new byte[] {1}, names, sound.golden())), "payment dates is refused");
        byte[] foreign = Boosters.train(400, names.size(), 8, 3, 77);
        refused(Bundles.of(Bundles.hazard(foreign, names, sound.golden())), "does not reproduce itself");
        List<String> renamed = new ArrayList<>(names);
        renamed.set(names.size() - 1, "SHOE_SIZE");
        refused(Bundles.of(Bundles.hazard(sound.booster(), renamed, sound.golden())), "SHOE_SIZE");
    }

    @Test
    void many_threads_get_the_answers_of_one() throws Exception {
        ScoringModel model = ScoringModel.load(Bundles.small().encode());
        float[][] rows = Boosters.rows(500, Feature.count(), 3);
        List<double[]> alone = explain(model, rows);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<double[]>>> tasks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                tasks.add(() -> explain(model, rows));
            }
            for (Future<List<double[]>> answer : threads.invokeAll(tasks)) {
                for (int i = 0; i < rows.length; i++) {
                    assertThat(answer.get().get(i)).isEqualTo(alone.get(i));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_booster_of_random_bytes_never_serves() {
        Random random = new Random(5);
        byte[] noise = new byte[4_000];
        for (int i = 0; i < 20; i++) {
            random.nextBytes(noise);
            refused(Bundles.of(noise, Feature.names()), "booster is refused");
        }
    }

    /** XGBoost alone ends the process on most of these. */
    @Test
    void a_booster_with_one_flipped_bit_and_a_right_digest_is_refused_or_answers_as_before() {
        Random random = new Random(2);
        Bundle sound = Bundles.small();
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            byte[] booster = sound.booster();
            booster[random.nextInt(booster.length)] ^= (byte) (1 << random.nextInt(8));
            Bundle damaged = Bundles.of(booster, Feature.names(), sound.golden());
            try {
                ScoringModel model = ScoringModel.load(damaged.encode());
                float margin = model.forest().margin(sound.golden().rows()[0]);
                assertThat(margin).isCloseTo(sound.golden().margins()[0], within(1e-5f));
            } catch (BundleRefused e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(30);
    }

    private static List<double[]> explain(ScoringModel model, float[][] rows) {
        List<double[]> answers = new ArrayList<>();
        for (float[] row : rows) {
            double[] out = new double[Feature.count() + 1];
            model.shap().contributions(row, out);
            out[Feature.count()] = model.probability(row);
            answers.add(out);
        }
        return answers;
    }

    private static void refused(Bundle bundle, String reason) {
        assertThatThrownBy(() -> ScoringModel.load(bundle.encode()))
                .isInstanceOf(BundleRefused.class)
                .hasMessageContaining(reason);
    }
}
