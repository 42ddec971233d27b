package io.akig.bench;

import io.akig.bench.alerts.AlertsBench;
import io.akig.bench.memory.MemoryBench;
import java.util.Arrays;

/** The benchmarks' one entry: {@code memory}, {@code alerts}, or whatever JMH understands. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("memory")) {
            System.exit(MemoryBench.run(Arrays.asList(args).subList(1, args.length), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("alerts")) {
            System.exit(AlertsBench.run(Arrays.asList(args).subList(1, args.length), System.out, System.err));
        }
        org.openjdk.jmh.Main.main(args);
    }
}
