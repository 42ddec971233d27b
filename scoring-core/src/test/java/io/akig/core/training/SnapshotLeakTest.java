package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.features.FeatureFold;
import io.akig.core.features.Target;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.LeaseVersion;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SnapshotLeakTest {
    private static final LocalDate CUT = LocalDate.of(2026, 6, 1);
    private static final long AFTER_CUT = Worlds.known(CUT.plusDays(1));

    private static SnapshotSet learnt(List<TenantHistory> world) {
        return new Snapshots(5).toLearn(world, Horizon.of(world, 5, CUT, Worlds.NOW));
    }

    private static List<String> described(SnapshotSet set) {
        List<String> rows = new ArrayList<>();
        for (Snapshot row : set.rows()) {
            rows.add(row.chargeKey()
                    + row.viewpoint()
                    + row.onTime()
                    + row.settledDay()
                    + Arrays.toString(row.features()));
        }
        return rows;
    }

    @Test
    void a_row_recorded_after_the_cut_that_tells_the_outcome_changes_no_row_to_learn_from() {
        List<TenantHistory> world = Worlds.rents(20, 18, 4);
        List<TenantHistory> tainted = world.stream()
                .map(tenant -> {
                    Ledger.Builder ledger = tenant.ledger().toBuilder();
                    // Backdated, corrected and new rows, all recorded after the cut: they rewrite the whole past.
                    for (int month = 0; month < 12; month++) {
                        String charge = tenant.tenantId() + "-c" + month;
                        int day = Viewpoint.day(LocalDate.of(2025, 6, 1)) + 30 * month;
                        ledger.payment("late-news-" + month, day, 900_000_000L, charge, AFTER_CUT, 2);
                        ledger.charge("new-" + month, day, 1_000, AFTER_CUT, 2);
                        ledger.payment(charge + "a", day, 0, charge, AFTER_CUT, 2);
                    }
                    LeaseVersion changed = new LeaseVersion(
                            new LeaseTerms(OptionalLong.of(7), OptionalInt.of(9), OptionalLong.of(8), CUT, CUT),
                            AFTER_CUT,
                            2);
                    List<LeaseVersion> leases = List.of(tenant.leases().get(0), changed);
                    return new TenantHistory(tenant.tenantId(), ledger.build(), leases, tenant.zone(), null);
                })
                .toList();

        assertThat(learnt(world).rows()).isNotEmpty();
        assertThat(described(learnt(tainted))).isEqualTo(described(learnt(world)));
    }

    @Test
    void a_payment_recorded_after_the_snapshot_reaches_the_outcome_and_not_the_features() {
        List<TenantHistory> world = Worlds.rents(20, 18, 4);
        Snapshot row = learnt(world).rows().stream()
                .filter(candidate -> !candidate.onTime() && candidate.daysToDue() > 2)
                .findFirst()
                .orElseThrow();
        int asOf = row.viewpoint().asOfDay();
        long afterwards = Worlds.known(LocalDate.ofEpochDay(asOf + 1));
        Ledger told = row.tenant().ledger().toBuilder()
                .payment("backdated", asOf - 1, 10_000_000_000L, row.chargeId(), afterwards, 2)
                .build();
        TenantHistory tenant = new TenantHistory(
                row.tenant().tenantId(),
                told,
                row.tenant().leases(),
                row.tenant().zone(),
                null);

        Snapshot again = learnt(List.of(tenant)).rows().stream()
                .filter(candidate -> candidate.viewpoint().equals(row.viewpoint()))
                .findFirst()
                .orElseThrow();

        assertThat(again.onTime()).isTrue();
        assertThat(again.features()).isEqualTo(row.features());
    }

    @Test
    void every_row_is_what_serving_would_compute_on_that_day() {
        List<TenantHistory> world = Worlds.invoices(12, 25, 9);
        SnapshotSet set = new Snapshots(5).toLearn(world, Horizon.of(world, 5, null, Worlds.NOW));

        assertThat(set.rows()).isNotEmpty();
        for (Snapshot row : set.rows()) {
            TenantHistory tenant = row.tenant();
            Viewpoint view = Viewpoint.endOfDay(row.viewpoint().asOf(), tenant.zone());
            Settlements seen = LedgerFold.fold(tenant.ledger(), view);
            LeaseTerms terms = tenant.termsAt(view);
            Target target = Target.of(seen, terms, 5);
            assertThat(row.features()).isEqualTo(FeatureFold.compute(seen, terms, 5));
            assertThat(target.projected() ? row.chargeId() : target.chargeId()).isEqualTo(row.chargeId());
        }
    }
}
