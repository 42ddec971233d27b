package io.akig.solvency.solvency;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.akig.core.score.RiskLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The model's probability taken apart, as far as the gateway needs it: {@code base} and all contributions are its sum. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
record ModelExplanation(
        String tenantId,
        LocalDate asOf,
        double paymentProbability,
        RiskLevel riskLevel,
        double confidenceScore,
        String modelVersion,
        double base,
        List<Part> concepts) {
    private static final String OTHERS = "OTHER_REASONS";

    ModelExplanation {
        concepts = List.copyOf(concepts);
    }

    /** What one concept adds. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(String concept, double contribution, @Nullable String message) {}

    /** The answer that is taken apart, without the parts that do not matter here. */
    SolvencyScore score(Instant now) {
        return new SolvencyScore(
                tenantId,
                paymentProbability,
                riskLevel,
                riskLevel.badge(),
                riskLevel.color(),
                null,
                confidenceScore,
                List.of(),
                now,
                null,
                modelVersion,
                asOf,
                null,
                0,
                false);
    }

    /** Of a stored answer only the reasons that weighed most are known; the rest is one part. */
    static ModelExplanation ofStored(SolvencyScore stored, double base) {
        List<Part> parts = new ArrayList<>();
        long rest = Shares.millionths(stored.paymentProbability()) - Shares.millionths(base);
        for (SolvencyScore.Reason reason : stored.factors()) {
            parts.add(new Part(reason.type(), reason.impact(), reason.message()));
            rest -= Shares.millionths(reason.impact());
        }
        parts.add(new Part(OTHERS, Shares.contribution(rest), null));
        return new ModelExplanation(
                stored.tenantId(),
                stored.asOf(),
                stored.paymentProbability(),
                stored.riskLevel(),
                stored.confidenceScore(),
                String.valueOf(stored.modelVersion()),
                base,
                parts);
    }
}
