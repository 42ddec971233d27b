package io.akig.quickstart.world;

import io.akig.kit.schema.DatabaseUrl;
import io.akig.quickstart.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The embedded PostgreSQL of one data directory. It is detached from this process on purpose: a Ctrl-C in the terminal
 * must reach the services first and PostgreSQL last, and what survives a killed process is found and used again.
 */
final class PostgresServer {
    private static final int PATIENCE_SECONDS = 60;
    private static final String SETTINGS =
            """

            # AKIG: loopback only, and fit for a laptop
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            timezone = 'UTC'
            log_timezone = 'UTC'
            shared_buffers = '128MB'
            max_connections = 100
            max_wal_size = '1GB'
            jit = off
            """;

    private final Path data;
    private final Path log;
    private final Path passwordFile;
    private final PostgresBinaries binaries;
    private final Unprivileged user;

    PostgresServer(DataDirectory directory, PostgresBinaries binaries, Unprivileged user) {
        this.data = directory.postgres();
        this.log = directory.logs().resolve("postgres.log");
        this.passwordFile = directory.root().resolve("postgres.password");
        this.binaries = binaries;
        this.user = user;
    }

    /** Starts it, or joins the one that runs: another command's, or one whose owner was killed. */
    DatabaseUrl startOrJoin() throws IOException {
        Optional<Postmaster> running = awaitReady();
        if (running.isEmpty()) {
            create();
            start();
            running = awaitReady();
        }
        Postmaster postmaster = running.orElseThrow(() -> failed("did not start"));
        String password = Files.readString(passwordFile, StandardCharsets.US_ASCII);
        return new DatabaseUrl("127.0.0.1", postmaster.port(), "postgres", "akig", password, Map.of());
    }

    void stop() throws IOException {
        Optional<Postmaster> running = Postmaster.of(data);
        if (running.isEmpty()) {
            return;
        }
        for (String mode : List.of("fast", "immediate")) {
            if (control("-m", mode, "-t", "20", "-w", "stop") == 0
                    || !running.get().alive()) {
                running.get().awaitEnd();
                return;
            }
        }
        throw failed("did not stop");
    }

    /** Made aside and moved in whole, so that a start that was interrupted leaves nothing half-made. */
    private void create() throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Folders.delete(data);
        Path fresh = data.resolveSibling("postgres.new");
        Folders.delete(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(fresh);
        user.requireReach(fresh);
        user.requireReach(binaries.program("initdb"));
        Path secret = writeSecret(fresh.resolveSibling("postgres.new.password"));
        List<String> initialise = List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + fresh,
                "--username=akig",
                "--auth=scram-sha-256",
                "--pwfile=" + secret,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-sync",
                "--no-instructions");
        if (Programs.run(user.command(initialise), log, PATIENCE_SECONDS) != 0) {
            throw failed("could not make its files");
        }
        Files.writeString(
                fresh.resolve("postgresql.conf"), SETTINGS, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        Files.move(secret, passwordFile, StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, data);
    }

    private Path writeSecret(Path file) throws IOException {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(secret), StandardCharsets.US_ASCII);
        user.own(file);
        return file;
    }

    private void start() throws IOException {
        user.own(data);
        user.requireReach(data);
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        // A port that is free now may be taken a moment later: then another one.
        for (int attempt = 0; attempt < 3; attempt++) {
            if (control("-t", "" + PATIENCE_SECONDS, "-w", "-o", "-p " + Ports.free(), "start") == 0) {
                return;
            }
        }
        throw failed("did not start");
    }

    private Optional<Postmaster> awaitReady() throws IOException {
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        Optional<Postmaster> running = Postmaster.of(data);
        while (running.isPresent() && !running.get().ready() && System.nanoTime() < end) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            running = Postmaster.of(data);
        }
        return running;
    }

    private int control(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(binaries.program("pg_ctl").toString(), "-D", data.toString(), "-s"));
        command.addAll(List.of(arguments));
        return Programs.run(user.command(command), log, PATIENCE_SECONDS + 10);
    }

    private Refusal failed(String what) {
        return new Refusal("The embedded PostgreSQL " + what + ": " + Programs.tail(log) + " (see " + log + ").");
    }
}
