package io.akig.solvency.solvency;

import io.akig.core.features.Feature;
import io.akig.core.features.Target;
import io.akig.core.ledger.Settlements;
import io.akig.core.score.RiskLevel;
import io.akig.solvency.rules.TenantFacts;
import io.akig.solvency.solvency.SolvencyScore.PaymentWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant stands: the blended score with a person's decision applied, as {@code GET /api/tenants/{id}/solvency} says it.
 * The names are those of the table's columns.
 *
 * @param probability four decimals
 * @param computedProbability without the person's decision
 * @param arrearsMinor unpaid beyond the grace, hundredths of the currency unit
 * @param oldestUnpaidDays since the oldest rent unpaid beyond its grace fell due; 0 if there is none
 * @param nextDueMinor what is still to be paid of the next rent
 * @param reason the one that weighs most
 * @param asOf the agency's day
 * @param predictionId the model's part; null if the rules stand alone
 */
public record Standing(
        String tenantId,
        String agencyId,
        double probability,
        RiskLevel riskLevel,
        double confidence,
        boolean overridden,
        double computedProbability,
        RiskLevel computedLevel,
        @Nullable LocalDate expectedDate,
        @Nullable LocalDate windowEarliest,
        @Nullable LocalDate windowLatest,
        long arrearsMinor,
        int oldestUnpaidDays,
        @Nullable LocalDate nextDueDate,
        @Nullable Long nextDueMinor,
        Words reason,
        LocalDate asOf,
        Instant computedAt,
        long ledgerRevision,
        @Nullable UUID predictionId,
        @Nullable Instant predictedAt,
        int ruleVersion) {

    /** A sentence in both languages; empty where there is nothing to say. */
    public record Words(String fr, String en) {}

    static Standing of(TenantRecords records, JudgeTenant judge) {
        Judgement judgement = records.judged(judge, Locale.FRENCH);
        Judgement english = judgement.saying(records.model(judgement.at(), Locale.ENGLISH));
        SolvencyScore model = judgement.usedModel();
        StoredScore score = records.score();
        Forecast forecast = Forecast.of(model, judgement.facts());
        PaymentWindow window = forecast.window();
        TenantFacts facts = records.graceDays() == judgement.facts().graceDays()
                ? judgement.facts()
                : judge.facts(records.ledger(), records.graceDays());
        Target next = facts.target();
        return new Standing(
                judgement.tenantId(),
                judgement.agencyId(),
                Shares.probability(judgement.probability()),
                judgement.level(),
                judgement.blend().confidence(),
                judgement.decision() != null,
                Shares.probability(judgement.blend().probability()),
                judgement.blend().level(),
                forecast.expected(),
                window == null ? null : window.earliest(),
                window == null ? null : window.latest(),
                facts.settlements().overdue(facts.graceDays()),
                (int) Feature.OLDEST_UNPAID_DAYS.in(facts.row()),
                next == null ? null : next.dueDate(),
                next == null ? null : toPay(next, facts),
                new Words(first(Reasons.of(judgement, Locale.FRENCH)), first(Reasons.of(english, Locale.ENGLISH))),
                judgement.today(),
                judgement.at(),
                records.ledger().revision(),
                score == null ? null : score.predictionId(),
                score == null ? null : score.calculatedAt(),
                judgement.ruleVersion());
    }

    /** Credit counts as paid on a rent that is only expected. */
    private static long toPay(Target next, TenantFacts facts) {
        Settlements settlements = facts.settlements();
        int index = settlements.indexOfTarget(facts.graceDays());
        return index >= 0 ? settlements.outstanding(index) : Math.max(0, next.amountMinor() - settlements.credit());
    }

    private static String first(List<SolvencyScore.Reason> reasons) {
        return reasons.isEmpty() ? "" : reasons.get(0).message();
    }
}
