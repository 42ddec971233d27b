package io.akig.solvency.alerts;

import io.akig.core.score.RiskLevel;
import io.akig.kit.input.Language;
import org.jspecify.annotations.Nullable;

/** Says an alert in a manager's words. */
final class AlertWording {
    private AlertWording() {}

    static String message(AlertKind kind, AlertDetails details, Language language) {
        return language == Language.EN ? english(kind, details) : french(kind, details);
    }

    private static String french(AlertKind kind, AlertDetails details) {
        return switch (kind) {
            case LEVEL_WORSENED ->
                "Le niveau de risque passe de " + french(details.levelBefore()) + " à " + french(details.level())
                        + " (probabilité de paiement à temps\u00a0: " + percent(details.probability()) + "\u00a0%)";
            case PROBABILITY_FELL ->
                "La probabilité de paiement à temps est tombée de " + percent(details.probabilityBefore())
                        + "\u00a0% à " + percent(details.probability()) + "\u00a0% en moins d’un mois";
            case RENT_OVERDUE ->
                "Un loyer est impayé depuis " + number(details.overdueDays())
                        + (number(details.overdueDays()) == 1 ? " jour" : " jours");
            case RECOVERED ->
                "La situation s’est rétablie : probabilité de paiement à temps " + percent(details.probability())
                        + "\u00a0%";
        };
    }

    private static String english(AlertKind kind, AlertDetails details) {
        return switch (kind) {
            case LEVEL_WORSENED ->
                "The risk level went from " + english(details.levelBefore()) + " to " + english(details.level())
                        + " (probability of paying on time: " + percent(details.probability()) + "%)";
            case PROBABILITY_FELL ->
                "The probability of paying on time fell from " + percent(details.probabilityBefore()) + "% to "
                        + percent(details.probability()) + "% in less than a month";
            case RENT_OVERDUE ->
                "A rent has been unpaid for " + number(details.overdueDays())
                        + (number(details.overdueDays()) == 1 ? " day" : " days");
            case RECOVERED ->
                "Things are well again: probability of paying on time " + percent(details.probability()) + "%";
        };
    }

    private static String french(@Nullable RiskLevel level) {
        return switch (level == null ? RiskLevel.UNKNOWN : level) {
            case EXCELLENT -> "excellent";
            case GOOD -> "bon";
            case MEDIUM -> "moyen";
            case RISKY -> "risqué";
            case CRITICAL -> "critique";
            case UNKNOWN -> "inconnu";
        };
    }

    private static String english(@Nullable RiskLevel level) {
        return switch (level == null ? RiskLevel.UNKNOWN : level) {
            case EXCELLENT -> "excellent";
            case GOOD -> "good";
            case MEDIUM -> "medium";
            case RISKY -> "risky";
            case CRITICAL -> "critical";
            case UNKNOWN -> "unknown";
        };
    }

    private static long percent(@Nullable Double share) {
        return share == null ? 0 : Math.round(share * 100);
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
