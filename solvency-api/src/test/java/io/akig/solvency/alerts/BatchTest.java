package io.akig.solvency.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.input.Language;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class BatchTest {
    private final Batch batch = Batches.of(5, 6, 7);

    @Test
    void each_change_is_a_message_of_its_own_in_order() {
        assertThat(sequences(batch.after(4, Language.FR))).containsExactly(5L, 6L, 7L);
        assertThat(batch.last()).isEqualTo(7);
        assertThat(batch.size()).isEqualTo(3);
    }

    @Test
    void what_a_client_knows_already_is_left_out() {
        assertThat(sequences(batch.after(5, Language.FR))).containsExactly(6L, 7L);
        assertThat(sequences(batch.after(7, Language.FR))).isEmpty();
        assertThat(sequences(batch.after(99, Language.FR))).isEmpty();
    }

    @Test
    void many_clients_are_sent_the_same_bytes_each_in_its_language() {
        ByteBuf first = batch.after(0, Language.FR);
        assertThat(read(first)).allMatch(text -> text.contains("Un loyer est impayé"));
        // As after it was sent.
        first.skipBytes(first.readableBytes());
        assertThat(first.release()).isFalse();
        assertThat(sequences(batch.after(0, Language.FR))).hasSize(3);
        assertThat(read(batch.after(0, Language.EN))).noneMatch(text -> text.contains("Un loyer est impayé"));
        assertThat(first.memoryAddress()).isEqualTo(batch.after(0, Language.FR).memoryAddress());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3_000, 70_000})
    void messages_of_any_length_are_framed(int length) {
        Batch longer = Batches.commented("x".repeat(length), 1, 2);
        assertThat(sequences(longer.after(0, Language.EN))).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 125, 126, 65_535, 65_536})
    void a_frame_says_how_long_it_is(int length) {
        ByteBuf frame = Unpooled.buffer();
        SocketFrames.text(frame, new byte[length]);
        SocketFrames.ping(frame);
        assertThat(frame.readableBytes()).isLessThanOrEqualTo(length + SocketFrames.HEADER + 2);
        EmbeddedChannel client = client();
        client.writeInbound(frame);
        assertThat(client.<TextWebSocketFrame>readInbound().content().readableBytes())
                .isEqualTo(length);
        assertThat(client.<PingWebSocketFrame>readInbound()).isNotNull();
    }

    private static List<Long> sequences(ByteBuf frames) {
        return read(frames).stream()
                .map(text -> JsonMapper.shared().readTree(text).get("sequence").asLong())
                .toList();
    }

    private static List<String> read(ByteBuf frames) {
        EmbeddedChannel client = client();
        client.writeInbound(frames.duplicate());
        List<String> texts = new ArrayList<>();
        for (TextWebSocketFrame frame = client.readInbound(); frame != null; frame = client.readInbound()) {
            texts.add(frame.text());
        }
        return texts;
    }

    /** With frames read as a client reads them: not masked. */
    private static EmbeddedChannel client() {
        return new EmbeddedChannel(new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(false)
                .maxFramePayloadLength(1 << 20)
                .build()));
    }
}
