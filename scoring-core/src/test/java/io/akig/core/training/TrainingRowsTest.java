package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingRowsTest {
    private static final List<TenantHistory> WORLD = Worlds.rents(60, 20, 5);

    @ParameterizedTest
    @ValueSource(ints = {200_000, 1_000, 200})
    void tenant_by_tenant_and_in_parts_the_same_rows_are_drawn_as_of_all_at_once(int rowLimit) {
        DataSpan span = new DataSpan(5, Worlds.NOW);
        DataSpan part = new DataSpan(5, Worlds.NOW);
        WORLD.subList(0, 25).forEach(part::add);
        WORLD.subList(25, 60).forEach(span::add);
        span.add(part);
        TrainingRows rows = TrainingRows.within(span, null, rowLimit);
        TrainingRows chosen = rows.among(WORLD.stream().mapToLong(rows::usable).sum());
        List<TrainingRow> drawn = new ArrayList<>();
        WORLD.stream()
                .sorted((one, other) -> one.tenantId().compareTo(other.tenantId()))
                .forEach(tenant -> drawn.addAll(chosen.of(tenant)));

        SnapshotSet learned = new Snapshots(5, rowLimit).toLearn(WORLD, Horizon.of(WORLD, 5, null, Worlds.NOW));
        assertThat(drawn).hasSameSizeAs(learned.rows()).isNotEmpty();
        TrainingFrame frame = TrainingFrame.of(learned);
        for (int i = 0; i < drawn.size(); i++) {
            TrainingRow row = drawn.get(i);
            Snapshot look = learned.rows().get(i);
            assertThat(row.tenantId()).isEqualTo(frame.tenants().get(i));
            assertThat(row.fold()).isEqualTo(frame.folds()[i]);
            assertThat(row.label()).isEqualTo(frame.labels()[i]);
            assertThat(row.weight()).isEqualTo(frame.weights()[i]);
            assertThat(row.features()).containsExactly(frame.row(i));
            assertThat(row.asOfDay()).isEqualTo(look.viewpoint().asOfDay());
            assertThat(row.chargeId()).isEqualTo(look.chargeId());
            assertThat(row.dueDay()).isEqualTo(look.dueDay());
        }
    }

    @Test
    void a_tenant_kept_for_the_test_gives_no_row() {
        DataSpan span = new DataSpan(5, Worlds.NOW);
        WORLD.forEach(span::add);
        TrainingRows rows = TrainingRows.within(span, LocalDate.of(2030, 1, 1));
        assertThat(WORLD)
                .filteredOn(tenant -> Splits.isTestTenant(tenant.tenantId()))
                .isNotEmpty()
                .allSatisfy(tenant -> {
                    assertThat(rows.usable(tenant)).isZero();
                    assertThat(rows.of(tenant)).isEmpty();
                });
    }
}
