package io.akig.solvency.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.ledger.Viewpoint;
import io.akig.solvency.tenants.LedgerRows.Version;
import io.akig.solvency.tenants.LedgerStory.ChargeState;
import io.akig.solvency.tenants.LedgerStory.ChargeTold;
import io.akig.solvency.tenants.LedgerStory.Part;
import io.akig.solvency.tenants.LedgerStory.PaymentTold;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a person reads of a ledger. */
class TenantLedgerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

    private final List<Version> charges = new ArrayList<>();
    private final List<Version> payments = new ArrayList<>();
    private long revision;

    @Test
    void a_late_rent_says_by_how_much_and_what_settled_it() {
        charge("jan", "2026-01-05", 100, "2026-01-01");
        payment("p1", "2026-01-09", 40, null, "2026-01-09");
        payment("p2", "2026-01-17", 80, "jan", "2026-01-17");

        ChargeTold told = story().charges().get(0);
        assertThat(told.state()).isEqualTo(ChargeState.PAID);
        assertThat(told.settledOn()).isEqualTo("2026-01-17");
        assertThat(told.daysLate()).isEqualTo(12);
        assertThat(told.onTime()).isFalse();
        assertThat(told.settledBy()).containsExactly(to("p1", "2026-01-09", 40), to("p2", "2026-01-17", 60));
        assertThat(story().payments().get(0).credit()).isEqualByComparingTo("20");
        assertThat(story().credit()).isEqualByComparingTo("20");
        assertThat(story().balance()).isEqualByComparingTo("-20");
    }

    @Test
    void an_unpaid_rent_is_late_by_the_days_since_and_arrears_only_beyond_the_grace() {
        charge("feb", "2026-02-05", 100, "2026-02-01");
        charge("mar", "2026-03-18", 100, "2026-03-01");
        charge("apr", "2026-04-05", 100, "2026-03-19");
        payment("p", "2026-02-20", 30, null, "2026-02-20");

        LedgerStory story = story();
        assertThat(story.charges()).extracting(ChargeTold::chargeId).containsExactly("apr", "mar", "feb");
        assertThat(story.charges()).extracting(ChargeTold::daysLate).containsExactly(0, 2, 43);
        assertThat(story.charges()).extracting(ChargeTold::onTime).containsExactly(null, null, false);
        assertThat(story.charges())
                .extracting(ChargeTold::state)
                .containsExactly(ChargeState.UNPAID, ChargeState.UNPAID, ChargeState.PARTLY_PAID);
        assertThat(story.owed()).isEqualByComparingTo("170");
        assertThat(story.arrears()).isEqualByComparingTo("70");
    }

    @Test
    void corrections_and_reversals_show_as_versions() {
        charge("c", "2026-02-05", 100, "2026-02-01");
        charge("c", "2026-02-05", 0, "2026-02-03");
        payment("p", "2026-02-05", 50, "c", "2026-02-05");
        payment("p", "2026-02-06", 60, "c", "2026-02-07");

        ChargeTold charge = story().charges().get(0);
        assertThat(charge.state()).isEqualTo(ChargeState.VOIDED);
        assertThat(charge.outstanding()).isEqualByComparingTo("0");
        assertThat(charge.versions()).extracting(LedgerStory.Past::amount).containsExactly(money(0), money(100));
        PaymentTold payment = story().payments().get(0);
        assertThat(payment.paidOn()).isEqualTo("2026-02-06");
        assertThat(payment.credit()).isEqualByComparingTo("60");
        assertThat(payment.versions()).hasSize(2);
    }

    @Test
    void what_is_recorded_ahead_of_time_is_planned_and_counts_for_nothing() {
        charge("may", "2026-05-05", 100, "2026-04-05");

        assertThat(story().charges()).extracting(ChargeTold::state).containsExactly(ChargeState.PLANNED);
        assertThat(story().owed()).isEqualByComparingTo("0");
    }

    /** However it is paid: what settles a charge adds up to what is paid of it, and no payment is spent twice. */
    @Property(tries = 300)
    void no_money_is_lost_or_made(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TenantLedgerTest world = new TenantLedgerTest();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            String due = TODAY.minusDays(random.nextInt(0, 60)).toString();
            world.charge("c" + i, due, random.nextInt(0, 5) * 10, "2026-01-01");
        }
        for (int i = 0; i < random.nextInt(10); i++) {
            String named = random.nextBoolean() ? "c" + random.nextInt(7) : null;
            String day = TODAY.minusDays(random.nextInt(0, 6)).toString();
            world.payment("p" + random.nextInt(8), day, random.nextInt(0, 9) * 5, named, "2026-01-02");
        }
        LedgerStory story = world.story();
        for (ChargeTold charge : story.charges()) {
            assertThat(sum(charge.settledBy())).isEqualByComparingTo(charge.paid());
        }
        BigDecimal credit = BigDecimal.ZERO;
        for (PaymentTold payment : story.payments()) {
            assertThat(payment.credit()).isNotNegative();
            if (payment.counts()) {
                assertThat(sum(payment.settles()).add(payment.credit())).isEqualByComparingTo(payment.amount());
            } else {
                assertThat(payment.settles()).isEmpty();
            }
            credit = credit.add(payment.credit());
        }
        assertThat(credit).isEqualByComparingTo(story.credit());
    }

    private LedgerStory story() {
        return TellLedger.of("t", "GNF", new LedgerRows(charges, payments, NOW), Viewpoint.of(TODAY, NOW), 5);
    }

    private void charge(String id, String due, long amount, String recorded) {
        charges.add(version(id, due, amount, null, recorded));
    }

    private void payment(String id, String day, long amount, @Nullable String names, String recorded) {
        payments.add(version(id, day, amount, names, recorded));
    }

    private Version version(String id, String day, long amount, @Nullable String names, String recorded) {
        return new Version(
                id,
                LocalDate.parse(day),
                amount * 100,
                names,
                null,
                Instant.parse(recorded + "T00:00:00Z"),
                ++revision);
    }

    private static Part to(String payment, String day, long amount) {
        return new Part(payment, null, LocalDate.parse(day), money(amount));
    }

    private static BigDecimal money(long amount) {
        return Money.of(amount * 100);
    }

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
