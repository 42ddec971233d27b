package io.akig.scoring.explanation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.akig.core.explain.ShownAttribution;
import io.akig.core.features.Concept;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.score.Explanation;
import io.akig.core.score.RiskLevel;
import io.akig.core.score.Score;
import io.akig.kit.ledger.TenantLedger;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A score as a ledger of reasons: {@code base} and all contributions add up to {@code payment_probability}.
 *
 * @param base what the reasons start from
 * @param baseIs JUST_GOOD: the lowest probability of that level; BASE_RATE: everyone's, for want of a history
 * @param residual what is missing from the sum: 0
 * @param concepts the heaviest first
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonPropertyOrder({
    "tenant_id",
    "as_of",
    "known_at",
    "ledger_revision",
    "model_version",
    "payment_probability",
    "risk_level",
    "confidence_score",
    "base",
    "base_is",
    "residual",
    "concepts"
})
record ExplainedScore(
        String tenantId,
        LocalDate asOf,
        Instant knownAt,
        long ledgerRevision,
        String modelVersion,
        double paymentProbability,
        @Schema(implementation = RiskLevel.class) String riskLevel,
        double confidenceScore,
        double base,
        Base baseIs,
        double residual,
        List<ExplainedConcept> concepts) {

    enum Base {
        JUST_GOOD,
        BASE_RATE
    }

    static ExplainedScore of(TenantLedger ledger, Explanation explanation, Locale locale) {
        Score score = explanation.score();
        ShownAttribution shown = ShownAttribution.of(score.attribution());
        Viewpoint viewpoint = score.viewpoint();
        List<ExplainedConcept> concepts = Stream.of(Concept.values())
                .map(concept -> ExplainedConcept.of(
                        concept,
                        shown,
                        score.features(),
                        explanation.reasons().get(concept),
                        locale,
                        ledger.currency()))
                .sorted(Comparator.comparingDouble(concept -> -Math.abs(concept.contribution())))
                .toList();
        return new ExplainedScore(
                ledger.tenantId(),
                viewpoint.asOf(),
                viewpoint.knownAt(),
                viewpoint.revision(),
                score.modelVersion(),
                ShownAttribution.decimal(shown.probability()),
                score.riskLevel().name(),
                score.confidence(),
                ShownAttribution.decimal(shown.base()),
                score.riskLevel() == RiskLevel.UNKNOWN ? Base.BASE_RATE : Base.JUST_GOOD,
                ShownAttribution.decimal(shown.residual()),
                concepts);
    }
}
