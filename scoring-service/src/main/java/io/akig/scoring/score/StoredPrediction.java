package io.akig.scoring.score;

import io.akig.core.score.RiskBands;
import org.jspecify.annotations.Nullable;

/**
 * A prediction as it was stored.
 *
 * @param bands the bounds of the levels when it was given; null in rows of before they were stored
 */
public record StoredPrediction(Prediction prediction, @Nullable RiskBands bands) {}
