package io.akig.solvency.solvency;

import io.akig.kit.ledger.TenantLedger;
import io.akig.solvency.rules.PublishedRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored of a tenant and goes into a judgement.
 *
 * @param rules of the agency
 * @param score the model's last answer; null without one
 * @param decision a person's that was not withdrawn; it may have expired
 */
record TenantRecords(
        TenantLedger ledger, PublishedRules rules, @Nullable StoredScore score, @Nullable Decision decision) {

    /** An answer of the model that has not seen today or all of the ledger weighs as one that stands in for a newer one. */
    @Nullable
    SolvencyScore model(Instant now, Locale locale) {
        if (score == null) {
            return null;
        }
        LocalDate today = now.atZone(ledger.zone()).toLocalDate();
        return score.in(locale, !score.isCurrent(today, ledger.revision()));
    }

    Judgement judged(JudgeTenant judge, Locale locale) {
        return judge.judge(ledger, rules, model(judge.now(), locale), decision);
    }

    /** After which a rent counts as overdue: the model's, if it has a say. */
    int graceDays() {
        return score == null ? rules.scorecard().graceDays() : score.graceDays();
    }
}
