package io.akig.bench.world;

import io.akig.quickstart.run.SharedJars;
import io.akig.quickstart.world.Ports;
import io.akig.solvency.SolvencyApiApplication;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** solvency-api on a benchmark's world, with no scoring service behind it. */
public final class SolvencyProcess {
    private SolvencyProcess() {}

    /**
     * Ready when this returns.
     *
     * @param javaOptions of its JVM
     * @param settings beyond where the stores are
     */
    public static ServiceProcess on(BenchWorld world, List<String> javaOptions, String... settings)
            throws IOException, InterruptedException {
        return ServiceProcess.start(
                SolvencyApiApplication.class.getName(),
                Ports.free(),
                world.logs().resolve("solvency-api.log"),
                javaOptions,
                Stream.concat(
                                Stream.of(
                                        "--akig.database.url=" + world.databaseSetting(),
                                        "--akig.redis.url=" + world.redisSetting(),
                                        "--akig.scoring.warm-up=0s",
                                        SharedJars.NO_GATEWAY),
                                Stream.of(settings))
                        .toList());
    }
}
