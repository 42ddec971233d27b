package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.ledger.Ledger;
import io.akig.core.model.LatenessProfile;
import io.akig.core.timing.EveryonesCurve;
import io.akig.core.timing.PeriodWalk;
import io.akig.core.timing.Periods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HazardLeakTest {
    private static final LocalDate CUT = LocalDate.of(2026, 6, 1);
    private static final EveryonesCurve EVERYONE = EveryonesCurve.of(LatenessProfile.of(new int[] {0, 2, 9}));
    private static final List<TenantHistory> WORLD = Worlds.rents(20, 18, 4);

    @Test
    void what_is_recorded_after_the_look_reaches_the_outcome_and_no_row() {
        HazardCase look = cases(WORLD).stream()
                .filter(candidate -> !candidate.isPaid() || candidate.paid() > candidate.today() + 5)
                .findFirst()
                .orElseThrow();
        int asOf = look.seen().asOfDay();
        TenantHistory tenant = look.snapshot().tenant();
        Ledger told = tenant.ledger().toBuilder()
                .payment(
                        "backdated",
                        asOf - 1,
                        10_000_000_000L,
                        look.snapshot().chargeId(),
                        Worlds.known(LocalDate.ofEpochDay(asOf + 1)),
                        2)
                .build();
        HazardCase again =
                cases(List.of(new TenantHistory(tenant.tenantId(), told, tenant.leases(), tenant.zone(), null)))
                        .stream()
                        .filter(c -> c.seen().viewpoint().equals(look.seen().viewpoint()))
                        .findFirst()
                        .orElseThrow();

        assertThat(periods(again)).isEqualTo(periods(look));
        assertThat(again.paid()).isEqualTo(PeriodWalk.firstDay(again.today()));
    }

    @Test
    void what_is_recorded_after_the_cut_changes_no_row_to_learn_from() {
        List<TenantHistory> tainted = WORLD.stream()
                .map(tenant -> {
                    Ledger.Builder ledger = tenant.ledger().toBuilder();
                    for (int month = 0; month < 18; month++) {
                        String charge = tenant.tenantId() + "-c" + month;
                        int day = (int) LocalDate.of(2025, 6, 1).toEpochDay() + 20 * month;
                        ledger.payment("news" + month, day, 900_000_000L, charge, Worlds.known(CUT), 2);
                        ledger.charge("new" + month, day, 1_000, Worlds.known(CUT), 2);
                    }
                    return new TenantHistory(tenant.tenantId(), ledger.build(), tenant.leases(), tenant.zone(), null);
                })
                .toList();

        assertThat(cases(WORLD)).hasSizeGreaterThan(200);
        assertThat(described(tainted)).isEqualTo(described(WORLD));
    }

    @Test
    void a_charge_not_paid_by_the_cut_says_that_it_was_unpaid_until_then_and_nothing_more() {
        HazardCase open = cases(WORLD).stream()
                .filter(look -> !look.isPaid() && look.lastKnown() < 300)
                .findFirst()
                .orElseThrow();
        PersonPeriods rows = new PersonPeriods();
        rows.add(open, Periods.DEFAULT, EVERYONE, 0.25, 1);
        PeriodWalk walk = open.walk(Periods.DEFAULT, EVERYONE);
        walk.next();
        int whole = 0;
        while (walk.to() <= open.lastKnown()) {
            assertThat(rows.row(whole)).isEqualTo(walk.row());
            whole++;
            walk.next();
        }
        assertThat(rows.rows()).isEqualTo(whole);
        assertThat(rows.paid()).isZero();
    }

    @Test
    void a_paid_charge_ends_with_the_period_of_its_payment() {
        HazardCase paid =
                cases(WORLD).stream().filter(HazardCase::isPaid).findFirst().orElseThrow();
        PersonPeriods rows = new PersonPeriods();
        rows.add(paid, Periods.DEFAULT, EVERYONE, 1, 1);
        PeriodWalk walk = paid.walk(Periods.DEFAULT, EVERYONE);
        for (int i = 0; i < rows.rows(); i++) {
            walk.next();
        }
        assertThat(rows.paid()).isEqualTo(1);
        assertThat(paid.paid()).isBetween(walk.from(), walk.to());
    }

    private static List<HazardCase> cases(List<TenantHistory> world) {
        Horizon horizon = Horizon.of(world, 5, CUT, Worlds.NOW);
        SnapshotSet learned = new Snapshots(5).toLearn(world, horizon);
        return learned.rows().stream()
                .map(row ->
                        HazardCase.of(row, 0.1, horizon.learning(row.tenant()).asOfDay(), 5))
                .toList();
    }

    private static List<String> described(List<TenantHistory> world) {
        return cases(world).stream()
                .map(look -> look.paid() + "/" + look.lastKnown() + "/" + periods(look))
                .toList();
    }

    private static List<String> periods(HazardCase look) {
        PeriodWalk walk = look.walk(Periods.DEFAULT, EVERYONE);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            walk.next();
            rows.add(walk.from() + Arrays.toString(walk.row()));
        }
        return rows;
    }
}
