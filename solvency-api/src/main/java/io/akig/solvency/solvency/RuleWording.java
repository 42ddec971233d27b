package io.akig.solvency.solvency;

import io.akig.solvency.rules.RuleMeasure;
import io.akig.solvency.rules.RuleResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** A rule's result as a person reads it. */
final class RuleWording {
    private RuleWording() {}

    /** {@code Rents paid on time: 95 % (25 of 25 points)}. */
    static String message(RuleResult result, Locale locale) {
        boolean english = isEnglish(locale);
        String label = result.label().in(locale);
        String points = english
                ? "(%d of %d points)".formatted(result.points(), result.maxPoints())
                : "(%d points sur %d)".formatted(result.points(), result.maxPoints());
        return label + (english ? ": " : " : ") + value(result, english) + " " + points;
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private static String value(RuleResult result, boolean english) {
        Double value = result.value();
        if (value == null) {
            return english ? "unknown" : "inconnu";
        }
        RuleMeasure.Unit unit = result.measure().unit();
        String number = number(unit == RuleMeasure.Unit.SHARE ? 100 * value : value, english);
        // French counts 1,5 as one, English does not.
        boolean one = english ? Math.abs(value) == 1 : Math.abs(value) < 2;
        return number
                + switch (unit) {
                    case SHARE -> " %";
                    case DAYS -> english ? (one ? " day" : " days") : (one ? " jour" : " jours");
                    case MONTHS -> english ? (one ? " month" : " months") : " mois";
                    case MONTHS_OF_RENT -> english ? (one ? " month of rent" : " months of rent") : " mois de loyer";
                    case RENTS, PAYMENTS -> "";
                };
    }

    private static String number(double value, boolean english) {
        String plain = BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return english ? plain : plain.replace('.', ',');
    }
}
