package io.akig.core.training.report;

import io.akig.core.training.Interval;
import io.akig.core.training.Uncertainty;
import java.util.Locale;

/** Numbers and names as the page writes them. */
final class Words {
    static final String UNDEFINED = "–";
    private static final char UNBROKEN = '\u00a0';

    private Words() {}

    /** Thousands apart: 12 345. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', UNBROKEN);
    }

    static String percent(double share) {
        return Double.isFinite(share) ? Math.round(100 * share) + "" + UNBROKEN + "%" : UNDEFINED;
    }

    static String percentExactly(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.1f", 100 * share) + UNBROKEN + "%" : UNDEFINED;
    }

    static String figure(double value) {
        return decimals(value, 3);
    }

    static String decimals(double value, int digits) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, "%." + digits + "f", value).replace('-', '−')
                : UNDEFINED;
    }

    static String signed(double value) {
        return (value > 0 ? "+" : "") + figure(value);
    }

    static String interval(Interval interval) {
        return Double.isFinite(interval.low()) ? figure(interval.low()) + " to " + figure(interval.high()) : UNDEFINED;
    }

    static String days(double days) {
        String number = days == Math.rint(days) ? decimals(days, 0) : decimals(days, 1);
        return number + UNBROKEN + (number.equals("1") ? "day" : "days");
    }

    static String judge(String name) {
        return switch (name) {
            case Uncertainty.MODEL -> "this model";
            case "last_on_time" -> "last rent on time";
            case "rules" -> "rules alone";
            case "logistic" -> "logistic regression";
            default -> spaced(name);
        };
    }

    static String dimension(String name) {
        return switch (name) {
            case "history" -> "known for";
            case "arrears" -> "arrears on the day of the look";
            case "days_to_due" -> "days to the due date";
            default -> spaced(name);
        };
    }

    /** Names of agencies are a person's own words and stay as they are. */
    static String segment(String dimension, String name) {
        return dimension.equals("agency") ? name : spaced(name);
    }

    static String spaced(String name) {
        return name.replace('_', ' ');
    }
}
