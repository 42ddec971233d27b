package io.akig.core.features;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.ledger.GeneratedLedgers;
import io.akig.core.ledger.GeneratedLedgers.Rows;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The catalogue's sentences on missing values, each turned into a predicate and held against the fold. */
@Domain(GeneratedLedgers.class)
@Domain(DomainContext.Global.class)
class MissingValuesTest {
    private static final Map<String, Predicate<Case>> SENTENCES = Map.ofEntries(
            entry("never", c -> false),
            entry("never; 0 when nothing fell due", c -> false),
            entry("when no charge due in the window has matured", c -> c.maturedDueWithin(c.window()) == 0),
            entry("when nothing fell due in the window", c -> c.dueWithin(c.window()) == 0),
            entry("when no charge has matured", c -> c.matured() == 0),
            entry("when fewer than 2 charges have matured", c -> c.matured() < 2),
            entry("when no charge due in the last 30 days has matured", c -> c.maturedDueWithin(30) == 0),
            entry("when no target is known", c -> c.target == null),
            entry(
                    "when no target is known or no matured charge fell due then",
                    c -> c.target == null || c.charges().noneMatch(c::maturedAYearBefore)),
            entry("when fewer than 3 days of the last 365 had a payment", c -> c.paymentDaysOfTheYear() < 3),
            entry(
                    "when neither the rent nor a usual charge is known",
                    c -> c.terms.rentMinor().orElse(0) == 0 && c.otherCharges() == 0),
            entry("when none was made", c -> c.seen.paymentDays() == 0),
            entry("when no target is known or nothing is needed", c -> c.target == null || c.nothingNeeded()),
            entry("when its start is unknown or after the day", c -> c.terms.leaseStart() == null || c.notStarted()),
            entry(
                    "when neither has happened yet",
                    c -> c.seen.paymentDays() == 0 && c.dueWithin(Integer.MAX_VALUE) == 0),
            entry(
                    "when the income or both of the others are unknown or 0",
                    c -> c.terms.monthlyIncomeMinor().orElse(0) == 0
                            || (c.terms.rentMinor().orElse(0) == 0 && c.otherCharges() == 0)),
            entry(
                    "when no target is known or no matured charge was unpaid so late",
                    c -> c.target == null || c.charges().noneMatch(c::unpaidSoLate)),
            entry("when no target is known or no charge has matured", c -> c.target == null || c.matured() == 0),
            entry("when no target or no other charge is known", c -> c.target == null || c.otherCharges() == 0));

    @Property
    void a_value_is_missing_exactly_when_the_catalogue_says_so(
            @ForAll Rows rows, @ForAll Viewpoint viewpoint, @ForAll boolean lease, @ForAll boolean income) {
        LeaseTerms terms = new LeaseTerms(
                lease ? OptionalLong.of(100) : OptionalLong.empty(),
                lease ? OptionalInt.of(5) : OptionalInt.empty(),
                income ? OptionalLong.of(300) : OptionalLong.empty(),
                lease ? LocalDate.ofEpochDay(40) : null,
                null);
        // A season is a year long, the generated ledgers are four months: look back at them from a year on as well.
        for (int later : new int[] {0, 365}) {
            Viewpoint from =
                    new Viewpoint(viewpoint.asOfDay() + later, viewpoint.knownAtMicros(), viewpoint.revision());
            Settlements seen = LedgerFold.fold(rows.ledger(), from);
            float[] row = FeatureFold.compute(seen, terms, 5);

            for (Feature feature : Feature.values()) {
                Case c = new Case(feature, seen, terms, Target.of(seen, terms, 5));
                assertThat(SENTENCES).containsKey(feature.missing());
                assertThat(Float.isNaN(feature.in(row)))
                        .as("%s is missing %s", feature, feature.missing())
                        .isEqualTo(SENTENCES.get(feature.missing()).test(c));
            }
            assertThat(IntStream.range(0, row.length).mapToObj(i -> row[i])).noneMatch(value -> value.isInfinite());
        }
        assertThat(Arrays.stream(Feature.values()).map(Feature::missing)).containsAll(SENTENCES.keySet());
    }

    private record Case(Feature feature, Settlements seen, LeaseTerms terms, Target target) {
        int window() {
            return feature.windowDays().getAsInt();
        }

        IntStream charges() {
            return IntStream.range(0, seen.size());
        }

        long matured() {
            return charges().filter(this::isMatured).count();
        }

        long dueWithin(int days) {
            return charges().filter(i -> isDueWithin(i, days)).count();
        }

        long maturedDueWithin(int days) {
            return charges().filter(i -> isMatured(i) && isDueWithin(i, days)).count();
        }

        private boolean isMatured(int i) {
            return seen.paid(i) == seen.amount(i) || seen.dueDay(i) + 5 < seen.asOfDay();
        }

        private boolean isDueWithin(int i, int days) {
            int age = seen.asOfDay() - seen.dueDay(i);
            return age >= 0 && age <= days;
        }

        boolean maturedAYearBefore(int i) {
            return isMatured(i) && Math.abs(seen.dueDay(i) + 365 - target.dueDay()) <= 15;
        }

        boolean unpaidSoLate(int i) {
            int distance = seen.asOfDay() - target.dueDay();
            return isMatured(i)
                    && seen.settledDay(i) > (long) seen.dueDay(i) + distance
                    && (seen.isSettled(i) || seen.asOfDay() - seen.dueDay(i) > distance);
        }

        long otherCharges() {
            return charges()
                    .filter(i -> target == null || !seen.chargeId(i).equals(target.chargeId()))
                    .count();
        }

        long paymentDaysOfTheYear() {
            return IntStream.range(0, seen.paymentDays())
                    .filter(k -> seen.paymentDay(k) > seen.asOfDay() - 365)
                    .count();
        }

        boolean nothingNeeded() {
            return seen.overdue(5) == 0 && target.projected() && seen.credit() >= target.amountMinor();
        }

        boolean notStarted() {
            return terms.leaseStart().toEpochDay() > seen.asOfDay();
        }
    }
}
