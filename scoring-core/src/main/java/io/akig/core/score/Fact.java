package io.akig.core.score;

import java.util.Map;
import java.util.TreeMap;

/** A phrase with the numbers it needs. */
record Fact(Phrase phrase, Map<String, Double> params) {

    static Fact of(Phrase phrase) {
        return new Fact(phrase, Map.of());
    }

    Fact with(String name, double number) {
        Map<String, Double> more = new TreeMap<>(params);
        more.put(name, number);
        return new Fact(phrase, more);
    }

    /** A share that is said in whole per cent: only all is 100 %, only nothing is 0 %. */
    Fact withShare(double share) {
        double floor = Math.floor(share * 100 + 1e-4) / 100;
        return with("share", share > 0 ? Math.max(0.01, floor) : 0);
    }
}
