package io.akig.quickstart.model;

import io.akig.core.score.Direction;
import io.akig.core.score.Factor;
import io.akig.core.score.RiskLevel;
import io.akig.core.score.Wording;
import io.akig.core.timing.PaymentForecast;
import io.akig.kit.input.Language;
import io.akig.scoring.score.Prediction;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A score as one would say it. */
public final class SpokenScore {
    private final Prediction score;
    private final Locale locale;
    private final boolean french;

    public SpokenScore(Prediction score, Language language) {
        this.score = score;
        this.locale = language.locale();
        this.french = language == Language.FR;
    }

    /** Several lines, the last one not ended. */
    public String text() {
        StringBuilder text = new StringBuilder(headline()).append('\n');
        PaymentForecast forecast = score.forecast();
        if (forecast != null) {
            text.append(say("Loyer attendu le ", "Rent expected on ")).append(day(forecast.expected()));
            if (!forecast.earliest().equals(forecast.latest())) {
                text.append(say(" (entre le ", " (between "))
                        .append(day(forecast.earliest()))
                        .append(say(" et le ", " and "))
                        .append(day(forecast.latest()))
                        .append(')');
            }
            text.append('\n');
        }
        for (Factor factor : score.factors()) {
            text.append(factor.direction() == Direction.POSITIVE ? "  + " : "  − ")
                    .append(Wording.message(factor, locale, score.currency()))
                    .append('\n');
        }
        return text.append(say("Au ", "As of "))
                .append(day(score.viewpoint().asOf()))
                .append(say(", confiance ", ", confidence "))
                .append(percent(score.confidence()))
                .append(", ")
                .append(score.historyDays())
                .append(say(" jours d’historique, modèle ", " days of history, model "))
                .append(score.modelVersion())
                .toString();
    }

    private String headline() {
        String level = score.level().badge() + " " + score.level().name() + "  ";
        if (score.level() == RiskLevel.UNKNOWN) {
            return level
                    + say(
                            "trop peu d’historique pour se prononcer (moyenne du portefeuille : ",
                            "too little history to tell (average of the portfolio: ")
                    + percent(score.probability()) + ")";
        }
        return level
                + percent(score.probability())
                + say(" de chances de payer le prochain loyer à temps", " likely to pay the next rent on time");
    }

    private String say(String inFrench, String inEnglish) {
        return french ? inFrench : inEnglish;
    }

    private String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }
}
