package io.akig.solvency.solvency;

import io.akig.core.score.RiskLevel;
import io.akig.kit.problem.FieldError;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A decision as it is sent.
 *
 * @param riskLevel may be left out beside a probability
 * @param paymentProbability may be left out beside a level
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DecisionInput(
        @Schema(allowableValues = {"EXCELLENT", "GOOD", "MEDIUM", "RISKY", "CRITICAL"}) @Nullable String riskLevel,
        @Schema(minimum = "0", maximum = "1") @Nullable Double paymentProbability,
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = LONGEST_REASON) @Nullable String reason,
        @Schema(requiredMode = RequiredMode.REQUIRED, format = "date") @Nullable String expiresOn) {
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_YEARS = 1;
    private static final List<String> LEVELS = List.of("EXCELLENT", "GOOD", "MEDIUM", "RISKY", "CRITICAL");

    /**
     * @param today for the agency
     * @throws ProblemException 400 with everything that is wrong
     */
    Decision decision(String author, LocalDate today, Instant now, Levels levels) {
        List<FieldError> errors = new ArrayList<>();
        Long probability = probability(errors);
        RiskLevel level = level(errors);
        if (riskLevel == null && paymentProbability == null) {
            errors.add(
                    new FieldError("risk_level", "is missing, and so is payment_probability: one of them is decided"));
        }
        if (level != null && probability != null && levels.of(probability) != level) {
            errors.add(new FieldError(
                    "payment_probability",
                    "is " + levels.of(probability) + ", not " + level + "; leave one of them out"));
        }
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON || why.indexOf('\0') >= 0) {
            errors.add(new FieldError("reason", "must be a text of 1 to " + LONGEST_REASON + " characters"));
        }
        LocalDate lastDay = lastDay(today, errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(errors));
        }
        RiskLevel decided = level != null ? level : levels.of(probability == null ? 0 : probability);
        return new Decision(probability, decided, why, author, now, lastDay);
    }

    private @Nullable Long probability(List<FieldError> errors) {
        if (paymentProbability == null) {
            return null;
        }
        if (!(paymentProbability >= 0 && paymentProbability <= 1)) {
            errors.add(new FieldError("payment_probability", "must be a number from 0 to 1"));
            return null;
        }
        return Shares.tenThousandths(paymentProbability);
    }

    private @Nullable RiskLevel level(List<FieldError> errors) {
        if (riskLevel == null) {
            return null;
        }
        if (!LEVELS.contains(riskLevel)) {
            errors.add(new FieldError("risk_level", "must be one of " + String.join(", ", LEVELS)));
            return null;
        }
        return RiskLevel.valueOf(riskLevel);
    }

    private LocalDate lastDay(LocalDate today, List<FieldError> errors) {
        try {
            LocalDate day = LocalDate.parse(expiresOn == null ? "" : expiresOn);
            if (!day.isBefore(today) && !day.isAfter(today.plusYears(LONGEST_YEARS))) {
                return day;
            }
        } catch (DateTimeException e) {
            // Said below, with what a day looks like.
            errors.add(new FieldError("expires_on", "must be a day such as " + today.plusMonths(1)));
            return today;
        }
        errors.add(
                new FieldError("expires_on", "must be a day from " + today + " to " + today.plusYears(LONGEST_YEARS)));
        return today;
    }
}
