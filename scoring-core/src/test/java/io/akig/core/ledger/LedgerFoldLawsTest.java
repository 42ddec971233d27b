package io.akig.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.ledger.GeneratedLedgers.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(GeneratedLedgers.class)
@Domain(DomainContext.Global.class)
class LedgerFoldLawsTest {

    @Property
    void the_fold_settles_as_the_slow_reference_does(@ForAll Rows rows, @ForAll Viewpoint viewpoint) {
        Settlements folded = LedgerFold.fold(rows.ledger(), viewpoint);
        ReferenceFold expected = new ReferenceFold(rows.list(), viewpoint);

        assertThat(folded.size()).isEqualTo(expected.charges.size());
        assertThat(folded.credit()).isEqualTo(expected.credit);
        for (int i = 0; i < folded.size(); i++) {
            Row charge = expected.charges.get(i);
            int settled = expected.settledDay(charge);
            assertThat(folded.chargeId(i)).isEqualTo(charge.id());
            assertThat(folded.dueDay(i)).isEqualTo(charge.day());
            assertThat(folded.amount(i)).isEqualTo(charge.amount());
            assertThat(folded.paid(i)).isEqualTo(expected.paid(charge));
            assertThat(folded.settledDay(i)).isEqualTo(settled);
            assertThat(instalments(folded, i)).isEqualTo(expected.paidByDay.get(charge.id()));
            assertThat(folded.partialPayments(i))
                    .isEqualTo(expected.paidByDay.get(charge.id()).size() - (settled == Settlements.NEVER ? 0 : 1));
        }
    }

    @Property
    void money_is_neither_made_nor_lost(@ForAll Rows rows, @ForAll Viewpoint viewpoint) {
        Settlements folded = LedgerFold.fold(rows.ledger(), viewpoint);
        long came = new ReferenceFold(rows.list(), viewpoint)
                .payments.stream().mapToLong(Row::amount).sum();

        assertThat(IntStream.range(0, folded.size()).mapToLong(folded::paid).sum() + folded.credit())
                .isEqualTo(came)
                .isEqualTo(IntStream.range(0, folded.paymentDays())
                        .mapToLong(folded::paymentTotal)
                        .sum());
        assertThat(IntStream.range(0, folded.size())).allMatch(i -> folded.outstanding(i) >= 0);
        if (folded.credit() > 0) {
            assertThat(IntStream.range(0, folded.size())).allMatch(folded::isSettled);
        }
    }

    @Property
    void rows_in_any_order_make_the_same_ledger(@ForAll Rows rows, @ForAll Random random) {
        List<Row> shuffled = new ArrayList<>(rows.list());
        Collections.shuffle(shuffled, random);

        assertThat(Row.ledger(shuffled)).isEqualTo(rows.ledger()).hasSameHashCodeAs(rows.ledger());
        assertThat(rows.ledger().toBuilder().build()).isEqualTo(rows.ledger());
    }

    @Property
    void payments_of_one_day_settle_the_same_in_any_order(@ForAll Rows rows, @ForAll Viewpoint viewpoint) {
        List<Row> renamed = rows.list().stream()
                .map(row -> row.isCharge()
                        ? row
                        : row.withId("q" + (900 - Integer.parseInt(row.id().substring(1)))))
                .toList();

        assertThat(describe(LedgerFold.fold(Row.ledger(renamed), viewpoint)))
                .isEqualTo(describe(LedgerFold.fold(rows.ledger(), viewpoint)));
    }

    @Property
    void rows_recorded_later_are_not_seen(@ForAll Rows rows, @ForAll Viewpoint viewpoint, @ForAll List<Row> later) {
        Ledger.Builder longer = rows.ledger().toBuilder();
        long revision = rows.nextRevision();
        for (Row row : later) {
            add(longer, row, row.id(), row.day(), viewpoint.knownAtMicros() + 1 + row.known(), revision++);
        }

        assertThat(describe(LedgerFold.fold(longer.build(), viewpoint)))
                .isEqualTo(describe(LedgerFold.fold(rows.ledger(), viewpoint)));
    }

    @Property
    void rows_committed_later_are_not_seen_however_far_they_are_backdated(
            @ForAll Rows rows, @ForAll Viewpoint viewpoint, @ForAll List<Row> later) {
        long revision = rows.nextRevision();
        Viewpoint then = viewpoint.withRevision(Math.min(viewpoint.revision(), revision));
        Ledger.Builder longer = rows.ledger().toBuilder();
        for (Row row : later) {
            add(longer, row, row.id(), row.day(), row.known(), ++revision);
        }

        assertThat(describe(LedgerFold.fold(longer.build(), then)))
                .isEqualTo(describe(LedgerFold.fold(rows.ledger(), then)));
    }

    @Property
    void payments_of_later_days_are_not_seen(@ForAll Rows rows, @ForAll Viewpoint viewpoint, @ForAll List<Row> later) {
        Ledger.Builder longer = rows.ledger().toBuilder();
        long revision = rows.nextRevision();
        for (Row row : later) {
            if (!row.isCharge()) {
                int day = viewpoint.asOfDay() + 1 + row.day();
                add(longer, row, "later-" + row.id(), day, row.known(), revision++);
            }
        }

        assertThat(describe(LedgerFold.fold(longer.build(), viewpoint)))
                .isEqualTo(describe(LedgerFold.fold(rows.ledger(), viewpoint)));
    }

    @Property
    void with_the_same_knowledge_a_later_day_only_adds(
            @ForAll Rows rows, @ForAll Viewpoint one, @ForAll Viewpoint other) {
        int early = Math.min(one.asOfDay(), other.asOfDay());
        int late = Math.max(one.asOfDay(), other.asOfDay());
        Settlements before = LedgerFold.fold(rows.ledger(), new Viewpoint(early, one.knownAtMicros(), one.revision()));
        Settlements after = LedgerFold.fold(rows.ledger(), new Viewpoint(late, one.knownAtMicros(), one.revision()));

        for (int i = 0; i < before.size(); i++) {
            assertThat(after.chargeId(i)).isEqualTo(before.chargeId(i));
            assertThat(instalments(after, i).headMap(early, true)).isEqualTo(instalments(before, i));
            if (before.isSettled(i)) {
                assertThat(after.settledDay(i)).isEqualTo(before.settledDay(i));
            } else {
                assertThat(after.settledDay(i)).isGreaterThan(early);
            }
        }
    }

    @Property
    void a_charge_is_settled_on_the_day_of_its_last_instalment(@ForAll Rows rows, @ForAll Viewpoint viewpoint) {
        Settlements folded = LedgerFold.fold(rows.ledger(), viewpoint);

        for (int i = 0; i < folded.size(); i++) {
            NavigableMap<Integer, Long> instalments = instalments(folded, i);
            long paid = instalments.values().stream().mapToLong(Long::longValue).sum();
            assertThat(paid).isEqualTo(folded.paid(i));
            assertThat(folded.isSettled(i)).isEqualTo(paid == folded.amount(i));
            if (folded.isSettled(i)) {
                assertThat(folded.settledDay(i))
                        .isEqualTo(instalments.lastKey())
                        .isLessThanOrEqualTo(viewpoint.asOfDay());
            }
        }
    }

    private static void add(Ledger.Builder to, Row row, String id, int day, long known, long revision) {
        if (row.isCharge()) {
            to.charge(id, day, row.amount(), known, revision);
        } else {
            to.payment(id, day, row.amount(), row.names(), known, revision);
        }
    }

    private static NavigableMap<Integer, Long> instalments(Settlements folded, int charge) {
        NavigableMap<Integer, Long> byDay = new TreeMap<>();
        for (int k = 0; k < folded.allocations(); k++) {
            if (folded.allocationCharge(k) == charge) {
                assertThat(byDay.put(folded.allocationDay(k), folded.allocationAmount(k)))
                        .isNull();
            }
        }
        return byDay;
    }

    private static List<Object> describe(Settlements folded) {
        List<Object> all = new ArrayList<>();
        all.add(Map.of("credit", folded.credit(), "last", folded.lastPaymentDay()));
        for (int i = 0; i < folded.size(); i++) {
            all.add(List.of(folded.chargeId(i), folded.dueDay(i), folded.amount(i), folded.settledDay(i)));
            all.add(instalments(folded, i));
        }
        for (int k = 0; k < folded.paymentDays(); k++) {
            all.add(List.of(folded.paymentDay(k), folded.paymentTotal(k)));
        }
        return all;
    }
}
