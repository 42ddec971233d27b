package io.akig.quickstart.world;

import io.akig.kit.schema.DatabaseUrl;
import io.akig.quickstart.Refusal;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stores a command works on. Real servers when the environment names them; otherwise the embedded ones of the data
 * directory, started for the first who needs them and stopped when the last has left.
 */
public final class World implements AutoCloseable {
    private final DataDirectory directory;
    private final WorldLock lock;
    private final String realDatabase;
    private final String realRedis;
    private @Nullable PostgresServer postgres;
    private @Nullable RedisServer redis;
    private @Nullable DatabaseUrl database;
    private Optional<String> redisUrl = Optional.empty();
    private final Thread hook = new Thread(this::stop, "stop");
    private final Deque<Runnable> first = new ArrayDeque<>();
    private boolean closed;
    private volatile boolean stopping;

    private World(DataDirectory directory, Map<String, String> environment) throws IOException {
        this.directory = directory;
        this.lock = new WorldLock(directory);
        this.realDatabase = environment.getOrDefault("AKIG_DATABASE_URL", "").strip();
        this.realRedis = environment.getOrDefault("AKIG_REDIS_URL", "").strip();
    }

    /** The database alone, for a command that comes and goes. */
    public static World open(DataDirectory directory, Map<String, String> environment) {
        return open(directory, environment, false);
    }

    /** Database and Redis, for `run`; refused while another `run` serves the same directory. */
    public static World serve(DataDirectory directory, Map<String, String> environment) {
        return open(directory, environment, true);
    }

    private static World open(DataDirectory directory, Map<String, String> environment, boolean serve) {
        try {
            World world = new World(directory, environment);
            Runtime.getRuntime().addShutdownHook(world.hook);
            try {
                world.start(serve);
                return world;
            } catch (IOException | RuntimeException e) {
                world.close();
                throw e;
            }
        } catch (IOException e) {
            throw new Refusal("The stores of " + directory.root() + " could not be opened: " + e.getMessage() + ".", e);
        }
    }

    // Ctrl-C during the start waits for its end: half-started stores could not be stopped.
    private synchronized void start(boolean serve) throws IOException {
        if (serve) {
            lock.claimRun(directory);
        }
        try (FileLock gate = lock.enterGate()) {
            lock.use();
            if (realDatabase.isEmpty()) {
                Unprivileged user = Unprivileged.detect();
                postgres = new PostgresServer(directory, PostgresBinaries.in(Folders.runtime()), user);
                database = postgres.startOrJoin();
                writeUrl(database);
            } else {
                database = real(realDatabase);
            }
        }
        if (!realRedis.isEmpty()) {
            redisUrl = Optional.of(realRedis);
        } else if (serve) {
            redis = new RedisServer(directory);
            redisUrl = redis.start().map(port -> "redis://127.0.0.1:" + port);
        }
    }

    /** The database as the services' setting wants it: with the password, so for processes and not for people. */
    public String databaseSetting() {
        return realDatabase.isEmpty() ? url(database()) : realDatabase;
    }

    public DatabaseUrl database() {
        return Objects.requireNonNull(database, "an open world has a database");
    }

    /** Whether the database is this directory's own. */
    public boolean embedded() {
        return realDatabase.isEmpty();
    }

    /** Empty when there is no Redis to be had. */
    public Optional<String> redisUrl() {
        return redisUrl;
    }

    public DataDirectory directory() {
        return directory;
    }

    /** Has something closed before the stores; the last added goes first. */
    public synchronized void closeFirst(Runnable close) {
        first.push(close);
    }

    /** Whether a signal ends this process: then the stores go away under the work, and that is no failure. */
    public boolean stopping() {
        return stopping;
    }

    private void stop() {
        stopping = true;
        close();
    }

    /** Leaves, and stops what nobody uses any more. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (!stopping) {
            unhook();
        }
        try (lock) {
            first.forEach(Runnable::run);
            if (redis != null) {
                redis.stop();
            }
            try (FileLock gate = lock.enterGate()) {
                if (lock.leave() && postgres != null) {
                    postgres.stop();
                    Files.deleteIfExists(directory.databaseUrl());
                }
            }
        } catch (IOException e) {
            throw new Refusal("The stores of " + directory.root() + " could not be closed: " + e.getMessage() + ".", e);
        }
    }

    private void unhook() {
        try {
            boolean unused = Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyStopping) {
            // it will find nothing left to close
        }
    }

    private void writeUrl(DatabaseUrl url) throws IOException {
        Path file = directory.databaseUrl();
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, url(url) + "\n", StandardCharsets.UTF_8);
    }

    private static String url(DatabaseUrl url) {
        return "postgresql://" + url.user() + ":" + url.password() + "@" + url.host() + ":" + url.port() + "/"
                + url.database();
    }

    private static DatabaseUrl real(String value) {
        try {
            return DatabaseUrl.parse(value);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e.getMessage() + ".", e);
        }
    }
}
