package io.akig.core.training;

import io.akig.core.model.ScoringModel;
import java.time.LocalDate;

/**
 * The model an evaluation tests, and from which day.
 *
 * @param fitted whether it was fitted for this test because the model in use had seen the test's days, or there was none
 * @param reason why this one, in a sentence
 */
public record TestModel(ScoringModel model, LocalDate from, boolean fitted, String reason) {}
