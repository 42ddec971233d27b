package io.akig.core.features;

/** What is measured over the charges due in a window; one entry of the catalogue for each of its windows. */
enum Measure {
    CHARGES_DUE(Concept.VOLUME, Unit.COUNT, 0, "charges due", "never; 0 when nothing fell due"),
    ON_TIME_RATE(
            Concept.ON_TIME,
            Unit.RATIO,
            1,
            "share of the matured charges due that were fully paid within their grace",
            Measure.NOTHING_MATURED),
    LATE_COUNT(
            Concept.ON_TIME,
            Unit.COUNT,
            -1,
            "matured charges due that were not fully paid within their grace",
            Measure.NOTHING_MATURED),
    MEAN_LATENESS(Concept.LATENESS, Unit.DAYS, -1, "mean lateness of the matured charges due", Measure.NOTHING_MATURED),
    WORST_LATENESS(
            Concept.LATENESS, Unit.DAYS, -1, "largest lateness of the matured charges due", Measure.NOTHING_MATURED),
    PAID_RATIO(
            Concept.PAID_RATIO,
            Unit.RATIO,
            1,
            "money paid so far on the matured charges due, per money they asked for",
            Measure.NOTHING_MATURED),
    PARTIAL_PAYMENTS(
            Concept.PARTIAL,
            Unit.COUNT,
            0,
            "payments that left a charge due in the window not fully paid",
            "when nothing fell due in the window");

    private static final String NOTHING_MATURED = "when no charge due in the window has matured";

    final Concept concept;
    final Unit unit;
    final int monotone;
    final String meaning;
    final String missing;

    Measure(Concept concept, Unit unit, int monotone, String meaning, String missing) {
        this.concept = concept;
        this.unit = unit;
        this.monotone = monotone;
        this.meaning = meaning;
        this.missing = missing;
    }
}
