package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.akig.core.features.Feature;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.model.Bundle;
import io.akig.core.model.IsotonicCalibrator;
import io.akig.core.model.PlattCalibrator;
import io.akig.core.model.ScoringModel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private static final TrainingOptions OPTIONS = TrainingOptions.defaults();

    @Test
    void the_same_data_give_the_same_booster_whatever_the_order_and_the_threads() {
        List<TenantHistory> world = Worlds.rents(40, 14, 1);
        List<TenantHistory> shuffled = new ArrayList<>(world);
        Collections.reverse(shuffled);

        Bundle once = new Trainer().train(world, OPTIONS, Worlds.NOW);
        Bundle again = new Trainer().train(shuffled, new TrainingOptions(5, null, 42, 3), Worlds.NOW);
        Bundle otherSeed = new Trainer().train(world, new TrainingOptions(5, null, 43, 2), Worlds.NOW);

        assertThat(again.booster()).isEqualTo(once.booster());
        assertThat(again.sha256()).isEqualTo(once.sha256());
        assertThat(otherSeed.booster()).isNotEqualTo(once.booster());
    }

    @Test
    void the_bundle_proves_itself_and_tells_what_it_learnt_from() throws Exception {
        List<TenantHistory> world = Worlds.rents(60, 18, 2);

        Bundle bundle = new Trainer().train(world, OPTIONS.withTestFrom(LocalDate.of(2026, 6, 1)), Worlds.NOW);
        ScoringModel model = ScoringModel.load(bundle.encode());

        assertThat(model.forest().featureCount()).isEqualTo(Feature.count());
        assertThat(bundle.calibrator()).isInstanceOf(IsotonicCalibrator.class);
        assertThat(bundle.baseRate()).isBetween(0.4, 0.9);
        assertThat(bundle.golden().rows().length).isEqualTo(64);
        assertThat(bundle.golden().rows()[63]).containsOnly(Float.NaN);
        assertThat(bundle.references()).hasSize(Feature.count());
        assertThat(bundle.references())
                .allMatch(reference -> reference.total() == bundle.card().rows());
        assertThat(bundle.lateness().settled()).isBetween(100L, bundle.card().charges());
        assertThat(bundle.card().dataTo()).isEqualTo("2026-05-31");
        assertThat(bundle.card().dataFrom()).isBefore("2026-01-01");
        assertThat(bundle.card().tenants()).isBetween(35L, 55L);
        assertThat(bundle.card().metrics().get("out_of_fold_auc")).isBetween(0.7, 1.0);
        assertThat(bundle.card().limits()).isNotEmpty();
        assertThat(bundle.version()).matches("20261123T080000Z-[0-9a-f]{8}");
    }

    @Test
    void few_rows_are_calibrated_with_two_parameters() {
        Bundle bundle = new Trainer(400).train(Worlds.rents(40, 18, 2), OPTIONS, Worlds.NOW);

        assertThat(bundle.calibrator()).isInstanceOf(PlattCalibrator.class);
        assertThat(bundle.card().rows()).isLessThan(1_000);
    }

    @Test
    void what_was_recorded_after_the_cut_does_not_change_the_model() {
        LocalDate cut = LocalDate.of(2026, 6, 1);
        List<TenantHistory> world = Worlds.rents(40, 14, 1);
        List<TenantHistory> longer = world.stream()
                .map(tenant -> new TenantHistory(
                        tenant.tenantId(),
                        tenant.ledger().toBuilder()
                                .payment("news", LocalDate.of(2026, 1, 1), 1, null, Worlds.NOW, 2)
                                .build(),
                        tenant.leases(),
                        tenant.zone(),
                        null))
                .toList();

        Bundle known = new Trainer().train(world, OPTIONS.withTestFrom(cut), Worlds.NOW);
        Bundle told = new Trainer().train(longer, OPTIONS.withTestFrom(cut), Worlds.NOW);
        assertThat(told.booster()).isEqualTo(known.booster());
        assertThat(told.hazard().booster()).isEqualTo(known.hazard().booster());
        assertThat(told.hazard().latestShare()).isEqualTo(known.hazard().latestShare());
    }

    @Test
    void too_little_is_refused_with_what_there_is_and_what_is_needed() {
        assertThatThrownBy(() -> new Trainer().train(Worlds.rents(5, 6, 1), OPTIONS, Worlds.NOW))
                .isInstanceOfSatisfying(NotEnoughData.class, refused -> {
                    assertThat(refused.charges()).isLessThan(50);
                    assertThat(refused.tenants()).isLessThan(8);
                })
                .hasMessageContaining("matured charges of")
                .hasMessageContaining("at least 50 charges of 8 tenants are needed");
        assertThatThrownBy(() -> new Trainer().train(List.of(), OPTIONS, Worlds.NOW))
                .isInstanceOf(NotEnoughData.class)
                .hasMessage("Not enough data: no charge that fell due is known.");
    }

    @Test
    void one_outcome_for_all_is_refused() {
        List<TenantHistory> world = new ArrayList<>();
        for (int t = 0; t < 20; t++) {
            Ledger.Builder ledger = Ledger.builder();
            for (int month = 0; month < 12; month++) {
                LocalDate due = LocalDate.of(2025, 1, 5).plusMonths(month);
                ledger.charge(
                        "c" + month,
                        due,
                        500,
                        due.minusDays(30).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        1);
                ledger.payment(
                        "p" + month,
                        due,
                        500,
                        null,
                        due.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        1);
            }
            world.add(new TenantHistory("t" + t, ledger.build(), LeaseTerms.UNKNOWN, ZoneOffset.UTC));
        }

        assertThatThrownBy(() -> new Trainer().train(world, OPTIONS, Worlds.NOW))
                .isInstanceOf(SingleOutcome.class)
                .hasMessageContaining("paid on time");
    }

    @Test
    void monotone_features_carry_their_sign() {
        TrainingFrame frame = TrainingFrame.of(new Snapshots(5)
                .toLearn(Worlds.rents(20, 12, 1), Horizon.of(Worlds.rents(20, 12, 1), 5, null, Worlds.NOW)));
        Recipe recipe = Recipe.candidates(500).get(0);

        assertThat(recipe.parameters(frame, OPTIONS)
                        .get("monotone_constraints")
                        .toString()
                        .split(","))
                .hasSize(Feature.count());
        assertThat((double) recipe.parameters(frame, OPTIONS).get("base_score"))
                .isCloseTo(frame.baseRate(), within(1e-9));
        assertThat(Recipe.candidates(1e6)).allMatch(candidate -> candidate.depth() <= 6);
    }
}
