package io.akig.bench.world;

import io.akig.quickstart.run.SharedJars;
import io.akig.quickstart.world.Ports;
import io.akig.scoring.ScoringServiceApplication;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** scoring-service on a benchmark's world. */
public final class ScoringProcess {
    private ScoringProcess() {}

    /**
     * Ready when this returns.
     *
     * @param javaOptions of its JVM
     * @param settings beyond where the stores are
     */
    public static ServiceProcess on(BenchWorld world, List<String> javaOptions, String... settings)
            throws IOException, InterruptedException {
        return ServiceProcess.start(
                ScoringServiceApplication.class.getName(),
                Ports.free(),
                world.logs().resolve("scoring-service.log"),
                javaOptions,
                Stream.concat(
                                Stream.of(
                                        "--akig.database.url=" + world.databaseSetting(),
                                        "--akig.redis.url=" + world.redisSetting(),
                                        SharedJars.NO_SECURITY,
                                        SharedJars.NO_GATEWAY),
                                Stream.of(settings))
                        .toList());
    }
}
