package io.akig.solvency.rules;

import java.util.List;

/** Ranges in rising order that together cover every value once. */
record Bands(List<Band> all) {

    Bands {
        all = List.copyOf(all);
        double covered = Double.NEGATIVE_INFINITY;
        for (Band band : all) {
            if (band.from() != covered || !(band.below() > covered)) {
                throw new IllegalArgumentException("the bands do not follow one another: " + all);
            }
            covered = band.below();
        }
        if (covered != Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the bands do not cover every value: " + all);
        }
    }

    int points(double value) {
        for (Band band : all) {
            if (band.contains(value)) {
                return band.points();
            }
        }
        throw new IllegalArgumentException("not a value: " + value);
    }

    int most() {
        return all.stream().mapToInt(Band::points).max().orElse(0);
    }
}
