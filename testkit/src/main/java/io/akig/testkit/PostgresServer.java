package io.akig.testkit;

import io.akig.kit.schema.DatabaseUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An embedded PostgreSQL. Most tests want {@link TestDatabase}, on a server that all of a JVM share; a server of one's own
 * is for tests in which it goes down: {@link #stop()} keeps data and port, {@link #start()} brings both back.
 */
public final class PostgresServer implements AutoCloseable {
    private final Path data;
    private final int port = FreePort.find();
    private @Nullable EmbeddedPostgres running;

    private PostgresServer(Path data) {
        this.data = data;
    }

    /** A new server that has been started, with nothing but the database {@code postgres}. */
    public static PostgresServer started() {
        try {
            PostgresServer server = new PostgresServer(Files.createTempDirectory("akig-postgres"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-postgres"));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** Starts on the same port, with the data it had. */
    public synchronized void start() {
        if (running != null) {
            return;
        }
        try {
            running = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    // Ours stops the server and then removes its data; two would race.
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    // Byte order, so that no test depends on the locales of the machine.
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server and every connection to it. */
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        try {
            running.close();
            running = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        Directories.delete(data);
    }

    DatabaseUrl url(String database) {
        return new DatabaseUrl("localhost", port, database, "postgres", "postgres", Map.of());
    }

    private static final class Shared {
        static final PostgresServer SERVER = started();
    }
}
