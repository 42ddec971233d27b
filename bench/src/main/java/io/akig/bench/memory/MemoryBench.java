package io.akig.bench.memory;

import io.akig.bench.report.Machine;
import io.akig.bench.world.ResidentMemory;
import io.akig.core.training.TenantHistory;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** {@code memory [--count N] [--json]}: predictions in one process, and what it keeps of them. */
public final class MemoryBench {

    private static final long DEFAULT_COUNT = 1_000_000;
    private static final int TENANTS = 400;
    private static final int SAMPLES = 10;

    private MemoryBench() {}

    /** @return what the process should end with: 0 done, 2 not understood */
    public static int run(List<String> arguments, PrintStream out, PrintStream progress) {
        long count = DEFAULT_COUNT;
        boolean json = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--json")) {
                json = true;
            } else if (argument.equals("--count") && i + 1 < arguments.size()) {
                count = number(arguments.get(++i));
            } else {
                count = 0;
            }
            if (count < SAMPLES) {
                progress.println("Not understood: '" + arguments.get(i)
                        + "'. bench memory takes --count N, a whole number of at least 10, and --json.");
                return 2;
            }
        }
        MemoryReport report = measure(count, progress);
        out.print(json ? report.json() + "\n" : report.table());
        return 0;
    }

    private static MemoryReport measure(long count, PrintStream progress) {
        progress.println("Training a model on " + TENANTS + " made-up tenants ...");
        List<TenantHistory> tenants = MadeUpTenants.draw(TENANTS);
        Scoring scoring = Scoring.of(tenants);
        Machine machine = Machine.here();
        ResidentMemory resident = ResidentMemory.of(ProcessHandle.current().pid());
        progress.println("Predicting " + count + " times, and a tenth of it before to warm up ...");
        List<Sample> samples = new ArrayList<>();
        long start = System.nanoTime();
        long done = count / SAMPLES;
        scoring.predict(done);
        samples.add(sample(done, start, resident));
        for (int i = 1; i <= SAMPLES; i++) {
            long until = count / SAMPLES + count * i / SAMPLES;
            scoring.predict(until - done);
            done = until;
            samples.add(sample(done, start, resident));
        }
        progress.println("Checksum " + scoring.checksum() + ".");
        return new MemoryReport(resident.source(), scoring.model(), samples, machine);
    }

    private static Sample sample(long done, long start, ResidentMemory resident) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
        return new Sample(done, seconds, resident.kilobytes(), heap);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.replace("_", ""));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
