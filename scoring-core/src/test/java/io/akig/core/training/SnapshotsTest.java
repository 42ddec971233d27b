package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SnapshotsTest {

    @Test
    void the_days_cover_the_time_before_and_inside_the_grace() {
        List<TenantHistory> world = Worlds.rents(60, 24, 8);
        SnapshotSet set = new Snapshots(5).toLearn(world, Horizon.of(world, 5, null, Worlds.NOW));

        Set<Integer> distances = set.rows().stream().map(Snapshot::daysToDue).collect(Collectors.toSet());
        assertThat(distances).contains(-5, -3, 0, 1, 7, 15, 20, 25, 28);
        assertThat(distances).allMatch(days -> days >= -5);
    }

    @Test
    void a_rent_weighs_at_most_one_and_a_look_the_same_whatever_came_of_it() {
        List<TenantHistory> world = Worlds.rents(20, 25, 2);
        SnapshotSet set = new Snapshots(5).toLearn(world, Horizon.of(world, 5, null, Worlds.NOW));

        assertThat(Arrays.stream(set.weights()).distinct()).hasSize(1);
        assertThat(Arrays.stream(set.weights()).sum()).isBetween(0.7 * set.charges(), 1.1 * set.charges());
    }

    @Test
    void the_order_in_which_tenants_come_changes_nothing() {
        List<TenantHistory> world = Worlds.rents(30, 12, 5);
        List<TenantHistory> reversed = new ArrayList<>(world);
        Collections.reverse(reversed);
        Horizon horizon = Horizon.of(world, 5, null, Worlds.NOW);

        assertThat(new Snapshots(5).toLearn(reversed, horizon).tenantIds())
                .isEqualTo(new Snapshots(5).toLearn(world, horizon).tenantIds());
    }

    @Test
    void a_large_portfolio_is_looked_at_less_often_and_then_sampled_by_tenant() {
        List<TenantHistory> world = Worlds.cards(600, 2);
        Horizon horizon = Horizon.of(world, 5, null, Worlds.NOW);

        int all = new Snapshots(5).toLearn(world, horizon).rows().size();
        int once = new Snapshots(5, 1_000).toLearn(world, horizon).rows().size();
        SnapshotSet sampled = new Snapshots(5, 200).toLearn(world, horizon);

        assertThat(once).isLessThan(all / 2);
        assertThat(sampled.rows()).hasSizeBetween(100, 300);
        assertThat(sampled.tenants()).isLessThan(200);
    }

    @Test
    void where_everyone_pays_ahead_the_last_due_date_counts_as_known() {
        List<TenantHistory> world = Worlds.cards(600, 2);
        Horizon horizon = Horizon.of(world, 5, LocalDate.of(2005, 9, 1), Worlds.NOW);

        SnapshotSet test = new Snapshots(5).toTest(world, horizon, horizon.cutDate(), Worlds.NOW);

        assertThat(horizon.lag()).isNegative();
        assertThat(test.positives()).isPositive().isLessThan(test.rows().size());
    }

    @Test
    void a_charge_whose_grace_runs_beyond_the_data_is_no_outcome() {
        List<TenantHistory> world = Worlds.rents(60, 24, 8);
        Horizon horizon = Horizon.of(world, 5, LocalDate.of(2026, 8, 1), Worlds.NOW);

        SnapshotSet test = new Snapshots(5).toTest(world, horizon, horizon.cutDate(), Worlds.NOW);

        assertThat(test.immature()).isPositive();
        assertThat(test.rows()).allMatch(row -> row.dueDay() + horizon.lag() <= horizon.lastDay());
    }

    @Test
    void a_projected_rent_is_judged_by_the_charge_that_then_came() {
        Ledger.Builder ledger = Ledger.builder();
        for (int month = 0; month < 10; month++) {
            LocalDate due = LocalDate.of(2025, 1, 5).plusMonths(month);
            // Recorded on the due day only: before it, serving can do no more than expect it.
            ledger.charge(
                    "c" + month, due, 500_000, due.atStartOfDay(ZoneOffset.UTC).toInstant(), 1);
            LocalDate paid = due.plusDays(month % 2 == 0 ? 1 : 20);
            ledger.payment(
                    "p" + month,
                    paid,
                    500_000,
                    "c" + month,
                    paid.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    1);
        }
        TenantHistory tenant = new TenantHistory("t1", ledger.build(), LeaseTerms.UNKNOWN, ZoneOffset.UTC);
        Horizon horizon = Horizon.of(List.of(tenant), 5, LocalDate.of(2026, 1, 1), Worlds.NOW);

        SnapshotSet set = new Snapshots(5).toLearn(List.of(tenant), horizon);

        assertThat(set.rows()).anySatisfy(row -> assertThat(row.daysToDue()).isGreaterThan(3));
        assertThat(set.rows()).allSatisfy(row -> assertThat(row.onTime())
                .isEqualTo(Integer.parseInt(row.chargeId().substring(1)) % 2 == 0));
    }
}
