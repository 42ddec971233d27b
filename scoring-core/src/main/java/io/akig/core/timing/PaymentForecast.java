package io.akig.core.timing;

import java.time.LocalDate;

/**
 * When a charge is expected to be paid in full.
 *
 * @param expected the median day
 * @param earliest first day of the window
 * @param latest last day of the window
 * @param coverage share of payments the window is meant to hold, such as 0.8
 */
public record PaymentForecast(LocalDate expected, LocalDate earliest, LocalDate latest, double coverage) {

    public PaymentForecast {
        if (expected.isBefore(earliest) || latest.isBefore(expected)) {
            throw new IllegalArgumentException(
                    "A forecast must be in order: " + earliest + " <= " + expected + " <= " + latest);
        }
    }
}
