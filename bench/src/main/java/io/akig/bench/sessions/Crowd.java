package io.akig.bench.sessions;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Many windows that listen to one gateway, on one thread: what it does not take of the machine, the gateway has. */
final class Crowd implements AutoCloseable {
    /** Handshakes at a time. */
    private static final int AT_A_TIME = 64;

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final EventLoopGroup thread;
    private final Class<? extends Channel> channels;
    private final URI gateway;
    private final List<String> cookies;
    private final CompletableFuture<Long> failure = new CompletableFuture<>();

    // From here on: touched by the one thread only.
    private final List<Window> windows = new ArrayList<>();
    private int wanted;
    private int greeted;
    private int leaving;
    private int cuts;
    private long delivered;
    private long awaited = -1;
    private int missing;
    private CompletableFuture<Long> opened = new CompletableFuture<>();
    private CompletableFuture<Long> closed = new CompletableFuture<>();
    private CompletableFuture<Long> last = new CompletableFuture<>();
    private @Nullable Flood flood;

    /** @param cookies of who is signed in; windows are theirs in turn */
    Crowd(URI gateway, List<String> cookies) {
        boolean epoll = Epoll.isAvailable();
        this.thread =
                new MultiThreadIoEventLoopGroup(1, epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
        this.channels = epoll ? EpollSocketChannel.class : NioSocketChannel.class;
        this.gateway = gateway;
        this.cookies = cookies;
    }

    String host() {
        return gateway.getAuthority();
    }

    /** Opens windows until there are so many, and returns when the last has been greeted: after how many seconds. */
    double open(int count) throws InterruptedException {
        long start = System.nanoTime();
        CompletableFuture<Long> all = call(() -> {
            wanted = count;
            opened = new CompletableFuture<>();
            for (int i = 0; i < AT_A_TIME; i++) {
                openNext();
            }
            return opened;
        });
        return (await(all, "to be opened") - start) / 1e9;
    }

    private void openNext() {
        if (windows.size() < wanted) {
            Window next = new Window(this, cookies.get(windows.size() % cookies.size()));
            windows.add(next);
            connect(next);
        }
    }

    private void connect(Window window) {
        new Bootstrap()
                .group(thread)
                .channel(channels)
                .handler(window.connect())
                .connect(gateway.getHost(), gateway.getPort())
                .addListener(connected -> {
                    if (!connected.isSuccess()) {
                        failed(connected.cause());
                    }
                });
    }

    void greeted() {
        greeted++;
        if (greeted == wanted) {
            opened.complete(System.nanoTime());
        }
        openNext();
    }

    /** Closes windows until there are so many left. */
    void keep(int count) throws InterruptedException {
        CompletableFuture<Long> all = call(() -> {
            closed = new CompletableFuture<>();
            List<Window> rest = windows.subList(Math.min(count, windows.size()), windows.size());
            leaving = rest.size();
            rest.forEach(Window::leave);
            rest.clear();
            wanted = windows.size();
            greeted = wanted;
            if (leaving == 0) {
                closed.complete(0L);
            }
            return closed;
        });
        long unused = await(all, "to be closed");
    }

    void left() {
        if (--leaving == 0) {
            closed.complete(System.nanoTime());
        }
    }

    /** The gateway ended a window's connection: it comes back. */
    void cut(Window window, int code) {
        if (window.heard() == null) {
            failed(new IllegalStateException("The gateway ended a session before it began, with " + code + "."));
            return;
        }
        cuts++;
        greeted--;
        connect(window);
    }

    /** Completes with the {@link System#nanoTime} at which the last of all windows is told of this sequence. */
    CompletableFuture<Long> lastOf(long sequence) {
        return call(() -> {
            awaited = sequence;
            missing = windows.size();
            last = new CompletableFuture<>();
            return last;
        });
    }

    void told(long sequence, long now) {
        delivered++;
        if (sequence == awaited && --missing == 0) {
            last.complete(now);
        }
        if (flood != null) {
            flood.told(sequence, now);
        }
    }

    /** Of what follows, the delays are counted; null for no more. */
    void follow(@Nullable Flood next) {
        call(() -> {
            flood = next;
            return true;
        });
    }

    /** How many windows have not been told of this sequence yet. */
    int behind(long sequence) {
        return call(() -> (int) windows.stream()
                .filter(window -> window.heard() == null || window.heard().last() < sequence)
                .count());
    }

    Count count() {
        return call(() -> {
            List<Heard> all = windows.stream()
                    .map(Window::heard)
                    .filter(heard -> heard != null)
                    .toList();
            return new Count(
                    delivered,
                    all.stream().mapToLong(Heard::missed).sum(),
                    all.stream().mapToLong(Heard::repeated).sum(),
                    cuts);
        });
    }

    /**
     * Up to now, of the windows that are open.
     *
     * @param delivered alerts, each once, of all windows there ever were
     * @param cuts how often the gateway ended a connection
     */
    record Count(long delivered, long missed, long repeated, int cuts) {
        Count since(Count before) {
            return new Count(
                    delivered - before.delivered,
                    missed - before.missed,
                    repeated - before.repeated,
                    cuts - before.cuts);
        }
    }

    void failed(Throwable cause) {
        failure.completeExceptionally(cause);
    }

    /** @param what is waited for, for whoever reads that it did not come */
    long await(CompletableFuture<Long> event, String what) throws InterruptedException {
        try {
            return (Long) CompletableFuture.anyOf(event, failure).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A session failed: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Sessions waited " + PATIENCE.toSeconds() + " s in vain " + what + ".", e);
        }
    }

    private <T> T call(Supplier<T> work) {
        try {
            Callable<T> task = work::get;
            return thread.submit(task).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        thread.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
