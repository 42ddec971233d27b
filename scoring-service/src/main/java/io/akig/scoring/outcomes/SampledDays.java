package io.akig.scoring.outcomes;

import io.akig.scoring.outcomes.DriftStore.Sampled;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * On which days the predictions of a sample were made.
 *
 * @param predictions by day, of the days that have some
 */
record SampledDays(List<Long> predictions) {
    /** Nearly three weeks: weekends and a holiday may be missing. */
    private static final int FEWEST_DAYS = 20;

    /** A day that has more than this share is a night on which everybody was scored, with too few others beside it. */
    private static final double LARGEST_SHARE = 0.15;

    SampledDays {
        predictions = List.copyOf(predictions);
    }

    static SampledDays of(Collection<Sampled> sample) {
        return new SampledDays(List.copyOf(sample.stream()
                .map(sampled -> sampled.viewpoint().asOfDay())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()));
    }

    /** Whether they are as evenly spread over the days of a month as those that training looked at. */
    boolean areAWholeMonth() {
        long all = predictions.stream().mapToLong(Long::longValue).sum();
        long largest = predictions.stream().mapToLong(Long::longValue).max().orElse(0);
        return predictions.size() >= FEWEST_DAYS && largest <= LARGEST_SHARE * all;
    }
}
