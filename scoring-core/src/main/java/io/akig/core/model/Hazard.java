package io.akig.core.model;

import java.util.List;

/**
 * The part of a bundle that says when money comes. Its booster corrects, in log-odds, what the tenant's own past says of
 * a charge being paid in a period of days in which it was unpaid before.
 *
 * @param booster XGBoost's UBJ
 * @param features names of a row's columns, in order
 * @param periodStarts days after due on which a period begins, ascending; the learnt periods have these borders
 * @param golden rows with the answers the booster gave when it was made
 * @param earliestShare the window begins where this share of the distribution has passed
 * @param latestShare the window ends where this share has passed
 */
public record Hazard(
        byte[] booster,
        List<String> features,
        int[] periodStarts,
        GoldenRows golden,
        double earliestShare,
        double latestShare) {

    public Hazard {
        booster = booster.clone();
        features = List.copyOf(features);
        periodStarts = periodStarts.clone();
        require(booster.length > 0, "the booster of payment dates is empty");
        require(golden.width() == features.size(), "the golden rows of payment dates have another number of features");
        require(periodStarts.length > 1, "there are fewer than two periods");
        for (int i = 1; i < periodStarts.length; i++) {
            require(periodStarts[i - 1] < periodStarts[i], "the periods are out of order");
        }
        require(
                earliestShare > 0 && earliestShare <= 0.5 && latestShare >= 0.5 && latestShare < 1,
                "the window does not hold the median");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    @Override
    public byte[] booster() {
        return booster.clone();
    }

    @Override
    public int[] periodStarts() {
        return periodStarts.clone();
    }
}
