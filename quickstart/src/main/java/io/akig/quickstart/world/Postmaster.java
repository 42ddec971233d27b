package io.akig.quickstart.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The running PostgreSQL of a data folder, as its postmaster.pid tells it. */
record Postmaster(long pid, int port, String status) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** Empty when none runs: no file, a dead process, or a process number that now belongs to another program. */
    static Optional<Postmaster> of(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.get(0).strip());
        return ProcessHandle.of(pid)
                .filter(process -> serves(process, data))
                .map(process -> new Postmaster(
                        pid,
                        lines.size() > PORT_LINE
                                ? Integer.parseInt(lines.get(PORT_LINE).strip())
                                : 0,
                        lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "starting"));
    }

    private static boolean serves(ProcessHandle process, Path data) {
        ProcessHandle.Info info = process.info();
        boolean postgres =
                info.command().map(command -> command.endsWith("postgres")).orElse(true);
        boolean ours = info.arguments()
                .map(arguments -> List.of(arguments).contains(data.toString()))
                .orElse(true);
        return process.isAlive() && postgres && ours;
    }

    boolean ready() {
        return status.equals("ready");
    }

    boolean alive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Waits a little for the process itself: it removes its file shortly before it ends. */
    void awaitEnd() {
        ProcessHandle.of(pid).ifPresent(process -> {
            try {
                ProcessHandle unused = process.onExit().get(5, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException neverReaped) {
                // it serves no more; that its parent does not reap it is no matter of ours
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
