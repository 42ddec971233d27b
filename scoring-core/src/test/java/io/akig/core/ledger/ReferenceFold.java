package io.akig.core.ledger;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rules written down once more, slowly: day after day, looking for the oldest unpaid charge again each time. */
final class ReferenceFold {
    final List<Row> charges;
    final List<Row> payments;
    final Map<String, TreeMap<Integer, Long>> paidByDay = new HashMap<>();
    long credit;

    ReferenceFold(List<Row> rows, Viewpoint viewpoint) {
        charges = known(rows, viewpoint, true).stream()
                .sorted(comparingInt(Row::day).thenComparing(comparing(Row::id)))
                .toList();
        payments = known(rows, viewpoint, false).stream()
                .filter(payment -> payment.day() <= viewpoint.asOfDay())
                .toList();
        charges.forEach(charge -> paidByDay.put(charge.id(), new TreeMap<>()));
        payments.stream().map(Row::day).distinct().sorted().forEach(this::settle);
    }

    private static List<Row> known(List<Row> rows, Viewpoint viewpoint, boolean charges) {
        List<Row> counting = new ArrayList<>();
        rows.stream()
                .filter(row -> row.isCharge() == charges)
                .filter(row -> row.known() <= viewpoint.knownAtMicros() && row.revision() <= viewpoint.revision())
                .collect(groupingBy(Row::id))
                .values()
                .forEach(versions -> counting.add(
                        versions.stream().max(comparingLong(Row::revision)).orElseThrow()));
        counting.removeIf(row -> row.amount() == 0);
        return counting;
    }

    private void settle(int day) {
        long pool = 0;
        for (Row payment : payments) {
            if (payment.day() == day) {
                Optional<Row> named = charges.stream()
                        .filter(charge -> charge.id().equals(payment.names()))
                        .findFirst();
                pool += payment.amount()
                        - named.map(charge -> pay(charge, payment.amount(), day))
                                .orElse(0L);
            }
        }
        while (pool > 0 && oldestUnpaid().isPresent()) {
            pool -= pay(oldestUnpaid().get(), pool, day);
        }
        credit += pool;
    }

    private Optional<Row> oldestUnpaid() {
        Comparator<Row> age = comparingInt(Row::day).thenComparing(comparing(Row::id));
        return charges.stream().filter(charge -> paid(charge) < charge.amount()).min(age);
    }

    private long pay(Row charge, long money, int day) {
        long taken = Math.min(money, charge.amount() - paid(charge));
        if (taken > 0) {
            paidByDay.get(charge.id()).merge(day, taken, Long::sum);
        }
        return taken;
    }

    long paid(Row charge) {
        return paidByDay.get(charge.id()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    int settledDay(Row charge) {
        return paid(charge) == charge.amount() ? paidByDay.get(charge.id()).lastKey() : Settlements.NEVER;
    }
}
