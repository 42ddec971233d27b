package io.akig.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An embedded Redis that keeps nothing on disk; it can go down and come back, empty, on the same port. */
public final class RedisServer implements AutoCloseable {
    private final int port = FreePort.find();
    private redis.embedded.@Nullable RedisServer running;

    private RedisServer() {}

    /** A new server that has been started. */
    public static RedisServer started() {
        RedisServer server = new RedisServer();
        server.start();
        return server;
    }

    /** The port, the same over stops and starts. */
    public int port() {
        return port;
    }

    /** As {@code AKIG_REDIS_URL} wants it. */
    public URI url() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    /** Starts, if it does not run. */
    public synchronized void start() {
        if (running != null) {
            return;
        }
        try {
            running = redis.embedded.RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .setting("appendonly no")
                    .onShutdownForceStop(true)
                    .build();
            running.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it: clients lose their connections and new ones are refused. */
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        try {
            running.stop();
            running = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitRefusal();
    }

    /** A killed process still takes a connection or two before its port closes. */
    private void awaitRefusal() {
        for (int attempt = 0; attempt < 500; attempt++) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.setSoTimeout(10);
                int unused = socket.getInputStream().read();
            } catch (ConnectException e) {
                return;
            } catch (IOException e) {
                // Taken, then reset or silent: it is on its way out.
                continue;
            }
        }
        throw new IllegalStateException("Redis still listens on port " + port);
    }

    @Override
    public void close() {
        stop();
    }
}
