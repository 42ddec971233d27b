package io.akig.solvency.ledger.csv;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param number physical line on which it starts, from 1
 */
record CsvLine(long number, List<String> fields) {
    boolean isBlank() {
        return fields.stream().allMatch(String::isBlank);
    }
}
