package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.features.FeatureFold;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.LeaseVersion;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.model.Bundle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** News from the future, planted where they would tell the outcome: nothing that is learnt may change. */
class PlantedLeakTest {
    private static final LocalDate CUT = LocalDate.of(2026, 6, 1);
    private static final TrainingOptions OPTIONS = TrainingOptions.defaults().withTestFrom(CUT);
    private static final int GRACE = OPTIONS.graceDays();

    @Test
    void news_recorded_a_microsecond_after_a_snapshot_change_nothing_in_its_row() {
        List<Snapshot> rows = learnt(Worlds.rents(14, 14, 6)).rows();
        int found = 0;
        for (Snapshot row : rows) {
            TenantHistory informed = informed(row, row.viewpoint().knownAtMicros() + 1);
            Optional<Snapshot> again = learnt(List.of(informed)).rows().stream()
                    .filter(candidate -> candidate.viewpoint().equals(row.viewpoint()))
                    .findFirst();
            if (again.isPresent()) {
                assertThat(again.get().features()).isEqualTo(row.features());
                assertThat(again.get().onTime()).isTrue();
                found++;
            }
        }
        // A look at a rent that was only projected is given up when it turns out to have been paid before.
        assertThat(found).isGreaterThan(100).isGreaterThan(9 * rows.size() / 10);
    }

    @Test
    void the_same_news_recorded_in_time_change_every_row() {
        List<Snapshot> rows = learnt(Worlds.rents(14, 14, 6)).rows();
        assertThat(rows).hasSizeGreaterThan(100).allSatisfy(row -> {
            Viewpoint viewpoint = row.viewpoint();
            TenantHistory informed = informed(row, viewpoint.knownAtMicros());
            assertThat(FeatureFold.compute(
                            LedgerFold.fold(informed.ledger(), viewpoint), informed.termsAt(viewpoint), GRACE))
                    .isNotEqualTo(row.features());
        });
    }

    /** The rent of the snapshot was paid long ago, was tiny, and the lease is another one. */
    private static TenantHistory informed(Snapshot row, long recordedAt) {
        TenantHistory tenant = row.tenant();
        Ledger ledger = tenant.ledger().toBuilder()
                .payment("news", row.viewpoint().asOfDay() - 1, 10_000_000_000L, row.chargeId(), recordedAt, 9)
                .charge(row.chargeId(), row.dueDay(), 1, recordedAt, 9)
                .build();
        return with(ledger, tenant, recordedAt);
    }

    @Test
    void news_recorded_after_the_data_of_the_training_change_no_number_of_its_matrix_and_no_byte_of_its_model() {
        List<TenantHistory> world = Worlds.rents(40, 18, 4);
        List<TenantHistory> planted =
                world.stream().map(PlantedLeakTest::rewritten).toList();

        TrainingFrame frame = TrainingFrame.of(learnt(world));
        TrainingFrame again = TrainingFrame.of(learnt(planted));
        assertThat(frame.rows()).isGreaterThan(1_000);
        assertThat(again.dense()).isEqualTo(frame.dense());
        assertThat(again.labels()).isEqualTo(frame.labels());
        assertThat(again.weights()).isEqualTo(frame.weights());
        assertThat(again.tenants()).isEqualTo(frame.tenants());

        Bundle model = new Trainer().train(world, OPTIONS, Worlds.NOW);
        Bundle other = new Trainer().train(planted, OPTIONS, Worlds.NOW);
        assertThat(other.booster()).isEqualTo(model.booster());
        assertThat(other.calibrator()).isEqualTo(model.calibrator());
        assertThat(other.hazard().booster()).isEqualTo(model.hazard().booster());
        assertThat(other.hazard().earliestShare()).isEqualTo(model.hazard().earliestShare());
        assertThat(other.references()).isEqualTo(model.references());
        assertThat(other.lateness()).isEqualTo(model.lateness());
        assertThat(other.baseRate()).isEqualTo(model.baseRate());
    }

    /** Backdated, corrected and new rows, all recorded after the cut: they rewrite the whole past. */
    private static TenantHistory rewritten(TenantHistory tenant) {
        long afterCut = Worlds.known(CUT);
        Ledger.Builder ledger = tenant.ledger().toBuilder();
        for (int month = 0; month < 12; month++) {
            String charge = tenant.tenantId() + "-c" + month;
            int day = Viewpoint.day(LocalDate.of(2025, 6, 1)) + 30 * month;
            ledger.payment("late-news-" + month, day, 900_000_000L, charge, afterCut, 2);
            ledger.charge("new-" + month, day, 1_000, afterCut, 2);
            ledger.payment(charge + "a", day, 0, charge, afterCut, 2);
        }
        return with(ledger.build(), tenant, afterCut);
    }

    private static TenantHistory with(Ledger ledger, TenantHistory tenant, long recordedAt) {
        LeaseTerms terms = new LeaseTerms(OptionalLong.of(7), OptionalInt.of(9), OptionalLong.of(8), CUT, CUT);
        List<LeaseVersion> leases = new ArrayList<>(tenant.leases());
        leases.add(new LeaseVersion(terms, recordedAt, 9));
        return new TenantHistory(tenant.tenantId(), ledger, leases, tenant.zone(), null);
    }

    private static SnapshotSet learnt(Collection<TenantHistory> world) {
        return new Snapshots(GRACE).toLearn(world, Horizon.of(world, GRACE, CUT, Worlds.NOW));
    }
}
