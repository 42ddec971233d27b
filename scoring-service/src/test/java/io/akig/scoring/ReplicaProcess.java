package io.akig.scoring;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Another replica on the same database, in a process of its own that can be killed as a machine dies. */
public final class ReplicaProcess implements AutoCloseable {
    private final Process process;

    private ReplicaProcess(Process process) {
        this.process = process;
    }

    public static ReplicaProcess start(World world, String... settings) {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ReplicaProcess.class.getName()),
                        Stream.of(world.arguments(settings)))
                .toList();
        try {
            return new ReplicaProcess(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target", "replica.log")))
                    .start());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] arguments) {
        var unused = World.start(new TestClock(World.NOW, ZoneOffset.UTC), arguments);
    }

    public void kill() {
        try {
            int unused = process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
