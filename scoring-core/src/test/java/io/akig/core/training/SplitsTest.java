package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.ledger.Settlements;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SplitsTest {

    @Test
    void a_fifth_of_the_tenants_tests_and_the_folds_are_of_like_size() {
        long testers = IntStream.range(0, 10_000)
                .filter(i -> Splits.isTestTenant("tenant-" + i))
                .count();
        long firstFold = IntStream.range(0, 10_000)
                .filter(i -> Splits.fold("tenant-" + i) == 0)
                .count();

        assertThat(testers).isBetween(1_850L, 2_150L);
        assertThat(firstFold).isBetween(2_350L, 2_650L);
    }

    @Test
    void the_choice_of_test_tenants_is_for_ever() {
        List<String> testers = IntStream.range(0, 30)
                .mapToObj(i -> "t" + i)
                .filter(Splits::isTestTenant)
                .toList();

        assertThat(testers).containsExactly("t4", "t5", "t6", "t19");
    }

    @Property(tries = 15)
    void learning_and_testing_share_no_tenant_and_no_time(@ForAll @IntRange(min = 1, max = 5000) int seed) {
        List<TenantHistory> world = seed % 2 == 0 ? Worlds.rents(25, 18, seed) : Worlds.invoices(15, 20, seed);
        Horizon horizon = Horizon.of(world, 5, null, Worlds.NOW);
        Snapshots snapshots = new Snapshots(5);
        SnapshotSet learned = snapshots.toLearn(world, horizon);
        SnapshotSet test = snapshots.toTest(world, horizon, horizon.cutDate(), Worlds.NOW);

        Set<String> shared = new HashSet<>(learned.tenantIds());
        shared.retainAll(new HashSet<>(test.tenantIds()));
        assertThat(shared).isEmpty();
        assertThat(learned.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.dueDay() + 5).isLessThan(horizon.cut());
            assertThat(row.viewpoint().asOfDay()).isLessThan(horizon.cut());
            assertThat(row.settledDay() < horizon.cut() || row.settledDay() == Settlements.NEVER)
                    .isTrue();
        });
        assertThat(test.rows())
                .allSatisfy(row -> assertThat(row.viewpoint().asOfDay()).isGreaterThanOrEqualTo(horizon.cut()));
    }

    @Test
    void the_cut_lies_at_four_fifths_of_the_span_of_due_dates_unless_it_is_given() {
        List<TenantHistory> world = Worlds.rents(30, 24, 3);

        Horizon byDefault = Horizon.of(world, 5, null, Worlds.NOW);
        Horizon given = Horizon.of(world, 5, LocalDate.of(2026, 3, 1), Worlds.NOW);

        double span = byDefault.lastDay() - byDefault.firstDue();
        assertThat((byDefault.cut() - byDefault.firstDue()) / span).isBetween(0.75, 0.82);
        assertThat(given.cutDate()).isEqualTo(LocalDate.of(2026, 3, 1));
    }
}
