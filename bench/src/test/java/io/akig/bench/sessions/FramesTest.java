package io.akig.bench.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
    private final List<String> read = new ArrayList<>();
    private final Frames.Reader reader =
            (kind, in, from, length) -> read.add(kind + " " + in.toString(from, length, StandardCharsets.US_ASCII));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 65_535, 65_536})
    void a_frame_of_any_length_is_read_as_soon_as_its_last_byte_came(int length) {
        String text = "x".repeat(length);
        ByteBuf whole = frame(Frames.TEXT, text);
        ByteBuf in = Unpooled.buffer();
        while (whole.readableBytes() > 1) {
            in.writeByte(whole.readByte());
            Frames.read(in, reader);
        }
        assertThat(read).isEmpty();
        in.writeByte(whole.readByte());
        Frames.read(in, reader);
        assertThat(read).containsExactly("1 " + text);
        assertThat(in.isReadable()).isFalse();
    }

    @Test
    void several_frames_that_came_together_are_read_and_the_beginning_of_the_next_is_left() {
        ByteBuf in = Unpooled.wrappedBuffer(
                frame(Frames.TEXT, "one"),
                frame(Frames.PING, ""),
                frame(Frames.CLOSE, "two"),
                Unpooled.wrappedBuffer(new byte[] {(byte) 0x81, 5, 'h'}));
        Frames.read(in, reader);
        assertThat(read).containsExactly("1 one", "9 ", "8 two");
        assertThat(in.readableBytes()).isEqualTo(3);
    }

    @Test
    void a_message_in_pieces_is_refused() {
        ByteBuf in = Unpooled.wrappedBuffer(new byte[] {1, 1, 'h'});
        assertThatThrownBy(() -> Frames.read(in, reader)).hasMessageContaining("in pieces");
    }

    static ByteBuf frame(int kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        ByteBuf frame = Unpooled.buffer().writeByte(0x80 | kind);
        if (bytes.length < 126) {
            frame.writeByte(bytes.length);
        } else if (bytes.length < 65_536) {
            frame.writeByte(126).writeShort(bytes.length);
        } else {
            frame.writeByte(127).writeLong(bytes.length);
        }
        return frame.writeBytes(bytes);
    }
}
