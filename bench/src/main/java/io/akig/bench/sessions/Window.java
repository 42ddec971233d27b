package io.akig.bench.sessions;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One person's open window: a connection that asks for the stream, and counts what comes. When the gateway ends it, it connects
 * again from the last sequence it was told. All of it happens on the crowd's one thread.
 */
final class Window implements Frames.Reader {
    private static final int NORMAL = 1000;
    private static final int PONG = 0x8a;
    private static final int CLOSING = 0x88;
    /** What a client sends is masked; a mask of zeros leaves it as it is. */
    private static final int MASKED = 0x80;

    private final Crowd crowd;
    private final String cookie;
    private @Nullable Heard heard;
    private @Nullable ChannelHandlerContext connection;
    private boolean leaving;
    private int closedWith;
    private long now;

    Window(Crowd crowd, String cookie) {
        this.crowd = crowd;
        this.cookie = cookie;
    }

    /** What it was told so far; null before the greeting. */
    @Nullable
    Heard heard() {
        return heard;
    }

    /** As when the person closes it. */
    void leave() {
        leaving = true;
        if (connection != null) {
            say(connection, CLOSING, Unpooled.copyShort(NORMAL));
        }
    }

    /** For one more connection. */
    ChannelInboundHandlerAdapter connect() {
        return new Connection();
    }

    @Override
    public void frame(int kind, ByteBuf in, int from, int length) {
        switch (kind) {
            case Frames.TEXT -> text(in, from, length);
            case Frames.PING -> answer(PONG, in.copy(from, length));
            case Frames.CLOSE -> {
                if (!leaving) {
                    closedWith = length < 2 ? NORMAL : in.getUnsignedShort(from);
                    answer(CLOSING, in.copy(from, Math.min(length, 2)));
                }
            }
            default -> throw new IllegalStateException("A frame of kind " + kind + " came.");
        }
    }

    private void text(ByteBuf in, int from, int length) {
        long sequence = Message.alert(in, from, length);
        if (sequence >= 0 && heard != null) {
            if (heard.take(sequence)) {
                crowd.told(sequence, now);
            }
            return;
        }
        long position = Message.hello(in, from, length);
        if (position >= 0) {
            if (heard == null) {
                heard = new Heard(position);
            }
            crowd.greeted();
        }
    }

    private void answer(int kind, ByteBuf contents) {
        if (connection != null) {
            say(connection, kind, contents);
        }
    }

    private static void say(ChannelHandlerContext to, int kind, ByteBuf contents) {
        ByteBuf frame = to.alloc().buffer(6 + contents.readableBytes());
        frame.writeByte(kind).writeByte(MASKED | contents.readableBytes()).writeInt(0);
        frame.writeBytes(contents);
        contents.release();
        var unused = to.writeAndFlush(frame, to.voidPromise());
    }

    private String request(ChannelHandlerContext context) {
        String since = heard == null ? "" : "?since=" + heard.last();
        return "GET /ws/alerts" + since + " HTTP/1.1\r\nHost: " + crowd.host() + "\r\nCookie: " + cookie
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Protocol: akig.alerts\r\nSec-WebSocket-Key: YWtpZy1iZW5jaC1zZXNzaQ==\r\n\r\n";
    }

    private final class Connection extends ChannelInboundHandlerAdapter {
        private boolean upgraded;
        private @Nullable ByteBuf begun;

        @Override
        public void channelActive(ChannelHandlerContext context) {
            connection = context;
            var unused = context.writeAndFlush(
                    Unpooled.copiedBuffer(request(context), StandardCharsets.US_ASCII), context.voidPromise());
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            now = System.nanoTime();
            ByteBuf in = (ByteBuf) message;
            if (begun != null) {
                begun.writeBytes(in);
                in.release();
                in = begun;
            }
            if (upgraded || answered(in)) {
                upgraded = true;
                Frames.read(in, Window.this);
            }
            keep(context, in);
        }

        private void keep(ChannelHandlerContext context, ByteBuf in) {
            if (!in.isReadable()) {
                in.release();
                begun = null;
            } else if (in == begun) {
                in.discardSomeReadBytes();
            } else {
                begun = context.alloc().buffer(2 * in.readableBytes()).writeBytes(in);
                in.release();
            }
        }

        private boolean answered(ByteBuf in) {
            String answer = in.toString(StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            if (end < 0) {
                return false;
            }
            if (!answer.startsWith("HTTP/1.1 101 ")) {
                throw new IllegalStateException("The gateway refused a session: " + answer);
            }
            in.skipBytes(end + 4);
            return true;
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            connection = null;
            if (begun != null) {
                begun.release();
                begun = null;
            }
            if (leaving) {
                crowd.left();
            } else {
                crowd.cut(Window.this, closedWith);
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            if (upgraded && cause instanceof IOException) {
                // As when a network breaks: it is counted as cut off.
                var unused = context.close();
            } else {
                crowd.failed(cause);
            }
        }
    }
}
