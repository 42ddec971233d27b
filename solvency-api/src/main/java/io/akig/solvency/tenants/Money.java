package io.akig.solvency.tenants;

import io.r2dbc.spi.Row;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts as answers have them: decimals of the currency unit. */
public final class Money {
    private Money() {}

    /** From hundredths. */
    public static BigDecimal of(long minor) {
        return BigDecimal.valueOf(minor, 2);
    }

    /** From a column of hundredths. */
    public static @Nullable BigDecimal of(Row row, String column) {
        Long minor = row.get(column, Long.class);
        return minor == null ? null : of(minor);
    }
}
