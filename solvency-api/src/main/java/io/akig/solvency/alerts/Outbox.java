package io.akig.solvency.alerts;

import io.akig.kit.input.Language;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/**
 * What one client is still to be sent. It writes frames to the connection as they are, past what would make each of them anew, and
 * no more than the connection takes: the rest waits here. Everything but {@link #stop} happens on the connection's thread.
 */
final class Outbox extends ChannelInboundHandlerAdapter {
    private final Channel channel;
    private final Language language;
    private final int most;
    private final Queue<Batch> waiting = new ArrayDeque<>(1);
    private int changesWaiting;
    private boolean greeted;
    private boolean live;
    private @Nullable Runnable whenThereIsRoom;
    private volatile long last;
    private volatile boolean stopped;

    /** @param most changes that may wait */
    Outbox(Channel channel, Language language, int most) {
        this.channel = channel;
        this.language = language;
        this.most = most;
    }

    void attach() {
        channel.pipeline().addBefore(NettyPipeline.ReactiveBridge, Outbox.class.getName(), this);
    }

    /** The last sequence that was sent, or that sending starts after. */
    long last() {
        return last;
    }

    /** The first message; what comes after the sequence is sent next. */
    void greet(byte[] hello, long after) {
        last = after;
        greeted = true;
        ByteBuf frame = channel.alloc().buffer(SocketFrames.HEADER + hello.length);
        SocketFrames.text(frame, hello);
        write(frame);
    }

    /** Part of what was missed; the next part is asked for when there is room for it. */
    void missed(Batch part, Runnable next) {
        send(part);
        if (channel.isWritable()) {
            next.run();
        } else {
            whenThereIsRoom = next;
        }
    }

    /** Nothing was missed any more: what came meanwhile is sent, and from now on what comes. */
    void live() {
        live = true;
        sendWaiting();
    }

    /** Whether it is sent or may wait. What was sent before is left out. */
    boolean offer(Batch batch) {
        if (live && waiting.isEmpty() && channel.isWritable()) {
            send(batch);
            return true;
        }
        if (changesWaiting + batch.size() > most) {
            return false;
        }
        changesWaiting += batch.size();
        return waiting.add(batch);
    }

    /** Not to a client that does not take in what it was sent before. */
    void beat() {
        if (greeted && channel.isWritable()) {
            byte[] heartbeat = AlertJson.bytes(new SocketMessage.Heartbeat(last));
            ByteBuf frames = channel.alloc().buffer(2 + SocketFrames.HEADER + heartbeat.length);
            SocketFrames.ping(frames);
            SocketFrames.text(frames, heartbeat);
            write(frames);
        }
    }

    /** After this only a goodbye is sent. */
    void stop() {
        stopped = true;
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        Runnable next = whenThereIsRoom;
        if (channel.isWritable() && next != null) {
            whenThereIsRoom = null;
            next.run();
        } else if (live) {
            sendWaiting();
        }
        context.fireChannelWritabilityChanged();
    }

    private void sendWaiting() {
        for (Batch next = waiting.peek(); next != null && channel.isWritable(); next = waiting.peek()) {
            waiting.remove();
            changesWaiting -= next.size();
            send(next);
        }
    }

    private void send(Batch batch) {
        ByteBuf frames = batch.after(last, language);
        if (frames.isReadable()) {
            last = batch.last();
            write(frames);
        }
    }

    /** A connection to which nothing can be written ends by itself. */
    private void write(ByteBuf frames) {
        if (stopped) {
            frames.release();
        } else {
            var unused = channel.writeAndFlush(frames);
        }
    }
}
