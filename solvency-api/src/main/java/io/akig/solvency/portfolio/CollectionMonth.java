package io.akig.solvency.portfolio;

import io.akig.solvency.tenants.Money;
import io.r2dbc.spi.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What became of the rents that fell due in a month, up to today.
 *
 * @param month such as 2026-03
 * @param rents charges; voided ones do not count
 * @param paid of what was charged, whenever it came
 * @param onTime of it, what came by the due date plus the grace of the agency's rules
 * @param paidRate share of what was charged; null if nothing was
 * @param complete the month and the grace of its last rents are over
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CollectionMonth(
        String month,
        long rents,
        BigDecimal charged,
        BigDecimal paid,
        BigDecimal onTime,
        @Nullable Double paidRate,
        @Nullable Double onTimeRate,
        boolean complete) {

    /** Of the same agency in the months from the first up to today. */
    static final String SQL =
            """
            select date_trunc('month', due_date)::date as month, sum(rents)::bigint as rents, sum(charged_minor)::bigint as charged,
                   sum(paid_minor)::bigint as paid, sum(on_time_minor)::bigint as on_time
            from collection_days
            where agency_id = $1 and due_date >= $2 and due_date <= $3
            group by 1 order by 1
            """;

    static CollectionMonth read(Row row, LocalDate today, int graceDays) {
        YearMonth month = YearMonth.from(Objects.requireNonNull(row.get("month", LocalDate.class)));
        return of(
                month,
                number(row, "rents"),
                number(row, "charged"),
                number(row, "paid"),
                number(row, "on_time"),
                today.isAfter(month.atEndOfMonth().plusDays(graceDays)));
    }

    static CollectionMonth nothing(YearMonth month) {
        return of(month, 0, 0, 0, 0, false);
    }

    private static CollectionMonth of(
            YearMonth month, long rents, long charged, long paid, long onTime, boolean complete) {
        return new CollectionMonth(
                month.toString(),
                rents,
                Money.of(charged),
                Money.of(paid),
                Money.of(onTime),
                rate(paid, charged),
                rate(onTime, charged),
                complete);
    }

    /** Four decimals. */
    private static @Nullable Double rate(long part, long whole) {
        return whole == 0 ? null : Math.round(10_000.0 * part / whole) / 10_000.0;
    }

    private static long number(Row row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }
}
