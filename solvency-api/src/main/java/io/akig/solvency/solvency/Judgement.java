package io.akig.solvency.solvency;

import io.akig.core.score.RiskLevel;
import io.akig.solvency.rules.RuleScore;
import io.akig.solvency.rules.TenantFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * All that goes into an answer about one tenant, at one moment.
 *
 * @param facts of the ledger as the rules saw it
 * @param ruleVersion of the agency's scorecard; 0 is the default one
 * @param model the model's answer, fresh or stored, also if it is UNKNOWN; null without one
 * @param decision a person's, if one counts today
 */
record Judgement(
        String tenantId,
        String agencyId,
        Currency currency,
        Instant at,
        TenantFacts facts,
        RuleScore rules,
        int ruleVersion,
        @Nullable SolvencyScore model,
        Blend blend,
        @Nullable Decision decision,
        Levels levels) {

    /** Ten-thousandths. */
    long probability() {
        return decision == null ? blend.probability() : decision.shown(blend.probability(), levels);
    }

    RiskLevel level() {
        return decision == null ? blend.level() : decision.level();
    }

    /** The model's answer if it is part of the blend. */
    @Nullable
    SolvencyScore usedModel() {
        return model != null && model.known() ? model : null;
    }

    /** The same with the model's reasons in another language. */
    Judgement saying(@Nullable SolvencyScore translated) {
        return new Judgement(
                tenantId, agencyId, currency, at, facts, rules, ruleVersion, translated, blend, decision, levels);
    }

    LocalDate today() {
        return facts.settlements().viewpoint().asOf();
    }
}
