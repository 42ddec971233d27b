package io.akig.solvency.portfolio;

import io.akig.core.ledger.Settlements;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** What became of a tenant's rents, by the day they fell due. */
record Contribution(TreeMap<Integer, Sums> days) {
    static final Contribution NOTHING = new Contribution(new TreeMap<>());

    /**
     * Of the rents of one due date.
     *
     * @param onTime of what was paid, what came by the due date plus the grace
     */
    record Sums(long rents, long charged, long paid, long onTime) {
        private static final Sums NOTHING = new Sums(0, 0, 0, 0);

        Sums plus(Sums other) {
            return new Sums(rents + other.rents, charged + other.charged, paid + other.paid, onTime + other.onTime);
        }

        Sums negated() {
            return new Sums(-rents, -charged, -paid, -onTime);
        }

        boolean isNothing() {
            return equals(NOTHING);
        }
    }

    static Contribution of(Settlements settlements, int graceDays) {
        Contribution all = new Contribution(new TreeMap<>());
        for (int i = 0; i < settlements.size(); i++) {
            all.add(settlements.dueDay(i), new Sums(1, settlements.amount(i), settlements.paid(i), 0));
        }
        for (int k = 0; k < settlements.allocations(); k++) {
            int due = settlements.dueDay(settlements.allocationCharge(k));
            if (settlements.allocationDay(k) <= due + graceDays) {
                all.add(due, new Sums(0, 0, 0, settlements.allocationAmount(k)));
            }
        }
        return all;
    }

    void add(int dueDay, Sums sums) {
        Sums unused = days.merge(dueDay, sums, Sums::plus);
    }

    /** Adds each day of the other to this one's. */
    void add(Contribution other) {
        other.days.forEach(this::add);
    }

    /** What has to be added to the one before to get this one; days that stay as they are, are left out. */
    Contribution minus(Contribution before) {
        Contribution difference = new Contribution(new TreeMap<>(days));
        before.days.forEach((day, sums) -> difference.add(day, sums.negated()));
        difference.days.values().removeIf(Sums::isNothing);
        return difference;
    }

    boolean isNothing() {
        return days.isEmpty();
    }

    /** Epoch days, ascending. */
    Integer[] dueDays() {
        return days.keySet().toArray(Integer[]::new);
    }

    Long[] column(ToLongFunction<Sums> figure) {
        return days.values().stream().map(figure::applyAsLong).toArray(Long[]::new);
    }

    /** From arrays that go along with each other. */
    static Contribution of(Integer[] dueDays, Long[] rents, Long[] charged, Long[] paid, Long[] onTime) {
        Contribution read = new Contribution(new TreeMap<>());
        for (int i = 0; i < dueDays.length; i++) {
            read.add(dueDays[i], new Sums(rents[i], charged[i], paid[i], onTime[i]));
        }
        return read;
    }

    Map<Integer, Sums> byDay() {
        return Collections.unmodifiableMap(days);
    }
}
