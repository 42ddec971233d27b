package io.akig.solvency.tenants;

import static java.util.stream.Collectors.groupingBy;

import io.akig.core.ledger.LedgerFold;
import io.akig.core.ledger.Settlements;
import io.akig.core.ledger.Viewpoint;
import io.akig.solvency.tenants.LedgerRows.Version;
import io.akig.solvency.tenants.LedgerStory.ChargeState;
import io.akig.solvency.tenants.LedgerStory.ChargeTold;
import io.akig.solvency.tenants.LedgerStory.Part;
import io.akig.solvency.tenants.LedgerStory.Past;
import io.akig.solvency.tenants.LedgerStory.PaymentTold;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Folds a ledger as the score does, and says what came of each charge and each payment. */
final class TellLedger {
    private static final Comparator<Version> NEWEST =
            Comparator.comparingLong(Version::revision).reversed();

    private final Viewpoint viewpoint;
    private final int graceDays;
    private final Settlements settlements;
    private final Map<String, Integer> position = new HashMap<>();
    private final Map<String, List<Settling>> byCharge;
    private final Map<String, List<Settling>> byPayment;

    private TellLedger(LedgerRows rows, Viewpoint viewpoint, int graceDays) {
        this.viewpoint = viewpoint;
        this.graceDays = graceDays;
        settlements = LedgerFold.fold(rows.ledger(), viewpoint);
        for (int i = 0; i < settlements.size(); i++) {
            position.put(settlements.chargeId(i), i);
        }
        List<Version> counting = byId(rows.payments()).stream()
                .flatMap(versions -> counting(versions).filter(this::counts).stream())
                .toList();
        List<Settling> settled = Settling.of(settlements, counting).stream()
                .sorted(Comparator.comparing(Settling::day)
                        .thenComparing(Settling::paymentId)
                        .thenComparing(Settling::chargeId))
                .toList();
        byCharge = settled.stream().collect(groupingBy(Settling::chargeId));
        byPayment = settled.stream().collect(groupingBy(Settling::paymentId));
    }

    static LedgerStory of(String tenantId, String currency, LedgerRows rows, Viewpoint viewpoint, int graceDays) {
        return new TellLedger(rows, viewpoint, graceDays).tell(tenantId, currency, rows);
    }

    private LedgerStory tell(String tenantId, String currency, LedgerRows rows) {
        long owed = 0;
        for (int i = 0; i < settlements.size(); i++) {
            owed += settlements.dueDay(i) <= viewpoint.asOfDay() ? settlements.outstanding(i) : 0;
        }
        return new LedgerStory(
                tenantId,
                currency,
                viewpoint.asOf(),
                graceDays,
                Money.of(owed - settlements.credit()),
                Money.of(owed),
                Money.of(settlements.overdue(graceDays)),
                Money.of(settlements.credit()),
                byId(rows.charges()).stream()
                        .map(this::charge)
                        .sorted(Comparator.comparing(ChargeTold::dueDate)
                                .thenComparing(ChargeTold::chargeId)
                                .reversed())
                        .toList(),
                byId(rows.payments()).stream()
                        .map(this::payment)
                        .sorted(Comparator.comparing(PaymentTold::paidOn)
                                .thenComparing(PaymentTold::paymentId)
                                .reversed())
                        .toList());
    }

    private static Collection<List<Version>> byId(List<Version> rows) {
        return rows.stream().collect(groupingBy(Version::id)).values();
    }

    /** The version that counts, if one is seen. */
    private Optional<Version> counting(List<Version> versions) {
        return versions.stream().filter(row -> row.seenFrom(viewpoint)).max(NEWEST.reversed());
    }

    private boolean counts(Version payment) {
        return payment.amountMinor() > 0 && !payment.day().isAfter(viewpoint.asOf());
    }

    private ChargeTold charge(List<Version> versions) {
        Optional<Version> seen = counting(versions);
        Version shown = seen.orElseGet(() -> last(versions));
        Integer found = position.get(shown.id());
        int i = found == null ? -1 : found;
        boolean settled = i >= 0 && settlements.isSettled(i);
        long paid = i >= 0 ? settlements.paid(i) : 0;
        return new ChargeTold(
                shown.id(),
                shown.day(),
                Money.of(shown.amountMinor()),
                Money.of(paid),
                Money.of(i >= 0 ? settlements.outstanding(i) : seen.isPresent() ? 0 : shown.amountMinor()),
                state(seen.isPresent(), i),
                settled ? LocalDate.ofEpochDay(settlements.settledDay(i)) : null,
                i >= 0 ? daysLate(i) : 0,
                onTime(i),
                byCharge.getOrDefault(shown.id(), List.of()).stream()
                        .map(part -> new Part(part.paymentId(), null, part.day(), Money.of(part.amountMinor())))
                        .toList(),
                shown.recordedAt(),
                past(versions));
    }

    private ChargeState state(boolean seen, int i) {
        if (i < 0) {
            return seen ? ChargeState.VOIDED : ChargeState.PLANNED;
        }
        return settlements.isSettled(i)
                ? ChargeState.PAID
                : settlements.paid(i) > 0 ? ChargeState.PARTLY_PAID : ChargeState.UNPAID;
    }

    private int daysLate(int i) {
        int until = Math.min(settlements.settledDay(i), viewpoint.asOfDay());
        return Math.max(0, until - settlements.dueDay(i));
    }

    private @Nullable Boolean onTime(int i) {
        return i >= 0 && settlements.isMatured(i, graceDays) ? settlements.isOnTime(i, graceDays) : null;
    }

    private PaymentTold payment(List<Version> versions) {
        Optional<Version> seen = counting(versions);
        Version shown = seen.orElseGet(() -> last(versions));
        List<Settling> parts = byPayment.getOrDefault(shown.id(), List.of());
        boolean counts = seen.filter(this::counts).isPresent();
        long used = parts.stream().mapToLong(Settling::amountMinor).sum();
        return new PaymentTold(
                shown.id(),
                shown.day(),
                Money.of(shown.amountMinor()),
                shown.method(),
                shown.names(),
                counts,
                shown.amountMinor() == 0,
                parts.stream()
                        .map(part -> new Part(null, part.chargeId(), part.day(), Money.of(part.amountMinor())))
                        .toList(),
                Money.of(counts ? shown.amountMinor() - used : 0),
                shown.recordedAt(),
                past(versions));
    }

    private static Version last(List<Version> versions) {
        return versions.stream().min(NEWEST).orElseThrow();
    }

    private static List<Past> past(List<Version> versions) {
        return versions.size() < 2
                ? List.of()
                : versions.stream()
                        .sorted(NEWEST)
                        .map(row -> new Past(row.day(), Money.of(row.amountMinor()), row.recordedAt(), row.revision()))
                        .toList();
    }
}
