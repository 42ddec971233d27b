package io.akig.core.training;

import io.akig.core.model.ModelCard;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well a model did on tenants it never learnt from, on days after everything it learnt.
 *
 * @param from the first day of the test
 * @param to the last day of the data
 * @param trainedUntil the last day of what the model learnt from
 * @param aucInterval 95 % bootstrap interval over tenants
 * @param prevalence share of rows paid on time
 * @param baselines {@code last_on_time}, {@code rules} and {@code logistic} on the same rows
 * @param dates how good the expected payment dates were
 * @param lateDates likewise, of charges already past their due date when looked at
 * @param weights of all concepts in the model's answers on the test rows, the heaviest first
 * @param oracle null when nobody knows the true odds, that is of all real data
 * @param card of the model
 */
public record Evaluation(
        String modelVersion,
        LocalDate from,
        LocalDate to,
        LocalDate trainedUntil,
        int graceDays,
        Counts counts,
        double prevalence,
        Metrics model,
        Interval aucInterval,
        Map<String, Metrics> baselines,
        DateAccuracy dates,
        DateAccuracy lateDates,
        List<Segment> segments,
        List<CalibrationBin> calibrationBins,
        List<ConceptWeight> weights,
        Uncertainty uncertainty,
        Plots plots,
        @Nullable Oracle oracle,
        ModelCard card) {}
