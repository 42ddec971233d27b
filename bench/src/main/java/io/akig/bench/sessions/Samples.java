package io.akig.bench.sessions;

/** Reads what a service's meters say, in the text format of Prometheus. */
final class Samples {
    private Samples() {}

    /**
     * The sum of a meter's samples.
     *
     * @param tag that they must have, as it is written; all of them when empty
     * @throws IllegalArgumentException when there is none
     */
    static double sum(String text, String name, String tag) {
        return text.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(Double::sum)
                .orElseThrow(() -> new IllegalArgumentException("There is no meter " + name + " " + tag + "."));
    }
}
