package io.akig.bench.world;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What groups of processes have taken of the processors so far, to say where the time of a request goes. */
public final class CpuTime {
    private final Map<String, Supplier<Stream<ProcessHandle>>> groups = new LinkedHashMap<>();

    /** Adds a process with all that it started. */
    public CpuTime of(String name, long pid) {
        groups.put(name, () -> ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants())));
        return this;
    }

    /** Adds this process without those that it started. */
    public CpuTime ofThisProcess(String name) {
        groups.put(name, () -> Stream.of(ProcessHandle.current()));
        return this;
    }

    /** What each group takes from now on. */
    public Span begin() {
        return new Span(sample());
    }

    private Map<String, Duration> sample() {
        Map<String, Duration> sample = new LinkedHashMap<>();
        groups.forEach((name, processes) -> sample.put(
                name,
                processes
                        .get()
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .reduce(Duration.ZERO, Duration::plus)));
        return sample;
    }

    /** Between its beginning and now. */
    public final class Span {
        private final Map<String, Duration> before;

        private Span(Map<String, Duration> before) {
            this.before = before;
        }

        /** Microseconds of each group for each of so many pieces of work. */
        public Map<String, Double> microsEach(double pieces) {
            Map<String, Double> each = new LinkedHashMap<>();
            sample().forEach((name, after) -> each.put(
                    name, after.minus(before.getOrDefault(name, Duration.ZERO)).toNanos() / 1e3 / pieces));
            return each;
        }
    }
}
