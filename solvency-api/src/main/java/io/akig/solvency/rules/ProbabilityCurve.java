package io.akig.solvency.rules;

import java.util.List;

/** What a score means: straight lines between points that a person gives. */
record ProbabilityCurve(List<Anchor> anchors) {

    record Anchor(double score, double probability) {}

    /** A score reads as a percentage, but neither end is ever certain. */
    static final ProbabilityCurve DEFAULT = new ProbabilityCurve(List.of(new Anchor(0, 0.02), new Anchor(100, 0.98)));

    ProbabilityCurve {
        anchors = List.copyOf(anchors);
        if (anchors.size() < 2
                || anchors.get(0).score() != 0
                || anchors.get(anchors.size() - 1).score() != 100) {
            throw new IllegalArgumentException("the curve does not lead from 0 to 100: " + anchors);
        }
    }

    /**
     * @param score from 0 to 100
     */
    double probability(double score) {
        int i = 1;
        while (anchors.get(i).score() < score) {
            i++;
        }
        Anchor from = anchors.get(i - 1);
        Anchor to = anchors.get(i);
        double share = (score - from.score()) / (to.score() - from.score());
        return from.probability() + share * (to.probability() - from.probability());
    }
}
