package io.akig.core.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How one language writes numbers and dates; made once, as making one takes longer than using it. */
final class Formats {
    private final NumberFormat number;
    private final NumberFormat percent;
    private final DateTimeFormatter date;
    private final DateTimeFormatter month;

    Formats(Locale locale) {
        this.number = halfUp(NumberFormat.getNumberInstance(locale));
        this.percent = halfUp(NumberFormat.getPercentInstance(locale));
        this.date = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
        this.month = DateTimeFormatter.ofPattern("MMMM", locale);
    }

    private static NumberFormat halfUp(NumberFormat format) {
        format.setMaximumFractionDigits(0);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    String number(double number, int decimals) {
        NumberFormat format = own(this.number);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** With two decimals or with none. */
    String amount(BigDecimal amount, boolean cents) {
        NumberFormat format = own(number);
        format.setMaximumFractionDigits(cents ? 2 : 0);
        format.setMinimumFractionDigits(cents ? 2 : 0);
        return format.format(amount);
    }

    String percent(double share) {
        return own(percent).format(share);
    }

    String date(LocalDate day) {
        return day.format(date);
    }

    String month(LocalDate day) {
        return day.format(month);
    }

    /** A format keeps what it is writing in itself, so each use has its own. */
    private static NumberFormat own(NumberFormat shared) {
        return (NumberFormat) shared.clone();
    }
}
