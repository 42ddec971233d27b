package io.akig.kit.problem;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** What is no HTTP never comes as far as the problem door: it is answered where it was to be decoded. */
final class UnreadableRequests implements NettyServerCustomizer {
    private final ProblemWriter writer;

    UnreadableRequests(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, address) -> {
            if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "akig.unreadable", new Handler());
            }
        });
    }

    private static @Nullable Problem problem(Object message) {
        if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
            return undecoded(part.decoderResult().cause());
        }
        return message instanceof HttpRequest request && !isAddress(request.uri())
                ? Problem.of(
                        400,
                        "malformed_address",
                        "The address is malformed",
                        "The address holds what no address here holds.")
                : null;
    }

    private static boolean isAddress(String text) {
        if (!text.startsWith("/")) {
            return true;
        }
        try {
            return new URI("http://here" + text).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Problem undecoded(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return Problem.of(414, "address_too_long", "The address is too long", "Ask for less in one address.");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return Problem.of(431, "headers_too_large", "The headers are too large", "Send fewer or shorter headers.");
        }
        return Problem.of(
                400, "unreadable_request", "The request cannot be read", "It is not HTTP as RFC 9112 has it.");
    }

    private final class Handler extends ChannelDuplexHandler {
        private boolean answered;
        private boolean broken;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            Problem problem = broken ? null : problem(message);
            if (problem != null) {
                broken = true;
                if (answered) {
                    var unused = context.close();
                } else {
                    answer(context, problem);
                }
            }
            if (broken) {
                boolean unused = ReferenceCountUtil.release(message);
            } else {
                context.fireChannelRead(message);
            }
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (broken) {
                // Whoever was still at work on the first half of it has nobody left to answer.
                boolean unused = ReferenceCountUtil.release(message);
                promise.setSuccess();
                return;
            }
            answered |= message instanceof HttpResponse;
            var unused = context.write(message, promise);
        }

        private void answer(ChannelHandlerContext context, Problem problem) {
            String requestId = RequestId.random();
            byte[] body = writer.write(problem, "/", requestId);
            FullHttpResponse response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(problem.status()), Unpooled.wrappedBuffer(body));
            response.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                    .setInt(HttpHeaderNames.CONTENT_LENGTH, body.length)
                    .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                    .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                    .set(RequestId.HEADER, requestId);
            var unused = context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
        }
    }
}
