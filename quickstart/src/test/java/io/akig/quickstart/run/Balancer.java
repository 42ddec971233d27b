package io.akig.quickstart.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One address for several replicas, as a Service of Kubernetes is: a new connection goes to the next endpoint, one that is
 * open stays where it is, also when its endpoint is on the list no more.
 */
final class Balancer implements AutoCloseable {
    private static final int CONNECT_MILLIS = 1_000;

    private final ServerSocket door = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
    private final List<Integer> endpoints = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "balancer");
        thread.setDaemon(true);
        return thread;
    });

    Balancer() throws IOException {
        threads.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void add(int port) {
        endpoints.add(port);
    }

    void remove(int port) {
        endpoints.remove(Integer.valueOf(port));
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                threads.execute(() -> join(caller));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void join(Socket caller) {
        Object[] now = endpoints.toArray();
        try (caller;
                Socket replica = new Socket()) {
            if (now.length == 0) {
                return;
            }
            int port = (Integer) now[Math.floorMod(turn.getAndIncrement(), now.length)];
            replica.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            caller.setTcpNoDelay(true);
            replica.setTcpNoDelay(true);
            var back = threads.submit(() -> pump(replica, caller));
            pump(caller, replica);
            back.get();
        } catch (IOException | ExecutionException gone) {
            // Both ends see a closed connection, which is all there is to say.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until one side has no more to say; then the other is told. */
    private static void pump(Socket from, Socket to) {
        byte[] bytes = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                out.write(bytes, 0, n);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
