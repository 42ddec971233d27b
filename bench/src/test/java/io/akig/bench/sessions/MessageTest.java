package io.akig.bench.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final String ALERT = "{\"type\":\"alert\",\"sequence\":1234567890123,\"change\":\"OPENED\"}";
    private static final String HELLO = "{\"type\":\"hello\",\"sequence\":0,\"agency\":\"ours\"}";
    private static final String HEARTBEAT = "{\"type\":\"heartbeat\",\"sequence\":42}";

    @Test
    void the_sequence_of_each_kind_is_read_and_of_no_other() {
        assertThat(alert(ALERT)).isEqualTo(1_234_567_890_123L);
        assertThat(hello(HELLO)).isZero();
        for (String other : new String[] {HELLO, HEARTBEAT, "", "{}"}) {
            assertThat(alert(other)).isNegative();
        }
        for (String other : new String[] {ALERT, HEARTBEAT, "", "{}"}) {
            assertThat(hello(other)).isNegative();
        }
    }

    @Test
    void an_alert_that_is_cut_short_or_without_a_sequence_is_not_understood() {
        assertThatThrownBy(() -> alert(ALERT.substring(0, 40))).hasMessageContaining("Not understood");
        assertThatThrownBy(() -> alert("{\"type\":\"alert\",\"change\":\"OPENED\",\"sequence\":1}"))
                .hasMessageContaining("Not understood");
    }

    private static long alert(String text) {
        ByteBuf in = before(text);
        return Message.alert(in, 3, text.length());
    }

    private static long hello(String text) {
        ByteBuf in = before(text);
        return Message.hello(in, 3, text.length());
    }

    /** Somewhere in a buffer. */
    private static ByteBuf before(String text) {
        return Unpooled.copiedBuffer("abc" + text + "def", StandardCharsets.US_ASCII);
    }
}
