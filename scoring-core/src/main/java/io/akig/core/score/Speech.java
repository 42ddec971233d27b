package io.akig.core.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers, dates, money and plurals as one language says them. */
record Speech(Locale locale, @Nullable Currency currency) {

    /** French says 0 and 1 in the singular, English only 1. */
    boolean isSingular(double number) {
        double size = Math.abs(number);
        return locale.getLanguage().equals("en") ? size == 1 : size < 2;
    }

    /** Null when it cannot be said, such as money of an unknown currency. */
    @Nullable
    String format(double number, String kind) {
        return switch (kind) {
            case "whole" -> whole(number);
            case "decimal" -> number(number, 1);
            case "percent" -> percent(number);
            case "money" -> money(number);
            case "date" -> day(number).format(DateTimeFormatter.ofPattern("d MMM uuuu", locale));
            case "month" -> day(number).format(DateTimeFormatter.ofPattern("MMMM", locale));
            case "of_month" -> ofMonth(number);
            default -> throw new IllegalArgumentException("No such format in a template: " + kind);
        };
    }

    String whole(double number) {
        return number(number, 0);
    }

    private String number(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(0);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(share);
    }

    /** Amounts are hundredths in every currency; the cents are said only where there are some. */
    private @Nullable String money(double minor) {
        if (currency == null) {
            return null;
        }
        BigDecimal amount =
                new BigDecimal(minor).setScale(0, RoundingMode.HALF_UP).movePointLeft(2);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(amount) + "\u00a0" + currency.getCurrencyCode();
    }

    /** "d'octobre", "de mars"; in English the month alone. */
    private String ofMonth(double epochDay) {
        String month = day(epochDay).format(DateTimeFormatter.ofPattern("MMMM", locale));
        if (!locale.getLanguage().equals("fr")) {
            return month;
        }
        return ("aeiouhàâéèêô".indexOf(month.charAt(0)) >= 0 ? "d’" : "de ") + month;
    }

    private static LocalDate day(double epochDay) {
        return LocalDate.ofEpochDay((long) epochDay);
    }
}
