package io.akig.core.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many rents came so many days after the day that was forecast (negative: before it). All bins are equally wide but
 * the outer two, which hold whatever lies farther out.
 */
public record DateErrorBin(int fromDay, int toDay, int rows) {
    private static final int MOST_BINS = 40;
    private static final int[] WIDTHS = {1, 2, 3, 5, 7, 14, 30, 90, 365};

    static List<DateErrorBin> of(int[] errors) {
        List<DateErrorBin> bins = new ArrayList<>();
        if (errors.length == 0) {
            return bins;
        }
        int[] sorted = Arrays.stream(errors).sorted().toArray();
        int low = sorted[(int) (0.02 * (sorted.length - 1))];
        int high = sorted[(int) (0.98 * (sorted.length - 1))];
        int width = Arrays.stream(WIDTHS)
                .filter(w -> Math.floorDiv(high, w) - Math.floorDiv(low, w) < MOST_BINS)
                .findFirst()
                .orElse(high - low + 1);
        int first = Math.floorDiv(low, width);
        int last = Math.floorDiv(high, width);
        int[] counts = new int[last - first + 1];
        for (int error : sorted) {
            counts[Math.max(first, Math.min(last, Math.floorDiv(error, width))) - first]++;
        }
        for (int bin = 0; bin < counts.length; bin++) {
            int from = (first + bin) * width;
            int to = from + width - 1;
            bins.add(new DateErrorBin(
                    bin == 0 ? Math.min(from, sorted[0]) : from,
                    bin == counts.length - 1 ? Math.max(to, sorted[sorted.length - 1]) : to,
                    counts[bin]));
        }
        return bins;
    }
}
