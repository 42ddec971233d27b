package io.akig.quickstart.demo;

/**
 * The kinds of payers in the demo. They overlap on purpose: each tenant's own reliability is drawn around its kind's, so
 * that no single number tells the kinds apart.
 */
enum Behaviour {
    RELIABLE(0.38, 3.0, 0.9, 0.01),
    FORGETFUL(0.17, 0.9, 0.8, 0.01),
    SEASONAL(0.11, 2.2, 0.7, 0.03),
    DECLINING(0.09, 2.4, 0.7, 0.10),
    SHOCKED(0.09, 2.5, 0.8, 0.08),
    CHRONIC(0.10, -0.9, 0.8, 0.16),
    /** Moved in too recently for anyone to know. */
    BRAND_NEW(0.06, 1.8, 1.2, 0.03);

    final double share;
    /** Mean of the tenants' log-odds to pay on time, and how far single tenants lie from it. */
    final double reliability;

    final double spread;
    /** How often a rent that is not paid on time is not paid for very long. */
    final double neverPays;

    Behaviour(double share, double reliability, double spread, double neverPays) {
        this.share = share;
        this.reliability = reliability;
        this.spread = spread;
        this.neverPays = neverPays;
    }

    /** The kind at a point of the unit interval, each as wide as its share. */
    static Behaviour at(double point) {
        double end = 0;
        for (Behaviour behaviour : values()) {
            end += behaviour.share;
            if (point < end) {
                return behaviour;
            }
        }
        return RELIABLE;
    }
}
