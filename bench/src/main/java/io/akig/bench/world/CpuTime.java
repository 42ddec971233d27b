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

    /** By group. */
    public Map<String, Duration> sample() {
        Map<String, Duration> sample = new LinkedHashMap<>();
        groups.forEach((name, processes) -> sample.put(
                name,
                processes
                        .get()
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .reduce(Duration.ZERO, Duration::plus)));
        return sample;
    }
}
