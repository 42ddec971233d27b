package io.akig.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class NativeMemoryTest {

    private static final Path STATUS = Path.of("/proc/self/status");

    @Test
    void asking_the_booster_again_and_again_keeps_no_matrix() throws IOException {
        Assumptions.assumeTrue(Files.isReadable(STATUS), "resident memory is read from /proc, which is not here");
        float[][] rows = Boosters.rows(2_000, 50, 1);
        try (NativeBooster booster = NativeBooster.load(Boosters.train(200, 50, 2, 2, 2), 1)) {
            ask(booster, rows, 100);
            long before = residentKilobytes();
            ask(booster, rows, 2_000);
            // Kept matrices would hold 2,000 times 400 kB; what may grow meanwhile is the young heap.
            assertThat(residentKilobytes() - before).isLessThan(600_000);
        }
    }

    private static void ask(NativeBooster booster, float[][] rows, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(booster.margins(rows)).hasSize(rows.length);
        }
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
