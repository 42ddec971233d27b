package io.akig.quickstart.world;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redis.embedded.core.ExecutableProvider;

/** The embedded Redis of one data directory: a cache, so nothing of it is kept on disk. */
final class RedisServer {
    private final Path folder;
    private final Path log;
    private final Path pidFile;

    RedisServer(DataDirectory directory) {
        this.folder = directory.redis();
        this.log = directory.logs().resolve("redis.log");
        this.pidFile = folder.resolve("redis.pid");
    }

    /** Its port; empty when no Redis program runs on this machine, which costs speed and nothing else. */
    Optional<Integer> start() throws IOException {
        stop(); // one whose owner was killed
        Files.createDirectories(folder);
        for (Path program : programs()) {
            int port = Ports.free();
            if (Programs.run(command(program, port), log, 20) == 0 && answers(port)) {
                return Optional.of(port);
            }
        }
        return Optional.empty();
    }

    void stop() throws IOException {
        Optional<ProcessHandle> running = running();
        if (running.isPresent()) {
            boolean unused = running.get().destroy();
            // It removes its file when it ends; the process itself may wait long for its parent to reap it.
            for (int i = 0; i < 500 && running.get().isAlive() && Files.exists(pidFile); i++) {
                pause();
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private Optional<ProcessHandle> running() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String pid = Files.readString(pidFile, StandardCharsets.US_ASCII).strip();
        return pid.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(process -> process.info()
                        .command()
                        .map(command -> command.contains("redis"))
                        .orElse(false))
                : Optional.empty();
    }

    private static List<Path> programs() throws IOException {
        List<Path> programs = new ArrayList<>();
        Path runtime = Files.createDirectories(Folders.runtime().resolve("redis"));
        try {
            programs.add(ExecutableProvider.newJarResourceProvider(runtime.toFile())
                    .get()
                    .toPath());
        } catch (IOException | RuntimeException noneForThisMachine) {
            // the machine's own may do
        }
        Programs.onPath("redis-server").ifPresent(programs::add);
        return programs;
    }

    /** It makes itself a daemon, so that a Ctrl-C in the terminal does not end it before the services. */
    private List<String> command(Path program, int port) {
        return List.of(
                program.toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--daemonize",
                "yes",
                "--pidfile",
                pidFile.toString(),
                "--dir",
                folder.toString(),
                "--logfile",
                log.toString(),
                "--save",
                "",
                "--appendonly",
                "no",
                "--maxmemory",
                "128mb",
                "--maxmemory-policy",
                "allkeys-lru");
    }

    private static boolean answers(int port) {
        for (int attempt = 0; attempt < 100; attempt++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return true;
            } catch (IOException notYet) {
                pause();
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
