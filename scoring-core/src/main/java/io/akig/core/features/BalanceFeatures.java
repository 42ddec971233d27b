package io.akig.core.features;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Settlements;
import java.time.LocalDate;

/** What is owed, when money last came and how steadily, how long the tenant is known and what the rent weighs. */
final class BalanceFeatures {
    private static final Circle DAYS_OF_MONTH = new Circle(31);
    private static final int FEWEST_PAYMENT_DAYS = 3;
    private static final int DAYS_PER_YEAR = 365;

    private BalanceFeatures() {}

    static void write(Snapshot snapshot, float[] row) {
        debts(snapshot, row);
        payments(snapshot.settlements(), row);
        standing(snapshot, row);
    }

    private static void debts(Snapshot snapshot, float[] row) {
        Settlements settlements = snapshot.settlements();
        int overdue = 0;
        int open = 0;
        int oldestAge = 0;
        long arrears = 0;
        for (int i = settlements.size() - 1; i >= 0; i--) {
            if (settlements.isOverdue(i, snapshot.graceDays())) {
                overdue++;
                arrears += settlements.outstanding(i);
                oldestAge = snapshot.asOf() - settlements.dueDay(i);
            } else if (!settlements.isSettled(i)) {
                open++;
            }
        }
        Feature.ARREARS_MONTHS.put(row, arrears / snapshot.monthOfRent());
        Feature.OVERDUE_CHARGES.put(row, overdue);
        Feature.OLDEST_UNPAID_DAYS.put(row, oldestAge);
        Feature.OPEN_CHARGES.put(row, open);
    }

    private static void payments(Settlements settlements, float[] row) {
        int days = settlements.paymentDays();
        int asOf = settlements.asOfDay();
        if (days == 0) {
            return;
        }
        Feature.DAYS_SINCE_LAST_PAYMENT.put(row, asOf - settlements.lastPaymentDay());
        int n = 0;
        double sin = 0;
        double cos = 0;
        for (int k = days - 1; k >= 0 && settlements.paymentDay(k) > asOf - DAYS_PER_YEAR; k--) {
            int step = LocalDate.ofEpochDay(settlements.paymentDay(k)).getDayOfMonth() - 1;
            sin += DAYS_OF_MONTH.sin(step);
            cos += DAYS_OF_MONTH.cos(step);
            n++;
        }
        if (n >= FEWEST_PAYMENT_DAYS) {
            Feature.PAYMENT_DAY_REGULARITY.put(row, Math.sqrt(sin * sin + cos * cos) / n);
        }
    }

    private static void standing(Snapshot snapshot, float[] row) {
        LeaseTerms terms = snapshot.terms();
        LocalDate start = terms.leaseStart();
        if (start != null && start.toEpochDay() <= snapshot.asOf()) {
            Feature.TENURE_DAYS.put(row, snapshot.asOf() - (int) start.toEpochDay());
        }
        History history = History.of(snapshot.settlements(), snapshot.graceDays());
        if (snapshot.settlements().paymentDays() > 0
                || history.daysSinceLastDue().isPresent()) {
            Feature.HISTORY_DAYS.put(row, history.days());
        }
        long income = terms.monthlyIncomeMinor().orElse(0);
        if (income > 0) {
            Feature.RENT_TO_INCOME.put(row, snapshot.monthOfRent() / income);
        }
    }
}
