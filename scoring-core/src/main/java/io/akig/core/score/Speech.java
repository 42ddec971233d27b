package io.akig.core.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers, dates, money and plurals as one language says them. */
record Speech(Locale locale, Formats formats, @Nullable Currency currency) {

    Speech(Locale locale, @Nullable Currency currency) {
        this(locale, new Formats(locale), currency);
    }

    Speech in(@Nullable Currency other) {
        return new Speech(locale, formats, other);
    }

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
            case "decimal" -> formats.number(number, 1);
            case "percent" -> formats.percent(number);
            case "money" -> money(number);
            case "date" -> formats.date(day(number));
            case "month" -> formats.month(day(number));
            case "of_month" -> ofMonth(number);
            default -> throw new IllegalArgumentException("No such format in a template: " + kind);
        };
    }

    String whole(double number) {
        return formats.number(number, 0);
    }

    /** Amounts are hundredths in every currency; the cents are said only where there are some. */
    private @Nullable String money(double minor) {
        if (currency == null) {
            return null;
        }
        BigDecimal amount =
                new BigDecimal(minor).setScale(0, RoundingMode.HALF_UP).movePointLeft(2);
        boolean cents = amount.stripTrailingZeros().scale() > 0;
        return formats.amount(amount, cents) + "\u00a0" + currency.getCurrencyCode();
    }

    /** "d'octobre", "de mars"; in English the month alone. */
    private String ofMonth(double epochDay) {
        String month = formats.month(day(epochDay));
        if (!locale.getLanguage().equals("fr")) {
            return month;
        }
        return ("aeiouhàâéèêô".indexOf(month.charAt(0)) >= 0 ? "d’" : "de ") + month;
    }

    private static LocalDate day(double epochDay) {
        return LocalDate.ofEpochDay((long) epochDay);
    }
}
